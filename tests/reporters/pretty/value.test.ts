import { describe, expect, it } from "vitest";
import { wordValue } from "../../../src/reporters/pretty/value.ts";

describe("a value in a few words", () => {
  it.each([
    ["add me", "add me"],
    ["a ".repeat(40), `${"a ".repeat(24).trim()}…`],
    [12.5, "12.5"],
    [true, "true"],
    [undefined, "undefined"],
    [["one", 2], "[one, 2]"],
    [[{ name: "x" }], "[1 item]"],
    [["a", "b", "c", "d", "e"], "[5 items]"],
    [{ ask: {}, condition: "ask" }, "{ ask, condition }"],
  ])("of %j is %s", (value, words) => {
    expect(wordValue(value)).toBe(words);
  });
});
