import { describe, expect, it } from "vitest";
import { drawMessage } from "../../../src/reporters/html/message.ts";
import { sheetOf, wordsOf } from "./sheet.ts";

describe("a message", () => {
  it("has what hangs on it as words, and no link to follow", () => {
    const { markup } = drawMessage(sheetOf(), {
      message: {
        from: "other",
        sender: "Somebody",
        forwarded: true,
        text: "https://x.example/a and javascript:alert(1)",
        links: [{ url: "https://x.example/a" }],
        attachments: [{ name: "test.zip", mediaType: "application/zip" }, {}],
      },
      given: 0,
      index: 7,
      signs: [],
    });
    expect(wordsOf(markup)).toBe(
      "7 Somebody (somebody else) · forwarded https://x.example/a and javascript:alert(1) Link https://x.example/a File test.zip , application/zip File without a name",
    );
    expect(markup).not.toContain("href");
  });

  it("says where it has no text", () => {
    expect(wordsOf(drawMessage(sheetOf(), { message: { from: "subject" }, given: 0, index: 1, signs: [] }).markup)).toBe(
      "1 the account No text.",
    );
  });
});
