import { describe, expect, it } from "vitest";
import { readPer } from "../../../src/text/entities/per.ts";

/** Asks of the sum "500" in a folded text. */
function perOf(text: string): string | undefined {
  const start = text.indexOf("500");
  return readPer(text, start, start + 3);
}

describe("readPer", () => {
  it.each([
    ["500/hr", "hour"],
    ["500 / day", "day"],
    ["500 a week", "week"],
    ["500 per month", "month"],
    ["500 p.a.", "year"],
    ["500 monatlich", "month"],
    ["500 in total for each report", "report"],
    ["500 for each short situation report", "report"],
    ["500 (per task)", "task"],
    ["500 a la semana", "week"],
    ["monthly fee of 500", "month"],
    ["annual salary is up to 500", "year"],
  ])("reads %j", (text, per) => {
    expect(perOf(text)).toBe(per);
  });

  it.each(["500 and a day", "500", "500 people", "500per month", "each month we lose 500", "500 p.astry"])("reads none in %j", (text) => {
    expect(perOf(text)).toBeUndefined();
  });
});
