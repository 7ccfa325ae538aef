import { describe as group, expect, it } from "vitest";
import { describe } from "../../../src/importers/canonical/describe.ts";

group("describe", () => {
  it.each([
    [null, "null"],
    [undefined, "nothing"],
    [[], "list"],
    [{}, "object"],
    [true, "boolean true"],
    [-1.5, "number -1.5"],
    [JSON.parse("1e400") as number, "number Infinity"],
    ["", 'string ""'],
    ['a "b"\n', String.raw`string "a \"b\"\n"`],
    ["x".repeat(40), `string "${"x".repeat(40)}"`],
    ["x".repeat(41), `string "${"x".repeat(39)}…"`],
  ])("puts %j into words", (value, words) => {
    expect(describe(value)).toBe(words);
  });

  it("stays on one line whatever the text is", () => {
    expect(describe("a\r\nb\u0000c")).toBe(String.raw`string "a\r\nb\u0000c"`);
  });
});
