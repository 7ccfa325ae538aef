import { describe, expect, it } from "vitest";
import { show } from "./show.ts";

describe("number", () => {
  it.each([
    ["1,500 words", "1,500", 1500],
    ["1.500 words", "1.500", 1500],
    ["3.5 points", "3.5", 3.5],
    ["0.125 of it", "0.125", 0.125],
    ["1.234.567,8 in all", "1.234.567,8", 1_234_567.8],
    ["50k followers", "50k", 50_000],
    ["two reports", "two", 2],
    ["two hundred files", "two hundred", 200],
  ])("reads %j", (raw, quote, value) => {
    expect(show(raw, "number")).toEqual([[quote, { value }]]);
  });

  it.each(["3rd", "b2b", "covid19", "5kg", "one of us", "x_1", "1".repeat(40)])("finds none in %j", (raw) => {
    expect(show(raw, "number")).toEqual([]);
  });
});
