import { describe, expect, it } from "vitest";
import { type Cursor, readScalar, readString, skipBlanks } from "../../../src/importers/canonical/scan-token.ts";

const cursorAt = (text: string, at = 0): Cursor => ({ text, at, problem: undefined });

describe("readString", () => {
  it.each([
    ['""', 2],
    ['"a" ', 3],
    [String.raw`"\"\\\/\b\f\n\r\t\u00Ee",`, 24],
    ['"\u2028\u007F\uD800"', 5],
  ])("reads %j up to %d", (text, end) => {
    const cursor = cursorAt(text);
    expect(readString(cursor)).toBe(true);
    expect(cursor).toEqual({ text, at: end, problem: undefined });
  });

  it.each(['"', '"a', '"\\', '"\\u', '"\\u12', '"\\u12a'])("sees that %j is cut off", (text) => {
    const cursor = cursorAt(text);
    expect(readString(cursor)).toBe(false);
    expect(cursor.problem).toEqual({ kind: "truncated", offset: text.length });
  });

  it.each([
    ['"a\nb"', "a line break in a string", 2],
    ['"a\u0000"', "a control character in a string", 2],
    [String.raw`"\x41"`, "an unknown escape in a string", 1],
    [String.raw`"\u12"`, "an unknown escape in a string", 1],
    [String.raw`"\U0041"`, "an unknown escape in a string", 1],
  ])("says what is wrong with %j", (text, reason, offset) => {
    const cursor = cursorAt(text);
    expect(readString(cursor)).toBe(false);
    expect(cursor.problem).toEqual({ kind: "syntax", reason, offset });
  });
});

describe("readScalar", () => {
  it.each(["true", "false", "null", "0", "-0", "12", "1.5", "1e5", "-1.50E+07", "1e400"])("reads %s", (text) => {
    const cursor = cursorAt(`[${text},`, 1);
    expect(readScalar(cursor)).toBe(true);
    expect(cursor.at).toBe(1 + text.length);
  });

  it.each(["", "t", "fals", "nul", "-", "1.", "-1e", "1.5E+"])("sees that %j is cut off", (text) => {
    const cursor = cursorAt(text);
    expect(readScalar(cursor)).toBe(false);
    expect(cursor.problem).toEqual({ kind: "truncated", offset: text.length });
  });

  it.each([
    ["tru,", "expected a value, found `tru`"],
    ["True", "expected a value, found `True`"],
    ["None", "expected a value, found `None`"],
    ["00", "expected a value, found `00`"],
    ["1_000", "expected a value, found `1_000`"],
    ["2026-11-20", "expected a value, found `2026-11-20`"],
    ["'a'", "strings stand in double quotes"],
    ["“a”", "strings stand in straight double quotes"],
    ["/* a */", "JSON has no comments"],
    ["# a", "JSON has no comments"],
    ["<html>", "expected a value"],
    ["}", "expected a value"],
    ["x".repeat(1000), `expected a value, found \`${"x".repeat(40)}…\``],
  ])("says what is wrong with %s", (text, reason) => {
    const cursor = cursorAt(text);
    expect(readScalar(cursor)).toBe(false);
    expect(cursor.problem).toEqual({ kind: "syntax", reason, offset: 0 });
  });

  it("reads a number of any length", () => {
    const cursor = cursorAt(`0.${"1".repeat(1000)}`);
    expect(readScalar(cursor) && cursor.at).toBe(1002);
  });
});

describe("skipBlanks", () => {
  it("passes over the four blanks of JSON and nothing else", () => {
    const cursor = cursorAt(" \t\r\n\u00A0x");
    skipBlanks(cursor);
    expect(cursor.at).toBe(4);
  });
});
