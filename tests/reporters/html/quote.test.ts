import { describe, expect, it } from "vitest";
import { drawQuotes } from "../../../src/reporters/html/quote.ts";
import { sheetOf, wordsOf } from "./sheet.ts";

describe("quotes of a reason", () => {
  it("share one where they are near, and lead to their message", () => {
    const text = `We pay you ${"very ".repeat(60)}well. Add me on\nSignal, and call me.`;
    const drawn = quote(text, ["We pay", "Add me", "call me"]);
    expect(drawn.map(wordsOf)).toEqual([
      expect.stringMatching(/^We pay you (?:very )+very… message 1$/u),
      expect.stringMatching(/^…very .* well\. Add me on \/ Signal, and call me \. message 1$/u),
    ]);
    expect(drawn[1]).toContain("<mark>Add me</mark> on / Signal, and <mark>call me</mark>.");
  });

  it("stand alone where their text is not known", () => {
    const evidence = { kind: "text", pointer: "/nowhere", start: 0, end: 3, quote: "<b>", selection: "a" } as const;
    expect(drawQuotes(sheetOf(), [evidence]).map(({ markup }) => markup)).toEqual([
      '<blockquote dir="auto"><mark>&lt;b&gt;</mark></blockquote>',
    ]);
  });

  function quote(text: string, words: readonly string[]): string[] {
    const evidence = words.map((quoted) => {
      const start = text.indexOf(quoted);
      return {
        kind: "text",
        pointer: "/messages/0/text",
        messageIndex: 1,
        start,
        end: start + quoted.length,
        quote: quoted,
        selection: "a",
      } as const;
    });
    return drawQuotes(sheetOf({ messages: [{ from: "subject", text }] }), evidence).map(({ markup }) => markup);
  }
});
