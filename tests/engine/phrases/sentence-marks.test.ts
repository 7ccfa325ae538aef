import { expect, it } from "vitest";
import { bitsAt, mark, openMarks } from "../../../src/engine/phrases/sentence-marks.ts";

it("marks add up within a text, and those of another text are gone", () => {
  const marks = openMarks(2);
  marks.text = 1;
  expect([mark(marks, 0, 1), mark(marks, 0, 4), mark(marks, 0, 1)]).toEqual([true, true, false]);
  expect([bitsAt(marks, 0), bitsAt(marks, 1)]).toEqual([5, 0]);
  marks.text = 2;
  expect(bitsAt(marks, 0)).toBe(0);
  expect(mark(marks, 0, 1)).toBe(true);
  expect(bitsAt(marks, 0)).toBe(1);
});
