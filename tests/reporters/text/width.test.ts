import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeTerminal } from "../../../src/reporters/text/escape.ts";
import { cutEnd, cutStart, shorten, widthOf, wrap } from "../../../src/reporters/text/width.ts";
import { growthOf } from "../growth.ts";
import { hostileText } from "../hostile.ts";

describe("widths", () => {
  it.each([
    ["abc", 3],
    ["中文", 4],
    ["e\u0301", 1],
    ["🙂", 2],
    ["ｗ", 2],
    ["ﾊ", 1],
    ["“…”", 3],
    ["👩‍💻", 2],
    ["👩🏽‍❤️‍💋‍👨🏿", 2],
    ["👍🏽", 2],
    ["❤", 1],
    ["❤️", 2],
    ["1️⃣", 2],
    ["🇩🇪🇫🇷", 4],
    ["한", 2],
    ["한", 2],
    ["नी", 2],
    ["⏰⚽", 4],
    ["🌡", 1],
    ["𠀀", 2],
  ])("of %j is %d", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it("cut without splitting a character", () => {
    expect([cutStart("中文字", 5), cutEnd("中文字", 5), shorten("abcdef", 4)]).toEqual(["中文", "文字", "abc…"]);
    expect([cutStart("ae\u0301", 1), cutStart("👩‍💻👩‍💻", 3), cutEnd("👩‍💻👩‍💻", 3)]).toEqual(["a", "👩‍💻", "👩‍💻"]);
    expect([shorten("abc", 0), shorten("abc", 1), shorten("", 0)]).toEqual(["", "…", ""]);
  });

  it("hold for every line of a wrapped text, and nothing but blanks is lost", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 200 }), hostileText);
    // A wide letter with four spacing marks takes six columns, and is never broken.
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 40 }), (raw, columns) => {
        const clean = escapeTerminal(raw);
        for (const line of wrap(clean, columns)) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        expect(wrap(clean, columns).join("").replaceAll(" ", "")).toBe(clean.replaceAll(" ", ""));
        for (const part of [cutStart(clean, columns), cutEnd(clean, columns), shorten(clean, columns)])
          expect(widthOf(part)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it.each(["x", "x ", "中", "中 ", "👩‍💻", "🇩", "e\u0301"])(
    "take time in line with a run of %j",
    (unit) => {
      expect(growthOf((size) => wrap(unit.repeat(size), 80))).toBeLessThan(20);
      expect(growthOf((size) => widthOf(unit.repeat(size)))).toBeLessThan(20);
      expect(growthOf((size) => shorten(unit.repeat(size), 80))).toBeLessThan(20);
      expect(growthOf((size) => cutEnd(unit.repeat(size), 80))).toBeLessThan(20);
    },
    30_000,
  );
});
