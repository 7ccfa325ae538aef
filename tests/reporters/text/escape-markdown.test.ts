import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeSpan, escapeMarkdown, linkTo, wordsWithCode } from "../../../src/reporters/text/escape-markdown.ts";
import { hostileText } from "../hostile.ts";

describe("a text in Markdown", () => {
  it.each([
    ["plain words, with a full stop.", "plain words, with a full stop."],
    ["*bold* _it_ `code` [x](http://y)", "\\*bold\\* \\_it\\_ \\`code\\` \\[x\\](http://y)"],
    ["<img src=x onerror=alert(1)> & more", "&lt;img src=x onerror=alert(1)\\> &amp; more"],
    ["- a list", "\\- a list"],
    ["1. a list", "1\\. a list"],
    ["0.1.0 is a version", "0.1.0 is a version"],
    ["a | b", "a \\| b"],
    ["two\nlines\u202e", "two / lines\\\\u\\{202e\\}"],
  ])("%j is %j", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("starts no block, link or tag, and stays on its line", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/\n|(?<!\\)[[\]<`*_|]|^\s*(?:[-+=]|\d+[.)]\s)/u);
      }),
    );
  });
});

describe("a code span", () => {
  it.each([
    ["a|b", "`a|b`"],
    ["a `b` c", "``a `b` c``"],
    ["`x", "`` `x ``"],
    ["", "`  `"],
  ])("of %j is %j", (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });
});

describe("a sentence with names in backticks", () => {
  it.each([
    ["`a|b` is not a field: did you mean `c`?", "`a|b` is not a field: did you mean `c`?"],
    ["tell @someone of `x`", "`tell @someone of` `x`"],
    ["`x``y`", "`x` `y`"],
    ["one ` alone, *bold*", "one \\` alone, \\*bold\\*"],
    ["", ""],
  ])("%j is %j", (text, written) => {
    expect(wordsWithCode(text)).toBe(written);
  });
});

describe("a link", () => {
  it("is made of http and https addresses alone", () => {
    expect([linkTo("https://a.example/x?y=1"), linkTo("javascript:alert(1)"), linkTo("https://a.example/> <b>")]).toEqual([
      "<https://a.example/x?y=1>",
      "`javascript:alert(1)`",
      "`https://a.example/> <b>`",
    ]);
  });
});
