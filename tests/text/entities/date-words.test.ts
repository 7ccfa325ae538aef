import { describe, expect, it } from "vitest";
import { DATE_WORDS } from "../../../src/text/entities/date-words.ts";
import { fold } from "../../../src/text/fold.ts";

describe("DATE_WORDS", () => {
  it("holds folded words only, as texts are read", () => {
    for (const word of DATE_WORDS.keys()) expect(fold(word).text).toBe(word);
    expect(DATE_WORDS.size).toBeGreaterThan(80);
  });

  it("tells months, which need a day or a year, from days", () => {
    expect(DATE_WORDS.get("fevrier")).toBe("month");
    expect(DATE_WORDS.get("tomorrow")).toBe("day");
  });
});
