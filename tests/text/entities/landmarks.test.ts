import { describe, expect, it } from "vitest";
import { findLandmarks } from "../../../src/text/entities/landmarks.ts";

describe("findLandmarks", () => {
  it("finds numbers, dates and messengers in one pass, by place", () => {
    const text = "two calls in march on line id anna5";
    const { quantities, dates, services } = findLandmarks(text);
    expect(quantities.map(({ start, end }) => text.slice(start, end))).toEqual(["two"]);
    expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual(["march"]);
    expect(services.map(({ start, end, service }) => [text.slice(start, end), service])).toEqual([["line id", "line"]]);
  });

  it.each(["b2b sales", "covid19", "user_5", "_two", "marching", "lines"])("finds nothing inside the word of %j", (text) => {
    expect(findLandmarks(text)).toEqual({ quantities: [], dates: [], services: [] });
  });
});
