import { expect, it } from "vitest";
import type { Finding } from "../../../src/model/verdict.ts";
import { splitReasons, sumCounted } from "../../../src/reporters/text/split-reasons.ts";

const of = (...counted: number[]): readonly Finding[] => counted.map((points) => ({ counted: points }) as Finding);
const sizes = (findings: readonly Finding[]): number[] => {
  const { whole, brief, slight } = splitReasons(findings);
  return [whole.length, brief.length, slight.length];
};

it("the strongest are told whole, the others by a line, and many slight ones by their number", () => {
  const strong = Array.from({ length: 8 }, () => 9);
  expect(sizes(of(3, 0.5, 0))).toEqual([3, 0, 0]);
  expect(sizes(of(...strong, 2, 1, 0.9, 0.4, 0.1, 0))).toEqual([8, 2, 4]);
  expect(sizes(of(...strong, 2, 0.9, 0.4, 0.1))).toEqual([8, 4, 0]);
});

it("nothing is lost of what they count", () => {
  expect(sumCounted(of(0.5, 0.25, 0)).counted).toBe(0.75);
});
