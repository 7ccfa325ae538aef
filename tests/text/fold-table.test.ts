import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/fold.ts";

describe("the fold table", () => {
  it("stays small, because every start of the tool reads it", () => {
    expect(statSync(new URL("../../src/text/fold-table.ts", import.meta.url)).size).toBeLessThan(60_000);
  });

  it("folds every character to what folds to itself", () => {
    const characters = Array.from({ length: 0x110000 }, (_, codePoint) => `a${String.fromCodePoint(codePoint)}b`);
    const { text } = fold(characters.join(" "));
    expect(fold(text).text === text).toBe(true);
  }, 60_000);
});
