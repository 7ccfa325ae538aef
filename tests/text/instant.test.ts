import { describe, expect, it } from "vitest";
import { MS } from "../../src/model/interval.ts";
import { parseInstant } from "../../src/text/instant.ts";

describe("parseInstant", () => {
  it.each([
    ["2024", "2024-01-01T00:00:00.000Z", "2024-12-31T23:59:59.999Z"],
    ["2024-02", "2024-02-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z"],
    ["2026-12-31", "2026-12-31T00:00:00.000Z", "2026-12-31T23:59:59.999Z"],
    ["2026-11-20T10:00:00Z", "2026-11-20T10:00:00.000Z", "2026-11-20T10:00:00.000Z"],
    ["2026-11-20 10:00:00.1239+02:00", "2026-11-20T08:00:00.123Z", "2026-11-20T08:00:00.123Z"],
    ["2026-01-01T00:30-01:30", "2026-01-01T02:00:00.000Z", "2026-01-01T02:00:00.000Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z", "2017-01-01T00:00:00.000Z"],
  ])("reads %s", (text, min, max) => {
    expect(parseInstant(text)).toEqual({ raw: text, local: false, min: Date.parse(min), max: Date.parse(max) });
  });

  it("spans 14 hours either way where the offset is missing", () => {
    const middle = Date.parse("2026-11-20T10:00:00Z");
    expect(parseInstant("2026-11-20T10:00:00")).toEqual({
      raw: "2026-11-20T10:00:00",
      local: true,
      min: middle - 14 * MS.hour,
      max: middle + 14 * MS.hour,
    });
  });

  it.each([
    "",
    "present",
    "1899",
    "3000",
    "2026-13",
    "2026-00",
    "2026-02-30",
    "2025-02-29",
    "2026-2-3",
    "2026-01-01T",
    "2026-01-01T24:00Z",
    "2026-01-01T10:60Z",
    "2026-01-01T10:00:61Z",
    "2026-01-01T10:00+24:00",
    "2026-01-01T10Z",
    "02/03/2026",
    " 2026",
  ])("does not read %j", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
