import { describe, expect, it } from "vitest";
import { formatDay, ruleOf, section, titleOf } from "../../../src/reporters/pretty/page.ts";
import { pageOf } from "../page.ts";

describe("a page", () => {
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

  it("knows the text of rules, and shows the id of others", () => {
    const page = pageOf("high");
    expect(ruleOf(page, "paid-report")?.weight).toBe(12);
    expect([titleOf(page, "paid-report"), titleOf(page, "constructor")]).toEqual(["Offers money for a report", "constructor"]);
  });

  it("has sections of a lead and what hangs from it", () => {
    expect(section(pageOf("high", { width: 30 }), "Excepted", "one two three four")).toEqual([
      "Excepted      one two three",
      "              four",
    ]);
  });
});
