import { describe, expect, it } from "vitest";
import { drawBar } from "../../../src/reporters/html/bar.ts";
import { drawDistribution } from "../../../src/reporters/html/distribution.ts";
import { drawFrequency } from "../../../src/reporters/html/frequency.ts";
import { html } from "../../../src/reporters/html/markup.ts";
import { openRanking, rank } from "../../../src/reporters/html/ranking.ts";
import { ASSESSMENTS, RUN } from "../events.ts";
import { wordsOf } from "./sheet.ts";

const ranking = openRanking();
for (const assessment of [ASSESSMENTS.high, ASSESSMENTS.medium, ASSESSMENTS.low, ASSESSMENTS.low]) rank(ranking, assessment, () => html``);

describe("charts", () => {
  it("have a bar as long as the score, with ticks where bands begin", () => {
    const { markup } = drawBar(48, "medium", { medium: 20, high: 60 });
    expect(markup).toContain('<rect class="fill medium" width="48%"');
    expect(markup.match(/x1="(?:20|60)%"/gu)).toHaveLength(2);
    expect(drawBar(0, "low", undefined).markup).not.toContain("fill");
  });

  it("say the distribution in words too", () => {
    const { markup } = drawDistribution(ranking, { medium: 20, high: 60 });
    expect(markup).toContain('aria-label="Subjects by score. 0 to 9: 3; 10 to 19: 0;');
    expect(markup).toContain("70 to 79: 1;");
    expect(markup).toContain('<rect class="fill medium"');
  });

  it("count each rule once a subject, the most frequent first", () => {
    const words = wordsOf(drawFrequency(RUN, ranking)?.markup ?? "");
    expect(words).toMatch(/Subjects of them high Asks to leave the platform 2 1 The profile is bare 1 1/u);
    expect(drawFrequency(RUN, openRanking())).toBeUndefined();
  });
});
