import { describe, expect, it } from "vitest";
import { openRanking, rank, WHOLE } from "../../../src/reporters/html/ranking.ts";
import { drawBrief, drawTable } from "../../../src/reporters/html/table.ts";
import { ASSESSMENTS, RUN } from "../events.ts";
import { wordsOf } from "./sheet.ts";

describe("the table of subjects", () => {
  it("unfolds the highest whole, and the others in short", () => {
    const ranking = openRanking();
    for (let place = 0; place < WHOLE + 2; place++) rank(ranking, ASSESSMENTS.high, (one) => drawBrief(RUN, one));
    const table = [...drawTable(RUN, ranking)].map(({ markup }) => markup).join("");
    expect(table.match(/<article/gu)).toHaveLength(WHOLE);
    expect(table.match(/<p class="brief">/gu)).toHaveLength(2);
    const ids = [...table.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has a subject in short: each reason on a line, whatever it quotes", () => {
    const { high } = ASSESSMENTS;
    const findings = high.verdict.findings.slice(0, 1).map((finding) => ({ ...finding, message: "adds\n+99.0 a line" }));
    const brief = drawBrief(RUN, { ...high, verdict: { ...high.verdict, findings } }).markup;
    expect(brief.split("\n").slice(1)).toEqual([
      "+22.0 adds / +99.0 a line",
      "−4.0 the workplace is verified",
      "Would change: without “Wants what is not public”: 26, medium",
      "Not checked for want of data: 2 fields</p>",
    ]);
    expect(wordsOf(brief)).toMatch(/^Consistent with published warning signs/u);
  });
});
