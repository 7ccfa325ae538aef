import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, suggest } from "../../src/text/suggest.ts";

describe("suggest", () => {
  it.each([
    ["falsepostives", "falsepositives"],
    ["titel", "title"],
    ["wieght", "weight"],
  ])("finds what was meant by %j", (word, meant) => {
    expect(suggest(word, ["title", "weight", "falsepositives"])).toBe(meant);
  });

  it("leaves a word alone that is near to none", () => {
    expect(suggest("banana", ["title", "weight"])).toBeUndefined();
  });

  it("takes the nearest, and the first of equals", () => {
    expect(suggest("cat", ["bat", "cat", "cut"])).toBe("cat");
    expect(suggest("xat", ["bat", "cat"])).toBe("bat");
  });

  it("compares no word of more than 80 letters", () => {
    expect(suggest("a".repeat(81), ["a".repeat(80)])).toBeUndefined();
    expect(suggest("a".repeat(80), ["a".repeat(81)])).toBeUndefined();
  });
});

describe("editDistance", () => {
  it.each([
    ["", "abc", 3],
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["kitten", "sitting", 3],
  ])("of %j and %j is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it("is the same both ways, and at most the longer length", () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
