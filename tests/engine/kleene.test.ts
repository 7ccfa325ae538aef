import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { and, atLeast, type Kleene, negate, or, some } from "../../src/engine/kleene.ts";

const value = fc.constantFrom<Kleene>(true, false, undefined);

const every = (values: readonly Kleene[]): Kleene => values.reduce(and, true);

describe("three values", () => {
  it.each([
    [[], true, false],
    [[true], true, true],
    [[undefined], undefined, undefined],
    [[true, undefined], undefined, true],
    [[false, undefined], false, undefined],
    [[true, false, undefined], false, true],
  ] as const)("of %j: all are %s, some are %s", (values, all, any) => {
    expect([every(values), some(values), values.reduce(or, false)]).toEqual([all, any, any]);
  });

  it.each([
    [1, [undefined, false], undefined],
    [1, [false, false], false],
    [2, [true, true, undefined], true],
    [2, [true, undefined, false], undefined],
    [2, [true, false, false], false],
    [3, [true, undefined], false],
  ] as const)("at least %d of %j is %s", (count, values, expected) => {
    expect(atLeast(count, values)).toBe(expected);
  });

  it("turn around, but for the unknown", () => {
    expect([negate(true), negate(false), negate(undefined)]).toEqual([false, true, undefined]);
  });

  it("are what every way of knowing the unknown would make them, if that is one value", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), fc.integer({ min: 1, max: 5 }), (values, count) => {
        const ways = waysToKnow(values);
        expect(every(values)).toBe(agreed(ways.map((way) => way.every(Boolean))));
        expect(some(values)).toBe(agreed(ways.map((way) => way.some(Boolean))));
        expect(atLeast(count, values)).toBe(agreed(ways.map((way) => way.filter(Boolean).length >= count)));
      }),
      { numRuns: 1000, seed: 20261124 },
    );
  });
});

function waysToKnow(values: readonly Kleene[]): boolean[][] {
  return values.reduce<boolean[][]>(
    (ways, known) => ways.flatMap((way) => (known === undefined ? [true, false] : [known]).map((next) => [...way, next])),
    [[]],
  );
}

function agreed(results: readonly boolean[]): Kleene {
  return results.every((result) => result === results[0]) ? results[0] : undefined;
}
