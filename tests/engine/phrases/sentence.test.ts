import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceAt } from "../../../src/engine/phrases/sentence.ts";
import { fold } from "../../../src/text/fold.ts";
import { tokenize } from "../../../src/text/tokens.ts";

const at = (text: string, offset: number) => sentenceAt(tokenize(fold(text)), offset);

describe("the sentence around an offset", () => {
  it.each([
    ["One two. Three four? Five", 0, "One two.", "one two."],
    ["One two. Three four? Five", 9, " Three four?", " three four?"],
    ["One two. Three four? Five", 21, " Five", " five"],
    ["Ask Dr. Smith at 5.30 p.m. today", 4, "Ask Dr. Smith at 5.30 p.m. today", "ask dr. smith at 5.30 p.m. today"],
    ["a title\n\nÉté here", 9, "\n\nÉté here", "\n\nete here"],
    ["one\ntwo", 4, "one\ntwo", "one\ntwo"],
    ["你好。再见", 3, "再见", "再见"],
    ["word", 0, "word", "word"],
    ["", 0, "", ""],
  ])("of %j at %i is %j", (text, offset, raw, folded) => {
    expect(at(text, offset)).toMatchObject({ raw, folded });
  });

  it("holds the offset, and is a piece of the text", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "É", "🙂", ".", "?", " ", "\n", "。", "'", "ﬁ"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(30), (raw, offset) => {
        fc.pre(offset < raw.length);
        const { start, end, raw: sentence } = at(raw, offset);
        expect(raw.slice(start, end)).toBe(sentence);
        expect(start <= offset && offset < end).toBe(true);
      }),
    );
  });
});
