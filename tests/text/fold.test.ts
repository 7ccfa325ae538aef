import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/fold.ts";

const anyText = fc.string({ unit: "binary", maxLength: 40 });
const nastyText = fc
  .array(
    fc.constantFrom(
      "a",
      "S",
      "s",
      "'",
      "’",
      "`",
      " ",
      "1",
      "\u0301",
      "\u200b",
      "ß",
      "İ",
      "а",
      "Ν",
      "ﷺ",
      "\r",
      "\n",
      "🅿",
      "\ud800",
      "\udc00",
      "ﬁ",
      "ก",
      "ำ",
      "한",
      "が",
      "゙",
    ),
  )
  .map((parts) => parts.join(""));

describe("fold", () => {
  it.each([
    ["Don’t DON'T don`t donʼt", "dont dont dont dont"],
    ["the clients' data, 'quoted' words", "the clients data, 'quoted' words"],
    ["1'000 and 5'10", "1'000 and 5'10"],
    ["ＷｈａｔｓＡｐｐ： ok", "whatsapp: ok"],
    ["Whаtѕаpр", "whatsapp"],
    ["ΝΕW and Оffеr", "new and offer"],
    ["𝓟𝓪𝓲𝓭 🅡🅔🅟🅞🅡🅣 ᴘᴀɪᴅ ⓟⓐⓘⓓ Ꮲaid", "paid report paid paid paid"],
    ["Straße STRASSE Café Łódź Øre Æsir", "strasse strasse cafe lodz ore aesir"],
    ["p\u200ba\u00adi\ufe0fd\u202e \u{e0041}report", "paid report"],
    ["a\tb\u00a0c\u3000d\u2003e", "a b c d e"],
    ["a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"],
    ["Вакансия вакансия", "bakahcия bakahcия"],
    ["1 0 l o I", "1 0 l o i"],
    ["我们 ทำ 한국", "我们 ท\u0e4dา 한국"],
    ["wait…", "wait..."],
    ["", ""],
  ])("folds %j to %j", (raw, text) => {
    expect(fold(raw).text).toBe(text);
  });

  it("covers combining marks, but not invisible characters, with a character's end", () => {
    const { text, starts, ends } = fold("xe\u0301\u0302y\u200bz");
    expect(text).toBe("xeyz");
    expect([...starts]).toEqual([0, 1, 4, 6]);
    expect([...ends]).toEqual([1, 4, 5, 7]);
  });

  it("gives every unit of an expanded character the same source", () => {
    const { text, starts, ends } = fold("aﬁ\u0301");
    expect(text).toBe("afi");
    expect([...starts]).toEqual([0, 1, 1]);
    expect([...ends]).toEqual([1, 3, 3]);
  });

  it("keeps lone surrogates", () => {
    expect(fold("\ud800a\udc00").text).toBe("\ud800a\udc00");
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nastyText), (raw) => {
        const { text } = fold(raw);
        expect(fold(text).text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives offsets that never go back and stay inside the raw text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nastyText), (raw) => {
        const { text, starts, ends } = fold(raw);
        expect(starts.length).toBe(text.length);
        expect(ends.length).toBe(text.length);
        for (let at = 0; at < text.length; at++) {
          expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          expect(ends[at]).toBeGreaterThan(starts[at] ?? 0);
          expect(ends[at]).toBeLessThanOrEqual(raw.length);
        }
      }),
    );
  });

  it("folds a long text that grows", () => {
    expect(fold("ﷺ".repeat(20_000)).text).toHaveLength(360_000);
    expect(fold(`${"x".repeat(100_000)}é`).text).toBe(`${"x".repeat(100_000)}e`);
  });
});
