import { expect, it } from "vitest";
import { isPresent, readPartDate, readRange } from "../../../src/importers/profile/dates.ts";

it.each([
  [{ day: 1, month: 3, year: 2021 }, "2021-03"],
  [{ day: null, month: null, year: 2021 }, "2021"],
  [{ month: 13, year: 2021 }, undefined],
  [{ month: 3 }, undefined],
  [2021, "2021"],
  ["Mar 2021", "2021-03"],
  ["2021-03-05", "2021-03-05"],
  ["soon", undefined],
  [null, undefined],
])("%j is %s", (value, raw) => {
  expect(readPartDate(value)?.raw).toBe(raw);
});

it.each([
  ["Mar 2021 - Present · 4 yrs 2 mos", "2021-03", "present"],
  ["2010 – 2013", "2010", "2013"],
  ["Mar 2021", "2021-03", undefined],
  ["", undefined, undefined],
  [7, undefined, undefined],
])("the range %j is from %s to %s", (value, start, end) => {
  const { startDate, endDate } = readRange(value);
  expect([startDate?.raw, endDate === "present" ? endDate : endDate?.raw]).toEqual([start, end]);
});

it("what goes on is said in some words", () => {
  expect(["Present", " now ", "today", "presently", 1].map(isPresent)).toEqual([true, true, true, false, false]);
});
