import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/model/rule.ts";
import { load, problemsOf, rule, rules } from "./packs.ts";

const DELETED = "detection: { profile.deleted: true }";
const MATCH = "{ name: yes, expect: match, subject: {} }";
const NO_MATCH = "{ name: no, expect: no-match, subject: {} }";

function read(body: string, keys: Record<string, string> = {}, fixtures: Record<string, string> = {}): Rule {
  const { pack, problems } = load(rules(rule("planted", body, keys)), fixtures);
  expect(problems).toEqual([]);
  const found = pack?.rules.find(({ id }) => id === "planted");
  if (found === undefined) throw new Error("there is no rule");
  return found;
}

describe("a rule", () => {
  it("has every key of its author", () => {
    const more = `exceptions: [{ id: known, reason: known in person, detection: { checks.knownInPerson: true } }]
advice: Ask.
confidence: { kind: expert, reason: named by two services }
related: [{ type: derived, id: sound-ask }]
date: 2026-11-24
modified: 2026-11-25`;
    const references = '[{ title: A, url: "http://a.example", accessed: 2026 }]';
    expect(
      read(`${DELETED}\n${more}`, { tracks: "[espionage, malware]", tags: "[npsa.urgency]", floor: "high", references }),
    ).toMatchObject({
      id: "planted",
      title: "Planted",
      status: "stable",
      family: "ask",
      tracks: ["espionage", "malware"],
      tags: ["npsa.urgency"],
      weight: 5,
      floor: "high",
      from: "subject",
      description: "what it means",
      falsepositives: ["an honest reading"],
      references: [{ title: "A", url: "http://a.example", accessed: "2026" }],
      exceptions: [{ id: "known", reason: "known in person", detection: { selections: [{ name: "selection" }] } }],
      message: ["planted"],
      advice: "Ask.",
    });
  });

  it("has nothing that its author left out", () => {
    const { tracks, tags, exceptions, ...rest } = read(DELETED);
    expect([tracks, tags, exceptions]).toEqual([[], [], []]);
    for (const key of ["advice", "floor", "exposure"]) expect(Object.keys(rest)).not.toContain(key);
  });

  it.each(["title", "status", "family", "description", "falsepositives", "references", "message", "tests"])("needs %s", (key) => {
    const { problems } = load(rules(rule("planted", DELETED, { [key]: "" })));
    expect(problems.map(({ code, args }) => [code, args["key"]])).toEqual([["rule/missing-key", key]]);
  });

  it.each([
    [{ status: "beta" }, "rule/yaml-value “beta”"],
    [{ title: "''" }, "rule/yaml-value “''”"],
    [{ title: "[a]" }, "rule/yaml-value “[”"],
    [{ falsepositives: "[]" }, "rule/yaml-value “[”"],
    [{ falsepositives: "none" }, "rule/yaml-value “none”"],
    [{ references: "[]" }, "rule/yaml-value “[”"],
    [{ references: "[{ title: A, url: ftp://a.example }]" }, "rule/yaml-value “ftp://a.example”"],
    [{ references: '[{ title: A, url: "javascript:alert(1)" }]' }, 'rule/yaml-value “"javascript:alert(1)"”'],
    [{ references: "[{ title: A }]" }, "rule/missing-key “{”"],
    [{ tracks: "[spying]" }, "rule/yaml-value “spying”"],
    [{ floor: "low" }, "rule/yaml-value “low”"],
    [{ from: "sender" }, "rule/yaml-value “sender”"],
    [{ tests: "[]" }, "rule/yaml-value “[”"],
    [{ tests: `[${MATCH}, { name: no, expect: never, subject: {} }]` }, "rule/yaml-value “never”"],
    [{ tests: `[${MATCH}, { name: no, expect: no-match }]` }, "rule/missing-key “{”"],
    [{ tests: `[${MATCH}, { name: no, expect: no-match, subject: text }]` }, "rule/yaml-value “text”"],
    [{ tests: `[${MATCH}, { name: no, expects: no-match, subject: {} }]` }, "rule/unknown-key “expects”"],
  ])("with %o is refused", (keys, problem) => {
    expect(problemsOf(DELETED, keys)).toContain(problem);
  });

  it.each([
    ["exceptions: [{ id: known, detection: { profile.posts: 0 } }]", "rule/missing-key “{”"],
    ["exceptions: [{ id: known, reason: x }]", "rule/missing-key “{”"],
    ["exceptions: [{ id: Known, reason: x, detection: { profile.posts: 0 } }]", "rule/yaml-value “Known”"],
    ["confidence: { kind: guess, reason: x }", "rule/yaml-value “guess”"],
    ["confidence: { kind: expert }", "rule/missing-key “confidence”"],
    ["related: [{ type: friend, id: sound-ask }]", "rule/yaml-value “friend”"],
  ])("with %s is refused", (line, problem) => {
    expect(problemsOf(`${DELETED}\n${line}`)).toContain(problem);
  });

  it("has exactly one of detection, combination and sequence", () => {
    const args = (body: string): unknown[] => load(rules(rule("planted", body))).problems.map(({ code, args: { found } }) => [code, found]);
    expect(args("")).toEqual([["rule/logic", "none"]]);
    expect(args(`${DELETED}\ncombination: sound-ask\nsequence: { rules: [sound-ask, sound-calm] }`)).toEqual([
      ["rule/logic", "detection and combination and sequence"],
    ]);
  });

  it.each(["date: soon", "modified: 7", "modified: 2026-13-01"])("with %s is refused", (line) => {
    expect(problemsOf(`${DELETED}\n${line}`)).not.toEqual([]);
  });

  it("has no unknown rule as related", () => {
    expect(problemsOf(`${DELETED}\nrelated: [{ type: derived, id: absent }]`)).not.toEqual([]);
  });

  it("may name a rule that was renamed and is gone, and one of any kind that is there", () => {
    expect(problemsOf(`${DELETED}\nrelated: [{ type: renamed, id: absent }, { type: obsoletes, id: sound-calm }]`)).toEqual([]);
  });

  it("has each exception once", () => {
    const one = "{ id: known, reason: x, detection: { profile.posts: 0 } }";
    expect(problemsOf(`${DELETED}\nexceptions: [${one}, ${one}]`)).not.toEqual([]);
  });
});

describe("a combination", () => {
  it("has only the rules that it names as members, in the order in which they are named", () => {
    expect(read("combination: sound-calm and not sound-calm or sound-ask").logic).toEqual({
      kind: "combination",
      members: ["sound-calm", "sound-ask"],
      condition: {
        kind: "or",
        of: [
          {
            kind: "and",
            of: [
              { kind: "ref", index: 0 },
              { kind: "not", of: { kind: "ref", index: 0 } },
            ],
          },
          { kind: "ref", index: 1 },
        ],
      },
    });
  });

  it("catches by a glob every detection rule and no combination, not even itself", () => {
    const { pack, problems } = load(rules(rule("sound-two", "combination: 2 of sound-*"), rule("sound-other", "combination: sound-ask")));
    expect(problems).toEqual([]);
    expect(pack?.rules.find(({ id }) => id === "sound-two")?.logic).toMatchObject({
      members: ["sound-account", "sound-ask", "sound-calm", "sound-exposed"],
    });
  });

  it("names no combination and not itself", () => {
    const { problems } = load(rules(rule("one", "combination: two"), rule("two", "combination: sound-ask")));
    expect(problems.map(({ code, args }) => [code, args["id"]])).toEqual([["rule/unknown-rule", "two"]]);
    expect(problemsOf("combination: planted or sound-ask")).toEqual(["rule/unknown-rule “planted”"]);
  });

  it.each([
    ["sound-ask and sound-aks", "rule/unknown-rule “sound-aks”"],
    ["sound-ask and or sound-calm", "rule/condition “or”"],
    ["3 of (sound-ask, sound-calm)", "rule/n-too-large “3”"],
    ["1 of (sound-ask, sound-ask)", "rule/same-clause “sound-ask”"],
  ])("%s is refused", (text, problem) => {
    expect(problemsOf(`combination: ${text}`)).toContain(problem);
  });
});

describe("a sequence", () => {
  it("has members in order, and bounds", () => {
    expect(read("sequence: { rules: [sound-calm, sound-ask], within: { messages: 40, days: 1.5 } }").logic).toEqual({
      kind: "sequence",
      members: ["sound-calm", "sound-ask"],
      withinMessages: 40,
      withinDays: 1.5,
    });
    for (const within of ["", ", within: {}"]) {
      expect(read(`sequence: { rules: [sound-calm, sound-ask]${within} }`).logic).toEqual({
        kind: "sequence",
        members: ["sound-calm", "sound-ask"],
      });
    }
  });

  it.each([
    ["{ rules: [sound-ask] }", "rule/yaml-value “[”"],
    ["{ rules: [sound-ask, absent] }", "rule/unknown-rule “absent”"],
    ["{ rules: [sound-ask, sound-*] }", "rule/yaml-value “sound-*”"],
    ["{ rules: [sound-ask, sound-calm], within: { messages: 0 } }", "rule/yaml-value “0”"],
    ["{ rules: [sound-ask, sound-calm], within: { messages: 1.5 } }", "rule/yaml-value “1.5”"],
    ["{ rules: [sound-ask, sound-calm], within: { hours: 2 } }", "rule/unknown-key “hours”"],
    ["[sound-ask, sound-calm]", "rule/yaml-value “[”"],
  ])("%s is refused", (text, problem) => {
    expect(problemsOf(`sequence: ${text}`)).toContain(problem);
  });

  it("suggests the rule that is meant", () => {
    const { problems } = load(rules(rule("planted", "sequence: { rules: [sound-ask, sound-clam] }")));
    expect(problems[0]?.args["suggestion"]).toBe("sound-calm");
  });
});

describe("a test inside a rule", () => {
  it("has what it expects, and its place", () => {
    const tests = `[${MATCH}, ${NO_MATCH}, { name: quotes, expect: match, points: 5, subject: { a: 1 }, evidence: [{ message: 2, selection: ask, quote: add me }], fails: [ask], todo: later, now: 2026-11-24 }]`;
    expect(read("detection: { ask: { message.text|phrase: add me } }", { tests }).tests[2]).toMatchObject({
      name: "quotes",
      expect: "match",
      points: 5,
      subject: { a: 1 },
      evidence: [{ message: 2, selection: "ask", quote: "add me" }],
      fails: ["ask"],
      todo: "later",
      now: { raw: "2026-11-24" },
      place: { file: "test/rules.yaml", line: 11 },
    });
  });

  it("may take its subject from a fixture", () => {
    const tests = `[{ name: yes, expect: match, subject: { fixture: low/a.json } }, ${NO_MATCH}]`;
    expect(read(DELETED, { tests }, { "low/a.json": '{ "id": "a" }' }).tests[0]?.subject).toEqual({ id: "a" });
  });

  it("with a fixture that cannot be read is shown, and its rule still read", () => {
    const tests = `[{ name: yes, expect: match, subject: { fixture: low/a.json } }, ${NO_MATCH}]`;
    const { pack, problems } = load(rules(rule("planted", DELETED, { tests })), { "low/a.json": "{" });
    expect(problems.map(({ code, args }) => [code, args["reason"]])).toEqual([["rule/bad-subject", "low/a.json is not JSON"]]);
    expect(pack?.rules.find(({ id }) => id === "planted")?.tests).toHaveLength(1);
  });

  it.each([
    ["../../package.json", "pack/path-outside"],
    ["/etc/hosts", "pack/path-outside"],
    ["package.json", "rule/unknown-fixture"],
  ])("looks a fixture up in what was read, and opens nothing: %s", (path, code) => {
    const tests = `[{ name: yes, expect: match, subject: { fixture: ${path} } }, ${NO_MATCH}]`;
    expect(problemsOf(DELETED, { tests })).toEqual([`${code} “${path}”`]);
  });

  it.each(["soon", "2026-13", "'2026-11-24 '"])("has an instant as now, not %s", (now) => {
    const tests = `[{ name: yes, expect: match, subject: {}, now: ${now} }, ${NO_MATCH}]`;
    expect(problemsOf(DELETED, { tests })).toEqual([`rule/date “${now}”`]);
  });

  it("may have a bare year as now", () => {
    const tests = `[{ name: yes, expect: match, subject: {}, now: 2026 }, ${NO_MATCH}]`;
    expect(read(DELETED, { tests }).tests[0]?.now?.raw).toBe("2026");
  });

  it.each(["fails: [erly]", "evidence: [{ selection: erly }]"])("names no unknown selection: %s", (key) => {
    const tests = `[{ name: yes, expect: match, subject: {}, ${key} }, ${NO_MATCH}]`;
    expect(problemsOf(DELETED, { tests })).toEqual(["rule/unknown-selection “erly”"]);
  });

  it("with a map as fixture does not throw", () => {
    const tests = `[{ name: yes, expect: match, subject: { fixture: { toString: x } } }, ${NO_MATCH}]`;
    expect(problemsOf(DELETED, { tests })).not.toEqual([]);
  });

  it("has nothing beside its fixture", () => {
    const tests = `[{ name: yes, expect: match, subject: { fixture: a.json, profile: {} } }, ${NO_MATCH}]`;
    expect(load(rules(rule("planted", DELETED, { tests })), { "a.json": "{}" }).problems).not.toEqual([]);
  });
});
