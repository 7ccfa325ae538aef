import { describe, expect, it } from "vitest";
import { NUMBER_WORDS, readFigures, readNumberWord } from "../../../src/text/entities/quantities.ts";

describe("readFigures", () => {
  it.each([
    ["1,500 a month", "1,500", 1500],
    ["1.500 im Monat", "1.500", 1500],
    ["1.5 hours", "1.5", 1.5],
    ["1,5 Stunden", "1,5", 1.5],
    ["0.125", "0.125", 0.125],
    ["1'500'000.50", "1'500'000.50", 1_500_000.5],
    ["1.234.567,89 EUR", "1.234.567,89", 1_234_567.89],
    ["5k", "5k", 5000],
    ["2 thousand", "2 thousand", 2000],
    ["2 hundred thousand", "2 hundred thousand", 200_000],
    ["5 k", "5", 5],
    ["500, then", "500", 500],
  ])("reads the number of %j", (text, figures, value) => {
    expect(readFigures(text, 0)).toEqual({ start: 0, end: figures.length, value, figures: true });
  });

  it("reads none in a run of more than 32 figures", () => {
    expect(readFigures("1".repeat(32), 0)?.value).toBe(Number("1".repeat(32)));
    expect(readFigures("1".repeat(33), 0)).toBeUndefined();
  });
});

describe("readNumberWord", () => {
  it("multiplies a word by what follows it", () => {
    expect(readNumberWord("two hundred euros", 0, 3, NUMBER_WORDS.two)).toEqual({ start: 0, end: 11, value: 200, figures: false });
  });
});
