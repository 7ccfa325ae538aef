import { describe, expect, it } from "vitest";
import { html } from "../../../src/reporters/html/markup.ts";
import { highest, openRanking, rank, ROWS, WHOLE } from "../../../src/reporters/html/ranking.ts";
import { ASSESSMENTS } from "../events.ts";

describe("a ranking", () => {
  it("counts all, and keeps no more than a page shows", () => {
    const ranking = openRanking();
    const subjects = 2 * ROWS + 7;
    for (let place = 0; place < subjects; place++) rank(ranking, place % 3 === 0 ? ASSESSMENTS.high : ASSESSMENTS.low, () => html``);
    expect(ranking.bands).toMatchObject({ high: Math.ceil(subjects / 3), low: subjects - Math.ceil(subjects / 3) });
    expect(ranking.scores[7]?.high).toBe(Math.ceil(subjects / 3));
    expect(ranking.rules.get("off-platform")).toEqual({ subjects: Math.ceil(subjects / 3), high: Math.ceil(subjects / 3) });
    expect(ranking.rows.length).toBeLessThan(2 * ROWS);
    expect(ranking.whole.length).toBeLessThan(2 * WHOLE);
    expect(ranking.whole.slice(0, WHOLE).every(([, { verdict }]) => verdict.band === "high")).toBe(true);
  });

  it("puts band before score, and equals in the order in which they came", () => {
    const items = [
      { name: "a", band: "low", score: 90 },
      { name: "b", band: "medium", score: 6 },
      { name: "c", band: "low", score: 90 },
    ] as const;
    expect(highest(items, 9, (item) => item).map(({ name }) => name)).toEqual(["b", "a", "c"]);
    expect(highest(items, 1, (item) => item)).toHaveLength(1);
  });
});
