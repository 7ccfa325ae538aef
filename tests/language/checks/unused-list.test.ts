import { describe, expect, it } from "vitest";
import { load, PACK, rule, rules, show } from "../packs.ts";

const ONE_MORE = { "pack.yaml": PACK.replace("lists:\n", "lists:\n  extra: { phrases: [gift card] }\n") };

describe("a list", () => {
  it("that no rule names is a warning", () => {
    const { problems } = load(ONE_MORE);
    expect(problems.map(show)).toEqual(["rule/unused-list “extra”"]);
    expect(problems[0]?.severity).toBe("warning");
  });

  it.each([
    ["a phrase", 'detection: { message.text|phrase: "a $extra" }'],
    ["a choice", 'detection: { message.text|phrase: "a (card|[$extra] b)" }'],
    [
      "an exception",
      'detection: { profile.deleted: true }\nexceptions: [{ id: x, reason: y, detection: { message.text|phrase: "a $extra" } }]',
    ],
  ])("is used in %s", (_, body) => {
    expect(load({ ...ONE_MORE, ...rules(rule("planted", body)) }).problems).toEqual([]);
  });

  it("is not said to be unused while a rule cannot be read", () => {
    const broken = rules(rule("planted", 'detection: { message.text|phrase: "a $extra (" }'));
    expect(load({ ...ONE_MORE, ...broken }).problems.map(({ code }) => code)).toEqual(["rule/phrase"]);
  });

  it("is not said to be unused while the shape of a rule is wrong", () => {
    const broken = rules(rule("planted", 'detection: { message.text|phrase: "a $extra" }', { weight: "heavy" }));
    expect(load({ ...ONE_MORE, ...broken }).problems.map(({ code }) => code)).toEqual(["rule/yaml-value"]);
  });
});
