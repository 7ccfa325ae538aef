import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDeeperThan } from "../../../src/importers/canonical/depth.ts";

/** Levels of a parsed value, counted the slow way. */
function depthOf(value: unknown): number {
  return typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}

describe("isDeeperThan", () => {
  it("counts objects and arrays alike, and only those that are open at once", () => {
    expect(isDeeperThan('[{"a":[1]}]', 3)).toBe(false);
    expect(isDeeperThan('[{"a":[1]}]', 2)).toBe(true);
    expect(isDeeperThan("[[],[],[],[],{},{}]", 2)).toBe(false);
    expect(isDeeperThan("1", 0)).toBe(false);
  });

  it("does not count brackets inside texts, also after escapes", () => {
    expect(isDeeperThan('["[[[["]', 1)).toBe(false);
    expect(isDeeperThan(String.raw`["\"[[[[", "\\", {"a\\\"": 1}]`, 2)).toBe(false);
    expect(isDeeperThan(String.raw`["\\", [[]]]`, 2)).toBe(true);
  });

  it.each(["[", '{"a":', '[{"a":'])("finds 10,000 levels of %s", (opening) => {
    expect(isDeeperThan(opening.repeat(10_000), 64)).toBe(true);
  });

  it("is exact for JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(7), (value, levels) => {
        expect(isDeeperThan(JSON.stringify(value), levels)).toBe(depthOf(value) > levels);
      }),
      { numRuns: 500 },
    );
  });
});
