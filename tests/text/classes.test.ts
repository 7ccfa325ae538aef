import { describe, expect, it } from "vitest";
import { CHARACTER, classOf, isAsciiAlphanumeric, isAsciiDigit, isAsciiLetter, wordEnd } from "../../src/text/classes.ts";

const unitOf = (character: string): number => character.codePointAt(0) ?? 0;

describe("classOf", () => {
  it.each(["a", "Z", "7", "é", "ж", "ß", "ع", "𝒜"])("takes %j for part of a word", (character) => {
    expect(classOf(unitOf(character))).toBe(CHARACTER.word);
  });

  it.each(["中", "あ", "カ", "ก", "𠀀"])("takes %j for a word of its own", (character) => {
    expect(classOf(unitOf(character))).toBe(CHARACTER.spaceless);
  });

  it.each([" ", "-", "_", "’", "。", "🙂"])("takes %j for a sign", (character) => {
    expect(classOf(unitOf(character))).toBe(CHARACTER.sign);
  });

  it("takes what is outside a text for a sign", () => {
    expect(classOf("".charCodeAt(0))).toBe(CHARACTER.sign);
  });
});

describe("ASCII", () => {
  it("tells digits, letters and both apart at their edges", () => {
    expect(["/", "0", "9", ":"].map((each) => isAsciiDigit(unitOf(each)))).toEqual([false, true, true, false]);
    expect(["@", "A", "Z", "[", "`", "a", "z", "{"].map((each) => isAsciiLetter(unitOf(each)))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(["0", "a", "Z", "-"].map((each) => isAsciiAlphanumeric(unitOf(each)))).toEqual([true, true, true, false]);
  });
});

describe("wordEnd", () => {
  it.each([
    ["report on", "report"],
    ["naïve?", "naïve"],
    ["𝒜𝒷 c", "𝒜𝒷"],
    ["ab🙂c", "ab"],
    ["ab中", "ab"],
    ["whole", "whole"],
  ])("ends the word of %j", (text, word) => {
    expect(text.slice(0, wordEnd(text, 0))).toBe(word);
  });

  it("stops before half a character", () => {
    expect(wordEnd("ab\ud835", 0)).toBe(2);
  });
});
