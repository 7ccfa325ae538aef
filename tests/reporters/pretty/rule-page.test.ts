import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunRule } from "../../../src/model/event.ts";
import { points, renderRulePage } from "../../../src/reporters/pretty/rule-page.ts";
import { widthOf } from "../../../src/reporters/text/width.ts";
import { RUN } from "../events.ts";
import { hostileText } from "../hostile.ts";

const rule = (words: string): RunRule => ({
  id: words,
  title: words,
  family: words,
  weight: 12,
  tracks: ["espionage"],
  tags: [words],
  description: words,
  falsepositives: [words, words],
  references: [{ title: words, url: words, accessed: "2026-11-24" }],
  advice: words,
});

describe("the page of a rule", () => {
  it("says why, what else it may mean, and who says so", () => {
    expect(renderRulePage({ ...RUN, width: 60 }, rule("some words"), { "some words": { title: "A family", axis: "approach" } }))
      .toMatchInlineSnapshot(`
      " +12 some words: some words

        family   A family (some words, approach)
        why      some words
        honest   some words
                 some words
        source   some words, read 2026-11-24: some words
        tracks   espionage
        advice   some words
        tags     some words
      "
    `);
  });

  it("keeps to the width and lets nothing of a pack reach the terminal raw", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 40, max: 120 }), (words, width) => {
        const lines = renderRulePage({ ...RUN, width }, rule(words), {}).split("\n");
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("prints points with their sign, and none for exposure", () => {
    expect([points(12), points(-4), points(0)]).toEqual([" +12", "  −4", "   –"]);
  });
});
