import { describe, expect, it } from "vitest";
import { renderRest } from "../../../src/reporters/pretty/rest.ts";
import { ASSESSMENTS } from "../events.ts";
import { pageOf } from "../page.ts";

describe("the rest of a page", () => {
  it("has what was excepted, quoted, not known, decisive and on trial", () => {
    expect(renderRest(pageOf("high")).slice(4)).toEqual([
      "Excepted      “Asks to leave the platform” (after-a-contract)",
      "Not counted   seen only in text of others that the writer quotes or forwards:",
      "              Asks to leave the platform",
      "                “> [keep this between us]”",
      "Not checked   for want of profile.createdAt (4 rules),",
      "              checks.employerHasNoFootprint (1 rule)",
      "Would help    the other side's profile and employer as a file (--profile) and",
      "              answers that only a person can find out (--ask)",
      "Would change  without “Wants what is not public”: 26, medium",
      "On trial      found, with no points yet: Writes at night",
    ]);
  });

  it("says where no single reason would change the band", () => {
    const counterfactual = { without: "paid-report", score: 71, band: "high" } as const;
    expect(renderRest(pageOf("high", { width: 90 }, { counterfactual }))).toContain(
      "Would change  no single reason: without “Offers money for a report” still 71, high",
    );
  });

  it("has nothing that would change a low band", () => {
    const counterfactual = { without: "paid-report", score: 3, band: "low" } as const;
    expect(renderRest(pageOf("low", {}, { counterfactual })).join("\n")).not.toContain("Would change");
  });

  it("cuts long lists, and counts what is left", () => {
    const lines = renderRest(pageOf("insufficient-data")).join("\n");
    expect(lines).toMatch(/profile\.f \(1 rule\)\s+and 2 more fields/u);
    const { notCounted } = ASSESSMENTS.high.verdict;
    const many = Array.from({ length: 7 }, () => notCounted).flat();
    expect(renderRest(pageOf("high", {}, { notCounted: many }))).toContain("              and 2 more");
  });
});
