import { describe, expect, it } from "vitest";
import { readAmericanDate, readEpoch, readIso, readMonthDate } from "../../src/importers/dates.ts";

describe("dates as platforms write them", () => {
  it.each([
    ["2025-06-01 14:03:22 UTC", "2025-06-01T14:03:22Z"],
    ["2024/02/01 15:02:55 UTC", "2024-02-01T15:02:55Z"],
    ["2026-01-01T10:00:00+0200", "2026-01-01T10:00:00+02:00"],
    ["2024-05-15 10:30:00", "2024-05-15T10:30:00"],
    ["2024-05", "2024-05"],
    ["yesterday", undefined],
    [7, undefined],
  ])("ISO, or nearly: %s", (text, raw) => {
    expect(readIso(text)?.raw).toBe(raw);
  });

  it.each([
    ["08 Feb 2026", "2026-02-08"],
    ["Jan 2024", "2024-01"],
    ["September 2020", "2020-09"],
    ["31 Feb 2026", undefined],
    ["2010", "2010"],
    ["", undefined],
  ])("months in words: %s", (text, raw) => {
    expect(readMonthDate(text)?.raw).toBe(raw);
  });

  it.each([
    ["1/29/26, 2:37 PM", "2026-01-29T14:37:00"],
    ["12/1/25, 12:05\u202fAM", "2025-12-01T00:05:00"],
    ["13/1/25, 12:05 AM", undefined],
  ])("month first: %s", (text, raw) => {
    expect(readAmericanDate(text)?.raw).toBe(raw);
    if (raw !== undefined) expect(readAmericanDate(text)?.local).toBe(true);
  });

  it.each([
    ["1452837352.000006", "seconds", "2016-01-15T05:55:52.000Z"],
    [1_767_261_600_000, "milliseconds", "2026-01-01T10:00:00.000Z"],
    [0, "seconds", undefined],
    [Number.NaN, "seconds", undefined],
    ["9".repeat(30), "seconds", undefined],
    [null, "seconds", undefined],
  ] as const)("since 1970: %s %s", (value, unit, raw) => {
    expect(readEpoch(value, unit)?.raw).toBe(raw);
  });
});
