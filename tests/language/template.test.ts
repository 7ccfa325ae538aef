import { describe, expect, it } from "vitest";
import type { Template } from "../../src/model/rule.ts";
import { load, problemsOf, rule, rules } from "./packs.ts";

const BODY = "detection:\n  ask: { message.text|phrase: add me }\n  early: { message.ordinal|lte: 3 }\n  condition: ask and early";

/** The message of a rule that is right. */
function read(message: string, body = BODY): Template | undefined {
  const { pack, problems } = load(rules(rule("planted", body, { message })));
  expect(problems).toEqual([]);
  return pack?.rules.find(({ id }) => id === "planted")?.message;
}

const wrong = (message: string, body = BODY): string[] => problemsOf(body, { message });

describe("a message", () => {
  it.each([
    ["asks", ["asks"]],
    ['"asks “{ask.quote}”"', ["asks “", { kind: "quote", selection: "ask" }, "”"]],
    [
      '"{ask.quote}{early.quote}"',
      [
        { kind: "quote", selection: "ask" },
        { kind: "quote", selection: "early" },
      ],
    ],
    ['"in message {message.index}"', ["in message ", { kind: "index" }]],
    ['"{published.source} of {published.date}"', [{ kind: "published", key: "source" }, " of ", { kind: "published", key: "date" }]],
    ['"{profile.accountAge} days"', [{ kind: "field", field: "profile.accountAge" }, " days"]],
    ['"a } b { c"', ["a } b { c"]],
    ['"{{ask.quote}}"', ["{", { kind: "quote", selection: "ask" }, "}"]],
  ])("%s is understood", (message, template) => {
    expect(read(message)).toEqual(template);
  });

  it("quotes the selection of a bare detection as `selection`", () => {
    expect(read('"{selection.quote}"', "detection: { message.text|phrase: add me }")).toEqual([{ kind: "quote", selection: "selection" }]);
  });

  it.each([
    ['"asks {aks.quote}"', "aks.quote", "ask.quote"],
    ['"{ask}"', "ask", undefined],
    ['"{ask.quotes}"', "ask.quotes", "ask.quote"],
    ['"{condition.quote}"', "condition.quote", undefined],
    ['"{message.indx}"', "message.indx", "message.index"],
    ['"{publised.source}"', "publised.source", "published.source"],
    ['"{profile.headlin}"', "profile.headlin", "profile.headline"],
    ['"{ ask.quote }"', " ask.quote ", "ask.quote"],
    ['"{toString}"', "toString", undefined],
  ])("%s has a placeholder that is none", (message, name, suggestion) => {
    const { problems } = load(rules(rule("planted", BODY, { message })));
    expect(problems.map(({ code, args }) => [code, args["name"]])).toEqual([["rule/unknown-placeholder", name]]);
    if (suggestion !== undefined) expect(problems[0]?.args["suggestion"]).toBe(suggestion);
    expect(wrong(message)).toEqual([`rule/unknown-placeholder “${name}”`]);
  });

  it("shows an empty placeholder at its closing bracket", () => {
    expect(wrong('"asks {}"')).toEqual(["rule/unknown-placeholder “}”"]);
  });

  it("shows each of several", () => {
    expect(wrong('"{a.quote} and {b.quote}"')).toEqual(["rule/unknown-placeholder “a.quote”", "rule/unknown-placeholder “b.quote”"]);
  });

  it("of a combination or a sequence quotes nothing", () => {
    expect(wrong('"{ask.quote}"', "combination: sound-ask and sound-calm")).toEqual(["rule/unknown-placeholder “ask.quote”"]);
    expect(wrong('"{ask.quote}"', "sequence: { rules: [sound-ask, sound-calm] }")).toEqual(["rule/unknown-placeholder “ask.quote”"]);
    expect(wrong('"{profile.headline}"', "combination: sound-ask and sound-calm")).toEqual([]);
  });

  it("is held to the selections even where one of them cannot be read", () => {
    expect(wrong('"{ask.quote} {aks.quote}"', "detection:\n  ask: { message.txt|phrase: add me }")).toEqual([
      "rule/unknown-placeholder “aks.quote”",
      "rule/unknown-field “message.txt”",
    ]);
  });

  it.each(["profile", "message.money", "profile.positions"])("does not take the record {%s}", (field) => {
    expect(wrong(`"{${field}}"`)).not.toEqual([]);
  });
});
