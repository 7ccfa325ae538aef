import { describe, expect, it } from "vitest";
import { isBlankLine, isQuotedLine, skipBlanks } from "../../src/text/lines.ts";

describe("isBlankLine", () => {
  it.each([
    ["\nmore", true],
    [" \t\u00a0\r\nmore", true],
    [" x\n", false],
    ["  ", false],
  ])("says of %j: %s", (text, blank) => {
    expect(isBlankLine(text, 0)).toBe(blank);
  });
});

describe("isQuotedLine", () => {
  it.each([
    ["> you wrote", true],
    ["  >> you wrote", true],
    ["a > b", false],
    ["", false],
  ])("says of %j: %s", (text, quoted) => {
    expect(isQuotedLine(text, 0)).toBe(quoted);
  });
});

describe("skipBlanks", () => {
  it("stays in its line", () => {
    expect(skipBlanks("a \t\n b", 1)).toBe(3);
  });
});
