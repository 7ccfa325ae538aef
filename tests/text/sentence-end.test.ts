import { describe, expect, it } from "vitest";
import { endsSentence, isAlwaysEnd, isTerminator } from "../../src/text/sentence-end.ts";

/** Asks of the first terminator of a folded text. */
function endsAtFirst(text: string): boolean {
  const at = text.search(/[.!?]/);
  const wordStart = text.lastIndexOf(" ", at) + 1;
  return endsSentence(text, at, wordStart);
}

describe("endsSentence", () => {
  it.each(["we met. then", "really? yes", "he said so.) then", 'so "we met." then', "the end.", "no. then", "it costs 5. then"])(
    "ends in %j",
    (text) => {
      expect(endsAtFirst(text)).toBe(true);
    },
  );

  it.each(["dr. marsh", "j. smith", "approx. 500", "no. 5", "version 2.5", "example.com", "etc. and"])("goes on in %j", (text) => {
    expect(endsAtFirst(text)).toBe(false);
  });
});

describe("isTerminator", () => {
  it("knows the signs of other scripts, and no comma", () => {
    expect(["。", "！", "？", "؟", "।", ",", ";", "-"].filter((sign) => isTerminator(sign.codePointAt(0) ?? 0))).toEqual([
      "。",
      "！",
      "？",
      "؟",
      "।",
    ]);
  });
});

describe("isAlwaysEnd", () => {
  it("is for full-width signs alone", () => {
    expect(["。", "！", "？", ".", "!", "?"].filter((sign) => isAlwaysEnd(sign.charCodeAt(0)))).toEqual(["。", "！", "？"]);
  });
});
