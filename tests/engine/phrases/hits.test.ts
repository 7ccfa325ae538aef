import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Match, note, openFound, takeHits } from "../../../src/engine/phrases/hits.ts";

/** A match of phrase and tokens; in the raw text each token is ten units long. */
function match(phrase: number, start: number, end: number): Match {
  return { phrase, start, end, rawStart: start * 10, rawEnd: end * 10 };
}

describe("the hits of a text", () => {
  it("are by set the leftmost, then the longest, then on from its end", () => {
    const found = openFound();
    for (const one of [match(4, 2, 3), match(5, 0, 1), match(6, 0, 2), match(7, 1, 4), match(8, 3, 4)]) note(found, 1, one);
    note(found, 2, match(9, 1, 2));
    const hits = takeHits(found);
    expect(hits.of(1)).toEqual([
      { phrase: 6, start: 0, end: 20 },
      { phrase: 4, start: 20, end: 30 },
      { phrase: 8, start: 30, end: 40 },
    ]);
    expect(hits.sets.toSorted((a, b) => a - b)).toEqual([1, 2]);
    expect([hits.has(0), hits.has(1), hits.of(0)]).toEqual([false, true, []]);
  });

  it("are not changed by the next text", () => {
    const found = openFound();
    note(found, 0, match(1, 0, 1));
    const before = takeHits(found);
    for (let token = 0; token < 200; token++) note(found, 0, match(2, token, token + 1));
    expect(takeHits(found).of(0)).toHaveLength(200);
    expect(before.of(0)).toEqual([{ phrase: 1, start: 0, end: 10 }]);
  });

  it("are the same in whatever order matches were found", () => {
    const matches = fc.array(
      fc
        .tuple(fc.nat(9), fc.nat(12), fc.integer({ min: 1, max: 4 }))
        .map(([phrase, start, length]) => match(phrase, start, start + length)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(matches, (given) => {
        expect(hitsOf(given)).toEqual(plainly(given));
        expect(hitsOf(given.toReversed())).toEqual(plainly(given));
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });
});

function hitsOf(matches: readonly Match[]): readonly object[] {
  const found = openFound();
  for (const one of matches) note(found, 0, one);
  return takeHits(found).of(0);
}

/** The same, said as plainly as it can be. */
function plainly(matches: readonly Match[]): object[] {
  const sorted = matches.toSorted((a, b) => a.start - b.start || b.end - a.end || a.phrase - b.phrase);
  const hits: Match[] = [];
  for (const one of sorted) if (one.start >= (hits.at(-1)?.end ?? 0)) hits.push(one);
  return hits.map(({ phrase, rawStart, rawEnd }) => ({ phrase, start: rawStart, end: rawEnd }));
}
