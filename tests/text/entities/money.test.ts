import { describe, expect, it } from "vitest";
import { show } from "./show.ts";

describe("money", () => {
  it.each([
    ["we pay $800 per report", "$800", { amount: 800, currency: "USD", per: "report" }],
    ["500-800 GBP", "500-800 GBP", { amount: 800, currency: "GBP" }],
    ["$5,000 to $8,000 a month", "$5,000 to $8,000", { amount: 8000, currency: "USD", per: "month" }],
    ["5-8k usd", "5-8k usd", { amount: 8000, currency: "USD" }],
    ["US$2k/hr", "US$2k", { amount: 2000, currency: "USD", per: "hour" }],
    ["€1.500,50 pro Stunde", "€1.500,50", { amount: 1500.5, currency: "EUR", per: "hour" }],
    ["£1,500.50 an hour", "£1,500.50", { amount: 1500.5, currency: "GBP", per: "hour" }],
    ["1'000 CHF p.a.", "1'000 CHF", { amount: 1000, currency: "CHF", per: "year" }],
    ["10 000 SEK per annum", "10 000 SEK", { amount: 10000, currency: "SEK", per: "year" }],
    ["1.2m yuan", "1.2m yuan", { amount: 1_200_000, currency: "CNY" }],
    ["2 million dollars", "2 million dollars", { amount: 2_000_000, currency: "USD" }],
    ["five thousand pounds", "five thousand pounds", { amount: 5000, currency: "GBP" }],
    ["300 € par mois", "300 €", { amount: 300, currency: "EUR", per: "month" }],
    ["200 euros por semana", "200 euros", { amount: 200, currency: "EUR", per: "week" }],
    ["A$500 a day", "A$500", { amount: 500, currency: "AUD", per: "day" }],
    ["$500 AUD weekly", "$500 AUD", { amount: 500, currency: "AUD", per: "week" }],
    ["500 us dollars for each task", "500 us dollars", { amount: 500, currency: "USD", per: "task" }],
    ["USD 3,000 for a 1,500-word report", "USD 3,000", { amount: 3000, currency: "USD", per: "report" }],
    ["hourly rate of £50", "£50", { amount: 50, currency: "GBP", per: "hour" }],
    ["0.1 BTC per word", "0.1 BTC", { amount: 0.1, currency: "BTC", per: "word" }],
    ["200 usdt/page", "200 usdt", { amount: 200, currency: "USDT", per: "page" }],
    ["5000元", "5000元", { amount: 5000, currency: "CNY" }],
    ["¥5000", "¥5000", { amount: 5000 }],
    ["500 kr", "500 kr", { amount: 500 }],
    ["１００ ＵＳＤ", "１００ ＵＳＤ", { amount: 100, currency: "USD" }],
  ])("reads %j", (raw, quote, money) => {
    expect(show(raw, "money")).toEqual([[quote, money]]);
  });

  it("gives each sum its own sign", () => {
    expect(show("500 items, $600 $700", "money").map(([quote]) => quote)).toEqual(["$600", "$700"]);
  });

  it.each(["$ no amount", "500 items", "5 try", "catch22 usdx 5", "dollars", "b2b$"])("finds none in %j", (raw) => {
    expect(show(raw, "money")).toEqual([]);
  });
});
