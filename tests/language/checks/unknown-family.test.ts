import { describe, expect, it } from "vitest";
import { load, rule, rules } from "../packs.ts";

describe("the family of a rule", () => {
  it.each([
    ["aks", "ask"],
    ["acount", "account"],
    ["flattery", undefined],
  ])("%s is none of the pack", (family, suggestion) => {
    const { problems } = load(rules(rule("planted", "detection: { profile.deleted: true }", { family })));
    expect(problems.map(({ code, args }) => [code, args["suggestion"], args["allowed"]])).toEqual([
      ["rule/unknown-family", suggestion, "ask, calm, account, exposed"],
    ]);
  });

  it("is not one that every object has", () => {
    const { problems } = load(rules(rule("planted", "detection: { profile.deleted: true }", { family: "constructor" })));
    expect(problems.map(({ code }) => code)).toEqual(["rule/unknown-family"]);
  });
});
