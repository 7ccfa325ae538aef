import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/reporters/text/day.ts";

describe("a day", () => {
  it.each([
    ["2026-02-03T09:00:00Z", "3 Feb 2026", "3 Feb"],
    ["2026-02-03", "3 Feb 2026", "3 Feb"],
    ["2026-02", "Feb 2026", "Feb 2026"],
    ["2026", "2026", "2026"],
    ["2026-13-01", "2026-13-01", "2026-13-01"],
    ["yesterday", "yesterday", "yesterday"],
  ])("writes the day of %s", (instant, withYear, without) => {
    expect([formatDay(instant), formatDay(instant, false)]).toEqual([withYear, without]);
  });
});
