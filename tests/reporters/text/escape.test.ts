import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeJson, escapeTerminal } from "../../../src/reporters/text/escape.ts";
import { hostileText } from "../hostile.ts";
import { growthOf } from "../growth.ts";

describe("escapeTerminal", () => {
  it.each([
    ["\u001b[2J", "\\u{1b}[2J"],
    ["\u001b]8;;http://x\u0007link", "\\u{1b}]8;;http://x\\u{7}link"],
    ["\u009b2J", "\\u{9b}2J"],
    ["a\u202eb", "a\\u{202e}b"],
    ["a\u200bb", "a\\u{200b}b"],
    ["a\u{e0041}\u{e007f}b", "a\\u{e0041}\\u{e007f}b"],
    ["a\u{e0100}\u{e01ef}b", "a\\u{e0100}\\u{e01ef}b"],
    ["a\ufe0fb\ufe00", "a\\u{fe0f}b\\u{fe00}"],
    ["\ufeffa\u2800\uffa0\u3164b", "\\u{feff}a\\u{2800}\\u{ffa0}\\u{3164}b"],
    ["\ud83d", "\\u{d83d}"],
    ["one\n\n two", "one / two"],
    ["a\u0085b\u2028c", "a / b / c"],
    ["a\tb\u00a0c", "a b c"],
    ["“naïve” – 5 €", "“naïve” – 5 €"],
  ])("shows %j as %j", (text, shown) => {
    expect(escapeTerminal(text)).toBe(shown);
  });

  it.each(["👩‍💻 ok", "👩🏽‍❤️‍💋‍👨🏿", "👨‍👩‍👧‍👦", "🏳️‍🌈", "❤️ ☎︎", "1️⃣ #️⃣", "🇩🇪", "e\u0301", "한", "नमस्ते"])("leaves %s readable", (text) => {
    expect(escapeTerminal(text)).toBe(text);
  });

  it("keeps a joiner between pictures only, and joins no more than four", () => {
    expect(escapeTerminal("a\u200db 🙂\u200dx \u200d🙂")).toBe("a\\u{200d}b 🙂\\u{200d}x \\u{200d}🙂");
    expect(escapeTerminal("🙂\u200d🙂\u200d🙂\u200d🙂\u200d🙂")).toBe("🙂\u200d🙂\u200d🙂\u200d🙂\\u{200d}🙂");
  });

  it("cuts a run of marks, and gives one that has no letter a place of its own", () => {
    expect(escapeTerminal(`e${"\u0301".repeat(50)}`)).toBe(`e${"\u0301".repeat(4)}`);
    expect(escapeTerminal("\u0338[")).toBe("◌\u0338[");
  });

  it("shows every character that Unicode hides", () => {
    const hides = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u;
    const unseen: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (hides.test(character) && hides.test(escapeTerminal(`a${character}b`))) unseen.push(code.toString(16));
    }
    expect(unseen).toEqual([]);
  });

  it("leaves nothing that a terminal acts on, whatever the text, and does not escape twice", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), hostileText), (text) => {
        const shown = escapeTerminal(text);
        expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]|\p{Cs}/u);
        expect(escapeTerminal(shown)).toBe(shown);
      }),
    );
  });

  it.each([" ", "\u00a0", " \n", "\u0301", "\u200d", "👩\u200d", "1\ufe0f", "\u{e0100}"])(
    "takes time in line with a run of %j",
    (unit) => {
      expect(growthOf((size) => escapeTerminal(`é${unit.repeat(size)}x`))).toBeLessThan(20);
    },
    30_000,
  );
});

describe("escapeJson", () => {
  it("escapes what a terminal acts on, and parses to the same", () => {
    expect(escapeJson(JSON.stringify("a\u009b2J\u202e\u2028\u007f"))).toBe(String.raw`"a\u009b2J\u202e\u2028\u007f"`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), hostileText), (text) => {
        const json = escapeJson(JSON.stringify(text));
        expect(json).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]/u);
        expect(JSON.parse(json)).toBe(text);
      }),
    );
  });
});
