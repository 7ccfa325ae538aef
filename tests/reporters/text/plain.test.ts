import { describe, expect, it } from "vitest";
import { escapeTerminal } from "../../../src/reporters/text/escape.ts";
import { isPlain } from "../../../src/reporters/text/plain.ts";
import { widthOf } from "../../../src/reporters/text/width.ts";

describe("a plain text", () => {
  it.each(["", "plain words", "naïve façade", "“quoted” – it’s 5 €…"])("is %j", (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it("is no text with a character that is hidden, wide, or takes no column", () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (!isPlain(character)) continue;
      // Behind a wide letter the short ways are not taken.
      const escaped = escapeTerminal(`中${character}中`) === `中${character}中`;
      if (!escaped || widthOf(`中${character}`) !== 3) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
