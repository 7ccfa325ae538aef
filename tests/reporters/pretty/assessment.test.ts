import { describe, expect, it } from "vitest";
import { renderAssessment } from "../../../src/reporters/pretty/assessment.ts";
import { ASSESSMENTS, RUN } from "../events.ts";

describe("the page of a subject", () => {
  it("has its sections in order, and ends with a line break", () => {
    const page = renderAssessment(RUN, ASSESSMENTS.high);
    const leads = page.split("\n").flatMap((line) => /^[A-Z][a-z]+(?: [a-z]+)?(?= {2}|$)/u.exec(line) ?? []);
    expect(leads).toEqual(["Why", "Reassurance", "Excepted", "Not counted", "Not checked", "Would change", "On trial", "Next", "Report"]);
    expect(page.endsWith("report\n")).toBe(true);
  });

  it.each(["high", "medium", "low", "insufficient-data"] as const)("of band %s has no two blank lines, and no blanks at an end", (band) => {
    expect(renderAssessment(RUN, ASSESSMENTS[band])).not.toMatch(/\n\n\n| \n/u);
  });
});
