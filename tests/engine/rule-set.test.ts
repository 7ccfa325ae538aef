import { describe, expect, it } from "vitest";
import { rule, ruleSetOf } from "./build.ts";

const body = 'detection: { message.text|phrase: "apple" }';

describe("a rule set", () => {
  const rules = ruleSetOf(
    rule("a-sign", body),
    rule("b-trial", body).replace("status: stable", "status: experimental"),
    rule("c-old", body).replace("status: stable", "status: deprecated"),
    rule("d-calm", body, "family: soft, weight: -5"),
    rule("e-account", "detection: { profile.deleted: true }", "family: account, weight: 5"),
    rule("f-exposed", "detection: { recipient.clearance|exists: true }", "family: exposed, exposure: high"),
    rule("g-both", "combination: a-sign and e-account"),
  );

  it("runs what is not deprecated, detections before what is composed of them", () => {
    const ids = (places: readonly number[]): unknown[] => places.map((place) => rules.pack.rules[place]?.id);
    expect(ids(rules.detections)).toEqual(["a-sign", "b-trial", "d-calm", "e-account", "f-exposed"]);
    expect(ids(rules.composed)).toEqual(["g-both"]);
  });

  it("counts for coverage the stable detections that are signs", () => {
    expect(rules.checks).toEqual({ approach: 1, authenticity: 1 });
    expect(rules.signs.map((place) => rules.pack.rules[place]?.id)).toEqual(["a-sign", "e-account"]);
  });

  it("compares texts by their folded words", () => {
    expect(rules.foldKey("  ÁCME — Ltd. ")).toBe("acme ltd");
    expect(rules.foldKey("🙂")).toBe("");
  });

  it("folds the values of a list, and knows none of a list that is not there", () => {
    expect(rules.foldedValues("freemail")).toEqual(new Set(["gmail com", "bucher example"]));
    expect(rules.foldedValues("freemail")).toBe(rules.foldedValues("freemail"));
    expect(rules.foldedValues("nothing")).toEqual(new Set());
  });
});
