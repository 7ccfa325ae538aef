import { describe, expect, it } from "vitest";
import { load, rule, rules } from "../packs.ts";

const judge = (keys: Record<string, string>): unknown[] =>
  load(rules(rule("planted", "detection: { profile.deleted: true }", keys))).problems.map(({ code, args, place }) => [
    code,
    args["reason"],
    place.line,
  ]);

describe("the weight of a rule", () => {
  it.each([{ weight: "5" }, { weight: "-5", family: "calm" }, { weight: "0.5" }, { weight: "-5" }])(
    "%o fits an axis that has points",
    (keys) => {
      expect(judge(keys)).toEqual([]);
    },
  );

  it("is not nothing", () => {
    expect(judge({ weight: "0" })).toEqual([["rule/weight", "a weight of 0 says nothing", 6]]);
  });

  it("is needed where points count", () => {
    expect(judge({ weight: "" })).toEqual([["rule/weight", "`weight` is missing", 5]]);
  });

  it("has no place beside exposure, nor exposure beside points", () => {
    expect(judge({ family: "exposed", exposure: "high" })).toEqual([["rule/weight", "exposure carries no points", 6]]);
    expect(judge({ exposure: "high" })).toEqual([["rule/weight", "`exposure` does not belong on the axis approach", 12]]);
  });

  it("gives way to exposure on that axis", () => {
    expect(judge({ family: "exposed", weight: "", exposure: "high" })).toEqual([]);
    expect(judge({ family: "exposed", weight: "" })).toEqual([["rule/weight", "`exposure` is missing", 5]]);
  });

  it("of reassurance raises no band", () => {
    expect(judge({ weight: "-5", floor: "high" })).toEqual([["rule/weight", "reassurance cannot raise a band", 12]]);
    expect(judge({ weight: "5", floor: "high" })).toEqual([]);
  });

  it("is not judged where the family is not known", () => {
    expect(judge({ family: "flattery", weight: "0" })).toEqual([["rule/unknown-family", undefined, 5]]);
  });

  it.each(["'5'", ".inf", ".nan", "[5]", "true"])("is a number, not %s", (weight) => {
    expect(judge({ weight })).toEqual([["rule/yaml-value", undefined, 6]]);
  });

  it("of exposure raises no band", () => {
    expect(judge({ family: "exposed", weight: "", exposure: "high", floor: "high" })).not.toEqual([]);
  });
});
