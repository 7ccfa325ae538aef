import { describe, expect, it } from "vitest";
import { load, problemsOf, rule, rules } from "../packs.ts";

const codesOf = (...written: string[]): unknown[] => load(rules(...written)).problems.map(({ code, args }) => [code, args["id"]]);
const OLD = rule("old", "detection: { message.text|phrase: send it }", { status: "deprecated" });

describe("the members of a combination", () => {
  it("may be any rules with a detection", () => {
    expect(problemsOf("combination: sound-ask and sound-account and sound-exposed")).toEqual([]);
  });

  it("run", () => {
    expect(codesOf(OLD, rule("two", "combination: sound-ask and old"))).toEqual([["rule/deprecated-member", "old"]]);
  });

  it("may be experimental", () => {
    const fresh = rule("fresh", "detection: { profile.deleted: true }", { status: "experimental" });
    expect(codesOf(fresh, rule("two", "combination: sound-ask and fresh"))).toEqual([]);
  });

  it.each([
    ["sound-ask and not sound-calm", []],
    ["sound-ask and not sound-account", [["rule/negates-sign", "sound-account"]]],
    ["sound-ask and not sound-exposed", [["rule/negates-sign", "sound-exposed"]]],
    ["sound-calm and not (sound-ask and sound-calm)", [["rule/negates-sign", "sound-ask"]]],
    ["sound-calm or not 1 of (sound-ask, sound-calm)", [["rule/negates-sign", "sound-ask"]]],
    ["sound-calm and not all of (sound-ask, sound-calm)", [["rule/negates-sign", "sound-ask"]]],
    ["not (sound-calm or sound-ask)", [["rule/negates-sign", "sound-ask"]]],
    ["not not sound-ask", []],
    ["not (not sound-ask)", []],
    ["not (sound-calm and not sound-ask)", []],
  ])("are negated only if they reassure: %s", (condition, problems) => {
    expect(codesOf(rule("two", `combination: ${condition}`))).toEqual(problems);
  });
});

describe("the members of a sequence", () => {
  it("read messages", () => {
    expect(problemsOf("sequence: { rules: [sound-calm, sound-ask] }")).toEqual([]);
    expect(codesOf(rule("two", "sequence: { rules: [sound-ask, sound-account, sound-exposed] }"))).toEqual([
      ["rule/member-kind", "sound-account"],
      ["rule/member-kind", "sound-exposed"],
    ]);
  });

  it("run", () => {
    expect(codesOf(OLD, rule("two", "sequence: { rules: [sound-ask, old] }"))).toEqual([["rule/deprecated-member", "old"]]);
  });
});
