import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeCondition, positiveOperands, runCondition } from "../../src/engine/condition.ts";
import { and, atLeast, type Kleene, negate, some } from "../../src/engine/kleene.ts";
import { parseCondition } from "../../src/language/condition.ts";
import type { Condition } from "../../src/model/detection.ts";

const NAMES = ["a", "b", "c"] as const;

describe("a condition as code", () => {
  it.each([
    ["a", [0]],
    ["not a", [0, -1]],
    ["a and b", [0, 1, -2, 2]],
    ["a or b or c", [0, 1, 2, -3, 3]],
    ["2 of (a, b, c)", [0, 1, 2, -4, 2, 3]],
    ["all of them", [0, 1, 2, -2, 3]],
    ["a and not (b or c)", [0, 1, 2, -3, 2, -1, -2, 2]],
  ])("%s is %j", (text, code) => {
    expect(encodeCondition(read(text))).toEqual(code);
  });

  it.each([
    ["a and b", { a: true, b: undefined }, undefined],
    ["a and b", { a: false, b: undefined }, false],
    ["a or b", { a: true, b: undefined }, true],
    ["not a", { a: undefined }, undefined],
    ["1 of (a, b) and c", { a: true, b: false, c: true }, true],
    ["2 of (a, b, c)", { a: true, b: undefined, c: false }, undefined],
    ["a and (b or not c)", { a: true, b: false, c: false }, true],
  ] as [string, Record<string, Kleene>, Kleene][])("%s with %j is %s", (text, values, expected) => {
    expect(runCondition(encodeCondition(read(text)), (operand) => values[NAMES[operand] as string])).toBe(expected);
  });

  it("comes to what its tree comes to", () => {
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.nat(2).map((index): Condition => ({ kind: "ref", index })),
        tie("tree").map((of): Condition => ({ kind: "not", of })),
        fc
          .tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("tree"), { maxLength: 3 }))
          .map(([kind, of]): Condition => ({ kind, of })),
        fc
          .tuple(fc.integer({ min: 1, max: 3 }), fc.array(tie("tree"), { minLength: 1, maxLength: 3 }))
          .map(([count, of]): Condition => ({ kind: "at-least", count, of })),
      ),
    }));
    const values = fc.array(fc.constantFrom<Kleene>(true, false, undefined), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(tree, values, (condition, known) => {
        expect(runCondition(encodeCondition(condition), (operand) => known[operand])).toBe(decide(condition, known));
      }),
      { numRuns: 1000, seed: 20261124 },
    );
  });
});

describe("operands that give evidence", () => {
  it.each([
    ["a and not b", [0]],
    ["not (a and not b)", [1]],
    ["not not a", [0]],
    ["1 of (a, b)", [0, 1]],
    ["a or not a", [0]],
  ])("of %s are %j", (text, operands) => {
    expect(positiveOperands(read(text))).toEqual(operands);
  });
});

function read(text: string): Condition {
  const { condition, problems } = parseCondition(text, NAMES);
  if (condition === undefined) throw new Error(JSON.stringify(problems));
  return condition;
}

function decide(condition: Condition, values: readonly Kleene[]): Kleene {
  switch (condition.kind) {
    case "ref":
      return values[condition.index];
    case "not":
      return negate(decide(condition.of, values));
    case "and":
      return condition.of.map((part) => decide(part, values)).reduce<Kleene>(and, true);
    case "or":
      return some(condition.of.map((part) => decide(part, values)));
    case "at-least":
      return atLeast(
        condition.count,
        condition.of.map((part) => decide(part, values)),
      );
    default:
      return condition satisfies never;
  }
}
