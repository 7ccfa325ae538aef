import { describe, expect, it } from "vitest";
import { hang } from "../../../src/reporters/text/hang.ts";

describe("a hanging text", () => {
  it("has its further lines below the start of the first", () => {
    expect(hang("why  ", "one two three four", 14)).toEqual(["why  one two", "     three four"]);
  });

  it("is escaped, and styled once its lines stand", () => {
    const paint = { lead: (lead: string) => `<${lead}>`, text: (text: string) => `(${text})` };
    expect(hang("a ", "\u001b[2J and more words", 18, paint)).toEqual(["<a >(\\u{1b}[2J and)", "  (more words)"]);
  });

  it("is its lead alone where it is empty", () => {
    expect(hang("why  ", "", 14)).toEqual(["why"]);
  });

  it("has at least ten columns, however long its lead is", () => {
    expect(hang("x".repeat(20), "one two three", 20)).toEqual([`${"x".repeat(20)}one two`, `${" ".repeat(20)}three`]);
  });
});
