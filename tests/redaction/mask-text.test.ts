import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMasks, type Mask, maskText } from "../../src/redaction/mask-text.ts";

const MASKS: readonly Mask[] = [
  { start: 5, end: 11, mask: "[recipient]" },
  { start: 17, end: 20, mask: undefined },
  { start: 21, end: 24, mask: "[x]" },
];

describe("a masked text", () => {
  const { text, move } = maskText("Dear Daniel, ask Eve Bob", MASKS);

  it("has masks where they belong, and leaves the rest", () => {
    expect(text).toBe("Dear [recipient], ask Eve [x]");
  });

  it.each([
    ["before", 0, 4, "Dear"],
    ["around", 0, 12, "Dear [recipient],"],
    ["the whole of", 5, 11, "[recipient]"],
    ["a part of", 7, 8, "[recipient]"],
    ["across the start of", 3, 6, "r [recipient]"],
    ["across the end of", 10, 16, "[recipient], ask"],
    ["between", 13, 16, "ask"],
    ["nothing before", 5, 5, ""],
    ["to the end of", 17, 24, "Eve [x]"],
  ])("moves a span %s a mask", (_, start, end, shown) => {
    const moved = move({ start, end });
    expect(text.slice(moved.start, moved.end)).toBe(shown);
  });
});

describe("masks of two lists", () => {
  it("keep those of the first, and never overlap", () => {
    const list = fc
      .uniqueArray(fc.nat({ max: 60 }), { maxLength: 12 })
      .map((edges) => edges.toSorted((a, b) => a - b))
      .map((edges) =>
        edges.flatMap((start, at) => (at % 2 === 0 && edges[at + 1] !== undefined ? [{ start, end: edges[at + 1] ?? 0, mask: "m" }] : [])),
      );
    fc.assert(
      fc.property(list, list, (first, second) => {
        const all = addMasks(first, second);
        expect(first.every((mask) => all.includes(mask))).toBe(true);
        expect(all.every((mask, at) => at === 0 || (all[at - 1]?.end ?? 0) <= mask.start)).toBe(true);
        const isFree = (mask: Mask): boolean => first.every((other) => mask.start >= other.end || mask.end <= other.start);
        expect(second.filter(isFree).every((mask) => all.includes(mask))).toBe(true);
      }),
    );
  });
});
