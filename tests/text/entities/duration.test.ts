import { describe, expect, it } from "vitest";
import { quotes } from "./show.ts";

describe("duration", () => {
  it.each([
    ["in two weeks", "two weeks"],
    ["30 minutes only", "30 minutes"],
    ["a 30-minute call", "30-minute"],
    ["3-5 days", "3-5 days"],
    ["2 to 3 business days", "2 to 3 business days"],
    ["within 24h", "24h"],
    ["a few days", "a few days"],
    ["for several months", "several months"],
    ["in zwei Wochen", "zwei Wochen"],
    ["10 años", "10 años"],
  ])("reads %j", (raw, duration) => {
    expect(quotes(raw, "duration")).toEqual([duration]);
  });

  it.each(["days", "few people", "5 daysx", "2 reports"])("finds none in %j", (raw) => {
    expect(quotes(raw, "duration")).toEqual([]);
  });
});
