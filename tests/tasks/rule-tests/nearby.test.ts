import { describe, expect, it } from "vitest";
import { nearby } from "../../../src/tasks/rule-tests/nearby.ts";

describe("the numbers that stand for a change", () => {
  it.each([
    [4, [2, 8]],
    [3, [1, 6]],
    [1, [0, 2]],
    [0.5, [0.25, 1]],
    [0, [-1, 1]],
  ])("of %d are %j", (value, others) => {
    expect(nearby(value)).toEqual(others);
  });
});
