import { describe, expect, it } from "vitest";
import { countInvisible, countMixedScriptWords, isInvisible, isLetterOrDigit, isSpaceless, scriptOf } from "../../src/text/characters.ts";

describe("characters", () => {
  it("knows letters and digits of every plane", () => {
    for (const character of "aZ0éжα汉กअ한٣𝓟𠀀") expect(isLetterOrDigit(character.codePointAt(0) ?? 0)).toBe(true);
    for (const character of " .-_$€🙂。") expect(isLetterOrDigit(character.codePointAt(0) ?? 0)).toBe(false);
  });

  it("knows the scripts without spaces", () => {
    for (const character of "汉ひカกລកမ𠀀") expect(isSpaceless(character.codePointAt(0) ?? 0)).toBe(true);
    for (const character of "a한अж🙂") expect(isSpaceless(character.codePointAt(0) ?? 0)).toBe(false);
  });

  it("knows what shows nothing", () => {
    for (const character of "\u0000\u001b\u007f\u00ad\u180e\u200b\u200e\u202e\u2060\ufe0f\ufeff\u{e0041}") {
      expect(isInvisible(character.codePointAt(0) ?? 0)).toBe(true);
    }
    for (const character of "\t\n a\u00a0é") expect(isInvisible(character.codePointAt(0) ?? 0)).toBe(false);
  });

  it.each([
    ["a", "latin"],
    ["é", "latin"],
    ["ж", "cyrillic"],
    ["α", "greek"],
    ["ա", "armenian"],
    ["א", "hebrew"],
    ["ع", "arabic"],
    ["अ", "devanagari"],
    ["ก", "thai"],
    ["한", "hangul"],
    ["ひ", "hiragana"],
    ["カ", "katakana"],
    ["𠀀", "han"],
    ["1", undefined],
    ["🙂", undefined],
  ])("gives the script of %s: %s", (character, script) => {
    expect(scriptOf(character.codePointAt(0) ?? 0)).toBe(script);
  });
});

describe("countInvisible", () => {
  it.each([
    ["Anna Lee", 0],
    ["An\u200bna \u202eLee", 2],
    ["❤️ 👨‍👩‍👧 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", 0],
    ["می‌خواهم क्‍ष", 0],
    ["a\ufe0fb\u200dc", 2],
    ["я\u200dя", 1],
  ])("counts in %j: %i", (text, count) => {
    expect(countInvisible(text)).toBe(count);
  });
});

describe("countMixedScriptWords", () => {
  it.each([
    ["pаypal and Amаzоn", 2],
    ["Привет hello", 0],
    ["Zoom으로 IT部門 日本のカナ", 0],
    ["pay\u200bpаl", 1],
    ["", 0],
  ])("counts in %j: %i", (text, count) => {
    expect(countMixedScriptWords(text)).toBe(count);
  });
});
