import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareInterval } from "../../../src/engine/fields/compare.ts";
import { NUMBER_OPERATORS } from "../../../src/model/detection.ts";

const HOLDS = {
  equal: (a: number, b: number) => a === b,
  lt: (a: number, b: number) => a < b,
  lte: (a: number, b: number) => a <= b,
  gt: (a: number, b: number) => a > b,
  gte: (a: number, b: number) => a >= b,
} as const;

describe("comparing an interval", () => {
  it("says what all numbers in it say, and is unknown where they differ", () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.nat(4)).map(([min, width]) => ({ min, max: min + width }));
    fc.assert(
      fc.property(fc.constantFrom(...NUMBER_OPERATORS), interval, fc.integer({ min: -1, max: 13 }), (operator, { min, max }, value) => {
        const each = Array.from({ length: max - min + 1 }, (_, at) => HOLDS[operator](min + at, value));
        const expected = each.every((holds) => holds === each[0]) ? each[0] : undefined;
        expect(compareInterval(operator, { min, max }, value)).toBe(expected);
      }),
      { numRuns: 2000, seed: 20261124 },
    );
  });

  it.each([
    ["gte", 500, true],
    ["gt", 500, undefined],
    ["lt", 500, false],
    ["lte", 1e9, undefined],
    ["equal", 499, false],
  ] as const)("without an upper end: %s %d of 500+ is %s", (operator, value, expected) => {
    expect(compareInterval(operator, { min: 500, max: Number.POSITIVE_INFINITY }, value)).toBe(expected);
  });
});
