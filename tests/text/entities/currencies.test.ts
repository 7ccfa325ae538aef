import { describe, expect, it } from "vitest";
import { currencyAfter, currencyBefore } from "../../../src/text/entities/currencies.ts";

describe("currencyBefore", () => {
  it.each([
    ["$", "USD"],
    ["us$ ", "USD"],
    ["hk$", "HKD"],
    ["€", "EUR"],
    ["usd: ", "USD"],
    ["rmb ", "CNY"],
    ["¥", undefined],
  ])("reads %j", (text, currency) => {
    expect(currencyBefore(text, text.length)).toEqual({ length: text.length, currency });
  });

  it.each(["xeur", "try ", "in ", "$$"])("reads none in %j", (text) => {
    expect(currencyBefore(text, text.length)).toBeUndefined();
  });
});

describe("currencyAfter", () => {
  it.each([
    [" usd", "USD", 4],
    ["-euro fee", "EUR", 5],
    [" us dollars a day", "USD", 11],
    ["元", "CNY", 1],
    ["€ now", "EUR", 1],
    [" kr each", undefined, 3],
  ])("reads %j", (text, currency, length) => {
    expect(currencyAfter(text, 0)).toEqual({ length, currency });
  });

  it("leaves a sign to the amount that follows it", () => {
    expect(currencyAfter(" $5", 0)).toBeUndefined();
  });

  it.each([" people", " eurovision", ""])("reads none in %j", (text) => {
    expect(currencyAfter(text, 0)).toBeUndefined();
  });
});
