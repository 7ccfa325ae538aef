import { describe, expect, it } from "vitest";
import { isRange } from "../../../src/text/entities/range.ts";

/** Asks of the text between the first number and the next. */
function joins(text: string): boolean {
  const [first = "", between = ""] = /^[^\d]*\d+([^\d]+)\d/.exec(text) ?? [];
  return isRange(text, first.length - 1 - between.length, first.length - 1);
}

describe("isRange", () => {
  it.each(["5-8", "5 – 8", "5 to 8", "5 bis 8", "$5 to $8", "5 up to 8", "5 to usd 8", "5~8"])("joins %j", (text) => {
    expect(joins(text)).toBe(true);
  });

  it.each(["5 and 8", "5, 8", "5 or 8", "5 today 8", "5 times as much as 8"])("keeps %j apart", (text) => {
    expect(joins(text)).toBe(false);
  });
});
