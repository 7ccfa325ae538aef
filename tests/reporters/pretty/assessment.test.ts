import { describe, expect, it } from "vitest";
import { renderAssessment } from "../../../src/reporters/pretty/assessment.ts";
import { ASSESSMENTS, RUN } from "../events.ts";
import { growthOf } from "../growth.ts";

describe("the page of a subject", () => {
  it("has its sections in order, and ends with a line break", () => {
    const page = renderAssessment(RUN, ASSESSMENTS.high);
    const leads = page.split("\n").flatMap((line) => /^[A-Z][a-z]+(?: [a-z]+)?(?= {2}|$)/u.exec(line) ?? []);
    expect(leads).toEqual([
      "Why",
      "Reassurance",
      "Excepted",
      "Not counted",
      "Not checked",
      "Would help",
      "Would change",
      "On trial",
      "Next",
      "Report",
    ]);
    expect(page.endsWith("report\n")).toBe(true);
  });

  it.each([" ", " \n", "…", "中", "👩\u200d", "\u{e0100}"])(
    "takes time in line with strings of %j",
    (unit) => {
      const { subject, verdict } = ASSESSMENTS.medium;
      const render = (size: number): string => {
        const text = `Add me on Telegram${unit.repeat(size)}x`;
        const findings = verdict.findings.map((finding) => ({ ...finding, message: text, uncheckedExceptions: [text] }));
        const messages = [{ from: "subject" as const, text }];
        return renderAssessment(RUN, {
          ...ASSESSMENTS.medium,
          subject: { ...subject, messages },
          verdict: { ...verdict, id: text, findings },
        });
      };
      expect(growthOf(render)).toBeLessThan(20);
    },
    30_000,
  );

  it.each(["high", "medium", "low", "insufficient-data"] as const)("of band %s has no two blank lines, and no blanks at an end", (band) => {
    expect(renderAssessment(RUN, ASSESSMENTS[band])).not.toMatch(/\n\n\n| \n/u);
  });
});
