import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/language/load.ts";
import type { PackFiles } from "../../src/language/pack-files.ts";
import { load, PACK, rule, rules, show, SOUND } from "./packs.ts";

const BASE: PackFiles = {
  name: "base",
  files: new Map([
    ["pack.yaml", PACK],
    ["sound.yaml", SOUND],
  ]),
};

/** A later pack that has nothing of its own but rules. */
function later(name: string, ...written: string[]): PackFiles {
  return {
    name,
    files: new Map([
      ["pack.yaml", `pack: ${name}/rules\nversion: 2.0.0\nformat: linkwary/rules/v1\n`],
      ["rules.yaml", `rules:\n${written.join("")}`],
    ]),
  };
}

function loadAll(...packs: PackFiles[]) {
  const { pack, problems } = loadPacks(packs, new Map());
  return { rules: pack?.rules ?? [], problems: problems.map(show), raw: problems };
}

const DELETED = "detection: { profile.deleted: true }";

describe("an override", () => {
  it("replaces whole keys of its base and leaves the others", () => {
    const { rules: read, problems } = loadAll(
      BASE,
      later(
        "ours",
        '  - id: sound-ask\n    weight: 7\n    title: Ours\n    detection: { message.text|phrase: "write me" }\n    message: "{selection.quote}"\n',
      ),
    );
    expect(problems).toEqual(["rule/unused-list “messengers”"]);
    expect(read.find(({ id }) => id === "sound-ask")).toMatchObject({
      weight: 7,
      title: "Ours",
      description: "what it means",
      family: "ask",
      message: [{ kind: "quote", selection: "selection" }],
      logic: { detection: { selections: { length: 1 } } },
    });
  });

  it("keeps the place of its base among the rules", () => {
    const { rules: read } = loadAll(BASE, later("ours", "  - { id: sound-ask, weight: 7 }\n"));
    expect(read.map(({ id }) => id)).toEqual(["sound-ask", "sound-calm", "sound-account", "sound-exposed"]);
  });

  it("replaces lists of tests and references as a whole", () => {
    const { rules: read } = loadAll(
      BASE,
      later(
        "ours",
        "  - id: sound-ask\n    references: [{ title: T, url: 'https://t.example' }]\n    tests: [{ name: only, expect: match, subject: {} }, { name: no, expect: no-match, subject: {} }]\n",
      ),
    );
    const ask = read.find(({ id }) => id === "sound-ask");
    expect(ask?.references).toEqual([{ title: "T", url: "https://t.example" }]);
    expect(ask?.tests.map(({ name, place }) => [name, place.file, place.line])).toEqual([
      ["only", "ours/rules.yaml", 4],
      ["no", "ours/rules.yaml", 4],
    ]);
  });

  it("may be overridden in turn, in the order of the packs", () => {
    const first = later("ours", "  - { id: sound-ask, weight: 7, title: Ours }\n");
    const second = later("theirs", "  - { id: sound-ask, weight: 9 }\n");
    const read = (...packs: PackFiles[]) => {
      const { weight, title } = loadAll(BASE, ...packs).rules.find(({ id }) => id === "sound-ask") ?? {};
      return [weight, title];
    };
    expect(read(first, second)).toEqual([9, "Ours"]);
    expect(read(second, first)).toEqual([7, "Ours"]);
  });

  it("may switch a rule off", () => {
    const { rules: read, problems } = loadAll(BASE, later("ours", "  - { id: sound-ask, status: deprecated }\n"));
    expect(problems).toEqual([]);
    expect(read.find(({ id }) => id === "sound-ask")?.status).toBe("deprecated");
  });

  it("has its problems where they were written", () => {
    const { raw } = loadAll(BASE, later("ours", '  - id: sound-ask\n    weight: 21\n    message: "{x.quote}"\n'));
    expect(raw.map(({ code, place }) => [code, place.file, place.line])).toEqual([
      ["pack/family-cap", "ours/rules.yaml", 3],
      ["rule/unknown-placeholder", "ours/rules.yaml", 4],
    ]);
  });

  it("is held to the whole rule that comes out", () => {
    const { raw } = loadAll(BASE, later("ours", "  - { id: sound-ask, combination: sound-calm }\n"));
    expect(raw.map(({ code }) => code)).toContain("rule/logic");
  });

  it("needs a base that stands earlier in the same command", () => {
    expect(loadAll(BASE, later("ours", "  - { id: sound-aks, weight: 7 }\n")).raw.map(({ code, args }) => [code, args])).toEqual([
      ["rule/unknown-rule", { id: "sound-aks", suggestion: "sound-ask" }],
    ]);
    const whole = { name: "ours", files: new Map([...later("ours", "  - { id: sound-ask, weight: 7 }\n").files, ["pack.yaml", PACK]]) };
    expect(loadPacks([whole, BASE], new Map()).problems.map(({ code }) => code)).toContain("rule/unknown-rule");
  });

  it("has no unknown key", () => {
    expect(loadAll(BASE, later("ours", "  - { id: sound-ask, wait: 7 }\n")).problems).toEqual(["rule/unknown-key “wait”"]);
  });

  it("with a problem of its own leaves its base in place", () => {
    const { rules: read } = loadAll(BASE, later("ours", "  - { id: sound-ask, weight: strong }\n"));
    expect(read.find(({ id }) => id === "sound-ask")?.weight).toBe(5);
  });

  it("stands once in one pack", () => {
    const twice = "  - { id: sound-ask, weight: 7 }\n  - { id: sound-ask, weight: 8 }\n";
    expect(loadAll(BASE, later("ours", twice)).problems).toEqual(["rule/duplicate-id “sound-ask”"]);
  });

  it("of an unknown rule points at the name of that rule", () => {
    expect(loadAll(BASE, later("ours", "  - { id: sound-aks, weight: 7 }\n")).problems).toEqual(["rule/unknown-rule “sound-aks”"]);
  });
});

describe("an id", () => {
  it("stands once in a pack, over all of its files", () => {
    const { problems } = load({
      "a.yaml": `rules:\n${rule("twice", DELETED)}`,
      "b.yaml": `rules:\n${rule("twice", DELETED)}`,
    });
    expect(problems.map(({ code, place, related }) => [code, place.file, related?.[0]?.label, related?.[0]?.place.file])).toEqual([
      ["rule/duplicate-id", "test/b.yaml", "first defined here", "test/a.yaml"],
    ]);
  });

  it.each(["Planted", "planted_one", "-planted", "planted-", "1st", "plan ted", "''"])("is not written %s", (id) => {
    const { problems } = load(rules(rule(id, DELETED)));
    expect(problems.map(show)).toEqual([`rule/yaml-value “${id}”`]);
    expect(problems[0]?.args["expected"]).toBe("lower-case letters, digits and hyphens");
  });

  it("is needed", () => {
    expect(load({ "rules.yaml": "rules:\n  - title: Planted\n" }).problems.map(({ code, args }) => [code, args["key"]])).toContainEqual([
      "rule/missing-key",
      "id",
    ]);
  });
});

describe("the files of a pack", () => {
  it("hold rules if they are YAML, whatever their folder", () => {
    const { pack, problems } = load({
      "approach/a.yaml": `rules:\n${rule("a", DELETED)}`,
      "b.yml": `rules:\n${rule("b", DELETED)}`,
      "notes.txt": "no rules",
      "data.json": "{}",
    });
    expect(problems).toEqual([]);
    expect(pack?.rules.map(({ id }) => id)).toEqual(["sound-ask", "sound-calm", "sound-account", "sound-exposed", "a", "b"]);
  });

  it.each([
    ["nothing", "", "rule/yaml-value", "a map"],
    ["no rules", "other: 1", "rule/unknown-key", undefined],
    ["a map of rules", "rules: { a: 1 }", "rule/yaml-value", "a list"],
    ["a text among the rules", "rules: [text]", "rule/yaml-value", "a map"],
    ["a key beside the rules", "rules: []\nfamilies: {}", "rule/unknown-key", undefined],
  ])("with %s are refused", (_, text, code, expected) => {
    const { problems } = load({ "rules.yaml": text });
    expect(problems.map((problem) => [problem.code, problem.args["expected"]])).toContainEqual([code, expected]);
  });

  it("may hold no rule at all", () => {
    expect(load({ "rules.yaml": "rules: []" }).problems).toEqual([]);
  });

  it.each(["ours", "ours/", "ours//"])("are named below the folder, as in %s", (name) => {
    const files = new Map([
      ["pack.yaml", PACK],
      ["rules.yaml", "rules: 3"],
    ]);
    const { problems } = loadPacks([{ name, files }], new Map());
    expect(problems.find(({ code }) => code === "rule/yaml-value")?.place.file).toBe("ours/rules.yaml");
  });
});

describe("problems", () => {
  const many = {
    "b.yaml": `rules:\n${rule("one", "detection: { profile.headlin: x, profile.abot: y }", { family: "asks" })}`,
    "a.yaml": "rules: 3\n",
    "c.yaml": "rules: [\n",
    "d.yaml": `rules:\n${rule("two", "detection:\n  a: { profile.posts: 0 }\n  condition: a or b", { weight: "heavy" })}${rule("three", DELETED, { weight: "0", message: '"{x.quote}"' })}`,
  };

  it("come all at once, of every file, sorted by file, line and column", () => {
    const { problems } = load(many);
    expect(problems.map(({ code, place }) => `${code} ${place.file} ${place.line}:${place.column}`)).toEqual([
      "rule/yaml-value test/a.yaml 1:8",
      "rule/unknown-family test/b.yaml 5:13",
      "rule/unknown-field test/b.yaml 12:18",
      "rule/unknown-field test/b.yaml 12:38",
      "pack/yaml test/c.yaml 2:1",
      "rule/yaml-value test/d.yaml 6:13",
      "rule/unknown-selection test/d.yaml 14:23",
      "rule/weight test/d.yaml 19:13",
      "rule/unknown-placeholder test/d.yaml 23:16",
    ]);
  });

  it("of a header do not hide those of the rules", () => {
    const { problems } = load({
      "pack.yaml": PACK.replace("high: 60", "high: 600"),
      ...rules(rule("one", "detection: { profile.headlin: x }")),
    });
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([
      ["rule/yaml-value", "test/pack.yaml"],
      ["rule/unknown-field", "test/rules.yaml"],
    ]);
  });

  it("of one rule do not hide those of another with its id, or without one", () => {
    const { problems } = load(
      rules(
        rule("one", "detection: { profile.deleted: true }"),
        rule("one", "detection: { profile.headlin: x }"),
        rule("ONE", "detection: { profile.abot: x }"),
      ),
    );
    expect(problems.map(show)).toEqual([
      "rule/duplicate-id “one”",
      "rule/unknown-field “profile.headlin”",
      "rule/yaml-value “ONE”",
      "rule/unknown-field “profile.abot”",
    ]);
  });

  it("of one entry do not hide those of the next", () => {
    const body = `detection: { profile.deleted: true }
exceptions:
  - { id: a, detection: { profile.headlin: x } }
  - { id: b, reason: b, detection: { profile.abot: x } }`;
    const tests =
      "[{ name: yes, expect: match }, { name: y, expect: match, subject: { fixture: absent.json } }, { name: no, expect: no-match, subject: {} }]";
    expect(load(rules(rule("one", body, { tests }))).problems.map(show)).toEqual([
      "rule/missing-key “{”",
      "rule/unknown-fixture “absent.json”",
      "rule/missing-key “{”",
      "rule/unknown-field “profile.headlin”",
      "rule/unknown-field “profile.abot”",
    ]);
    expect(load({ "rules.yaml": `rules:\n  - text\n${rule("one", "detection: { profile.headlin: x }")}` }).problems.map(show)).toEqual([
      "rule/yaml-value “text”",
      "rule/unknown-field “profile.headlin”",
    ]);
  });

  it("of a file that cannot be read do not make its rules unknown, or its families unused", () => {
    const named = rule("two", "combination: sound-ask and sound-calm");
    expect(load({ "sound.yaml": "rules: [\n", ...rules(named) }).problems.map(({ code }) => code)).toEqual(["pack/yaml"]);
  });

  it("of one file are two hundred at most, and the others are counted", () => {
    const written = Array.from({ length: 250 }, (_, place) => rule(`r${place}`, "detection: { profile.headlin: x }")).join("");
    const { problems } = load({ "rules.yaml": `rules:\n${written}` });
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({ code: "pack/more-problems", args: { count: 50 } });
  });

  it("of one rule leave the other rules readable", () => {
    expect(load(many).pack?.rules.map(({ id }) => id)).toEqual(["sound-ask", "sound-calm", "sound-account", "sound-exposed", "three"]);
  });

  it("do not depend on the order in which files were read", () => {
    const backwards = Object.fromEntries(Object.entries(many).toReversed());
    expect(load(backwards).problems).toEqual(load(many).problems);
  });

  it("are none of no pack", () => {
    expect(loadPacks([], new Map())).toEqual({ pack: undefined, problems: [], ignores: [], written: [] });
  });

  it("of a first header do not keep the second pack from being read", () => {
    const { problems } = loadPacks(
      [
        { name: "broken", files: new Map([["pack.yaml", "pack: [\n"]]) },
        { name: "whole", files: new Map([...BASE.files, ["more.yaml", "rules: 3"]]) },
      ],
      new Map(),
    );
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([
      ["pack/yaml", "broken/pack.yaml"],
      ["rule/yaml-value", "whole/more.yaml"],
    ]);
  });

  it.each([
    "combination: &a [*a]",
    "detection: &a { s: *a }",
    "detection: { profile.deleted: &a [*a] }",
    "detection: { profile.posts: &a { b: *a } }",
    "detection: { s: &a [*a] }",
    "detection: { s: { message.text|phrase: pay, scope: &a [*a] } }",
    "detection: { s: { message.text|phrase: pay, scope: &a { b: *a } } }",
    "detection: { profile.deleted: true }\nexceptions: &a [*a]",
    "detection: { profile.deleted: true }\nconfidence: &a { kind: *a }",
  ])("are reported of an alias of itself: %s", (body) => {
    expect(load(rules(rule("planted", body))).problems.map(({ code }) => code)).toEqual(["pack/yaml"]);
  });

  it.each(["rules: *nowhere", "rules: [*later]\nx: &later {}"])("are reported, not thrown: %s", (text) => {
    expect(load({ "rules.yaml": text }).problems).not.toEqual([]);
  });

  it("are the only thing that is said", async () => {
    const said: string[] = [];
    const listen = (warning: Error): void => void said.push(warning.message);
    process.on("warning", listen);
    load({ "rules.yaml": "rules: []\n? { a: b }\n: c" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off("warning", listen);
    expect(said).toEqual([]);
  });

  it("of the shape are said beside those of the detection", () => {
    const { problems } = load(rules(rule("one", "detection: { profile.headlin: x }", { weight: "heavy" })));
    expect(problems.map(({ code }) => code)).toEqual(["rule/yaml-value", "rule/unknown-field"]);
  });

  it("of the pack are said beside those of the rule itself", () => {
    const { problems } = load(rules(rule("one", "detection: { profile.headlin: x }", { family: "asks" })));
    expect(problems.map(({ code }) => code)).toEqual(["rule/unknown-family", "rule/unknown-field"]);
  });
});
