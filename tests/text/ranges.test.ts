import { describe, expect, it } from "vitest";
import { decodeRanges, inRanges } from "../../src/text/ranges.ts";

describe("decodeRanges", () => {
  it("reads gaps and lengths in base 36", () => {
    expect([...decodeRanges("2.3 0.1 a.z")]).toEqual([2, 4, 5, 5, 16, 50]);
  });
});

describe("inRanges", () => {
  it("holds the ends of each range, and nothing between two", () => {
    const ranges = Uint32Array.of(2, 4, 10, 10);
    expect([1, 2, 3, 4, 5, 9, 10, 11].filter((codePoint) => inRanges(ranges, codePoint))).toEqual([2, 3, 4, 10]);
  });

  it("holds nothing where there are none", () => {
    expect(inRanges(new Uint32Array(), 0)).toBe(false);
  });
});
