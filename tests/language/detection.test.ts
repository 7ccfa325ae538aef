import { describe, expect, it } from "vitest";
import type { Detection } from "../../src/model/detection.ts";
import { load, problemsOf, rule, rules } from "./packs.ts";

/** The detection of a rule that is right. */
function read(body: string): Detection {
  const { pack, problems } = load(rules(rule("planted", body)));
  expect(problems).toEqual([]);
  const logic = pack?.rules.find(({ id }) => id === "planted")?.logic;
  if (logic?.kind !== "detection") throw new Error("it has no detection");
  return logic.detection;
}

const codesOf = (body: string): string[] => problemsOf(body).map((problem) => problem.split(" ")[0] ?? "");

describe("a detection", () => {
  it("may be one bare selection", () => {
    expect(read("detection: { profile.deleted: true, profile.posts: 0 }")).toMatchObject({
      selections: [{ name: "selection", scope: "message", alternatives: [[{ field: "profile.deleted" }, { field: "profile.posts" }]] }],
      condition: { kind: "ref", index: 0 },
    });
  });

  it("is bare if its key is platform", () => {
    expect(read("detection: { platform: linkedin }").selections).toMatchObject([
      { name: "selection", alternatives: [[{ field: "platform" }]] },
    ]);
  });

  it("needs no condition for one selection", () => {
    expect(read("detection:\n  gone: { profile.deleted: true }")).toMatchObject({
      selections: [{ name: "gone" }],
      condition: { kind: "ref", index: 0 },
    });
  });

  it("refers to its selections by their place", () => {
    const { selections, condition } = read(
      "detection:\n  gone: { profile.deleted: true }\n  condition: silent or gone\n  silent: { profile.posts: 0 }",
    );
    expect(selections.map(({ name }) => name)).toEqual(["gone", "silent"]);
    expect(condition).toEqual({
      kind: "or",
      of: [
        { kind: "ref", index: 1 },
        { kind: "ref", index: 0 },
      ],
    });
  });

  it("reads a map as and, a list of maps as or", () => {
    const { selections } = read(
      "detection:\n  thin:\n    - { profile.posts: 0, profile.followers|lt: 5 }\n    - profile.photo.present: false",
    );
    expect(selections[0]?.alternatives.map((clauses) => clauses.map(({ field }) => field))).toEqual([
      ["profile.posts", "profile.followers"],
      ["profile.photo.present"],
    ]);
  });

  it.each([
    ["thread", "{ message.text|phrase: pay, scope: thread }", "thread"],
    ["message", "{ message.text|phrase: pay, scope: message }", "message"],
    ["message by default", "{ message.text|phrase: pay }", "message"],
    ["thread in a list", "[{ message.text|phrase: pay, scope: thread }, { message.text|phrase: send }]", "thread"],
  ])("has selections whose scope is %s", (_, selection, scope) => {
    expect(read(`detection:\n  asks: ${selection}`).selections[0]?.scope).toBe(scope);
  });

  it.each([
    ["no selection", "detection: {}", ["rule/missing-key “detection”"]],
    ["a condition alone", "detection:\n  condition: a", ["rule/unknown-selection “a”"]],
    ["no condition", "detection:\n  a: { profile.posts: 0 }\n  b: { profile.posts: 1 }", ["rule/missing-condition “detection”"]],
    ["a list as condition", "detection:\n  a: { profile.posts: 0 }\n  condition: [a]", ["rule/yaml-value “[”"]],
    ["a text as selection", "detection:\n  a: gone", ["rule/yaml-value “gone”"]],
    ["an empty selection", "detection:\n  a: {}", ["rule/yaml-value “{”"]],
    ["a selection with nothing but a scope", "detection:\n  a: { scope: thread }", ["rule/yaml-value “{”"]],
    ["an empty map in a list", "detection:\n  a: [{ profile.posts: 0 }, {}]", ["rule/yaml-value “{”"]],
    ["a text in a list", "detection:\n  a: [gone]", ["rule/yaml-value “gone”"]],
    ["an empty list as selection", "detection:\n  a: []", ["rule/yaml-value “[”"]],
    ["another scope", "detection:\n  a: { message.text|phrase: pay, scope: threads }", ["rule/yaml-value “threads”"]],
    ["a capital in a name", "detection:\n  Gone: { profile.posts: 0 }", ["rule/bad-id “Gone”"]],
    ["an underscore in a name", "detection:\n  is_gone: { profile.posts: 0 }", ["rule/bad-id “is_gone”"]],
    ["a field without a dot", "detection:\n  a: { headline: x }", ["rule/unknown-field “headline”"]],
    ["a name beside a field", "detection:\n  profile.posts: 0\n  gone: { profile.deleted: true }", ["rule/unknown-field “gone”"]],
  ])("with %s is refused", (_, body, problems) => {
    expect(problemsOf(body)).toEqual(problems);
  });

  it("reports every problem of every selection and of the condition at once", () => {
    expect(problemsOf("detection:\n  a: { profile.postz: 0 }\n  b: { profile.posts|contains: 1 }\n  condition: a and c")).toEqual([
      "rule/unknown-field “profile.postz”",
      "rule/unknown-modifier “contains”",
      "rule/unknown-selection “c”",
    ]);
  });

  it("does not judge with what is left when a selection cannot be read", () => {
    const { pack } = load(rules(rule("planted", "detection:\n  a: { profile.postz: 0 }\n  b: { profile.posts: 1 }\n  condition: a or b")));
    expect(pack?.rules.map(({ id }) => id)).not.toContain("planted");
  });

  it("needs a currency beside an amount, in each map of a list", () => {
    expect(problemsOf("detection: { message.money.amount|gte: 500, message.money.currency: USD }")).toEqual([]);
    expect(problemsOf("detection: { message.money.amount: 500, message.money.currency|in: $freemail }")).toEqual([]);
    expect(
      problemsOf("detection:\n  a: [{ message.money.currency: USD, message.money.amount: 1 }, { message.money.amount|gte: 2 }]"),
    ).toEqual(["rule/amount-without-currency “message.money.amount|gte”"]);
  });

  it("may have an amount whose presence is asked for without its currency", () => {
    expect(codesOf("detection: { message.money.amount|exists: true }")).toEqual(["rule/amount-without-currency"]);
  });

  it("of an exception is read in the same way", () => {
    const exceptions = "exceptions:\n  - { id: known, reason: is known, detection: { profile.postz: 0 } }";
    expect(problemsOf(`detection: { profile.deleted: true }\n${exceptions}`)).toEqual(["rule/unknown-field “profile.postz”"]);
    const named = exceptions.replace("{ profile.postz: 0 }", "{ a: { profile.posts: 0 }, b: { profile.posts: 1 } }");
    expect(problemsOf(`detection: { profile.deleted: true }\n${named}`)).toEqual(["rule/missing-condition “detection”"]);
  });

  it.each(["and", "or", "not", "of", "all", "them"])("has no selection that is called %s", (name) => {
    const problems = [`rule/reserved-name “${name}”`];
    expect(problemsOf(`detection:\n  "${name}": { profile.deleted: true }`)).toEqual(problems);
    expect(problemsOf(`detection:\n  "${name}": { profile.deleted: true }\n  b: { profile.posts: 0 }\n  condition: b and ${name}`)).toEqual(
      problems,
    );
  });
});
