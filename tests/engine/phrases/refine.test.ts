import { describe, expect, it } from "vitest";
import { refineHits } from "../../../src/engine/phrases/refine.ts";
import { fold } from "../../../src/text/fold.ts";
import { tokenize } from "../../../src/text/tokens.ts";

/** The hits that are left, and how often a pattern was asked. */
function refine(text: string, word: string, pattern: RegExp): { readonly left: number[]; readonly asked: number } {
  const hits = [...text.matchAll(new RegExp(word, "gu"))].map(({ index }) => ({ phrase: 0, start: index, end: index + word.length }));
  let asked = 0;
  const left = refineHits(hits, tokenize(fold(text)), [[0]], (_, { folded }) => {
    asked += 1;
    return pattern.test(folded);
  });
  return { left: left.map(({ start }) => start), asked };
}

describe("refining hits", () => {
  it("keeps those in a sentence that the pattern matches", () => {
    expect(refine("pay now. pay later. now pay", "pay", /now/u)).toEqual({ left: [0, 24], asked: 3 });
    expect(refine("", "pay", /now/u)).toEqual({ left: [], asked: 0 });
  });

  it("reads a sentence once, however many hits it holds: the time grows with the text", () => {
    expect(refine("pay ".repeat(5000), "pay", /now/u)).toEqual({ left: [], asked: 1 });
    expect(refine("pay. ".repeat(5000), "pay", /now/u).asked).toBe(5000);
  });
});
