import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/model/diagnose.ts";
import { count, wordBand, wordDiagnostic, wordVerdict } from "../../../src/reporters/text/wording.ts";
import { ASSESSMENTS } from "../events.ts";

describe("the wording", () => {
  it("of a diagnostic comes from the one table, filled", () => {
    expect(wordDiagnostic(diagnose("rule/unknown-rule", { id: "a$&b", suggestion: "ab" }, {}))).toEqual({
      message: "`a$&b` is not a rule",
      hint: "did you mean `ab`?",
    });
  });

  it("leaves out a hint whose words are not known", () => {
    expect(wordDiagnostic(diagnose("rule/unknown-rule", { id: "a" }, {}))).toEqual({ message: "`a` is not a rule" });
  });

  it("of a verdict says no more than was found", () => {
    const { verdict } = ASSESSMENTS.high;
    const { approach, authenticity } = verdict.axes;
    expect(wordVerdict(verdict)).toBe("consistent with published warning signs of a hostile recruitment approach (espionage)");
    const account = { approach: { ...approach, points: 0 }, authenticity: { ...authenticity, band: "high" as const } };
    expect(wordVerdict({ ...verdict, axes: account })).toBe("signs of an inauthentic account");
    expect(wordVerdict({ ...verdict, axes: { approach, authenticity: account.authenticity } })).toMatch(
      /, and signs of an inauthentic account$/u,
    );
    expect(wordVerdict({ ...verdict, band: "low" })).toBe("few published warning signs, or none that weigh much");
    expect(wordVerdict(ASSESSMENTS.low.verdict)).toBe("no approach seen in 12 messages of 1,840 words");
    expect(wordVerdict(ASSESSMENTS["insufficient-data"].verdict)).toBe("nothing found, and no message to read");
  });

  it("counts in one or many, and names bands", () => {
    expect([count(0, "rule"), count(1, "rule"), count(1234567, "rule")]).toEqual(["0 rules", "1 rule", "1,234,567 rules"]);
    expect([wordBand("high"), wordBand("insufficient-data")]).toEqual(["high", "not enough data"]);
  });
});
