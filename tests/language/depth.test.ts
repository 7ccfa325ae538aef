import { describe, expect, it } from "vitest";
import { Parser } from "yaml";
import { type Excess, parseBounded } from "../../src/language/depth.ts";

/** The line where a text is too deep; undefined where it is not. */
function scanDepth(text: string, levels: number): number | undefined {
  let line: number | undefined;
  const tell = ({ offset }: Excess): void => void (line = text.slice(0, offset).split("\n").length);
  const read = [...parseBounded(text, { depth: levels, entries: 20_000, keys: 20_000 }, tell)];
  // Nothing is made of a text that is too deep.
  expect(read.length === 0).toBe(line !== undefined || text === "");
  return line;
}

const steps = (levels: number): string => Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n");

describe("the depth of a text", () => {
  it.each([
    ["brackets", `a: ${"[".repeat(63)}`, undefined],
    ["more brackets", `a: ${"[".repeat(64)}`, 1],
    ["braces", `a: ${"{ a: ".repeat(65)}`, 1],
    ["closed brackets", `a: ${"[".repeat(65)}${"]".repeat(65)}`, 1],
    ["brackets over lines", `a:\n${" [\n".repeat(65)}`, 65],
    ["brackets side by side", `a: [${"[],".repeat(500)}]`, undefined],
    ["lines side by side", "a: [1]\n".repeat(500), undefined],
    ["steps", steps(64), undefined],
    ["more steps", steps(65), 65],
    ["dashes on one line", `${"- ".repeat(63)}a`, undefined],
    ["more dashes on one line", `${"- ".repeat(65)}a`, 1],
    ["dashes side by side", "- a\n".repeat(500), undefined],
    ["steps and back", `${steps(40)}\n`.repeat(3), undefined],
    ["brackets in a comment", `# ${"[".repeat(500)}\na: 1`, undefined],
    ["brackets in a comment after a value", `a: 1 # ${"[".repeat(500)}`, undefined],
    ["brackets in quotes", `a: "${"[".repeat(500)}"`, undefined],
    ["steps in a comment", steps(500).replaceAll(/^/gmu, "#"), undefined],
    ["empty lines", "\n \n  \n".repeat(500), undefined],
    ["nothing", "", undefined],
  ])("%s", (_, text, line) => {
    expect(scanDepth(text, 64)).toBe(line);
  });

  it("is read with CRLF and tabs as without", () => {
    expect(scanDepth(steps(65).replaceAll("\n", "\r\n"), 64)).toBe(65);
    expect(scanDepth(`a:\t${"[".repeat(65)}`, 64)).toBe(1);
  });

  it.each([
    ["a million brackets", `a: ${"[".repeat(1_000_000)}`],
    ["brackets, each on its line", "[\n".repeat(10_000)],
    ["braces", "{a: ".repeat(10_000)],
    ["dashes", `${"- ".repeat(10_000)}a`],
    ["steps", steps(3000)],
  ])("of ten thousand levels is seen at once: %s", (_, text) => {
    expect(scanDepth(text, 64)).toBeLessThan(130);
  });

  it("leaves what is shallow as the library reads it", () => {
    const text = `${steps(20)} [1, {a: "b"}]\n# c\nd: |\n  e\n`;
    expect([...parseBounded(text, { depth: 64, entries: 20_000, keys: 20_000 }, () => {})]).toEqual([...new Parser().parse(text)]);
  });

  it.each([
    ["after an apostrophe in a plain text", `a: [don't, ${"[".repeat(65)}`],
    ["after a number sign in a plain text", `a: [b#c, ${"[".repeat(65)}`],
    ["after an escaped quote", `a: ["\\"", ${"[".repeat(65)}`],
    ["after a quote that goes over lines", `a: ['one\n two', ${"[".repeat(65)}`],
    ["as keys, each with `? `", `${"? ".repeat(65)}a`],
    ["as dashes with question marks", `${"- ? ".repeat(65)}a`],
  ])("counts what stands %s", (_, text) => {
    expect(scanDepth(text, 64)).toBeDefined();
  });

  it.each([
    ["commas", "entries", `[${"a,".repeat(11)}]`, 23],
    ["dashes", "entries", "- a\n".repeat(11), 41],
    ["keys", "keys", "a: 1\n".repeat(11), 52],
    ["colons in brackets", "keys", `{${"a: 1, ".repeat(11)}}`, 63],
    ["as many as there may be", undefined, "- a\n".repeat(10), undefined],
    ["signs in a text", undefined, `a: "${"-,: ".repeat(100)}"`, undefined],
  ])("beside the number of its parts: %s", (_, limit, text, offset) => {
    let excess: Excess | undefined;
    for (const token of parseBounded(text, { depth: 64, entries: 10, keys: 10 }, (found) => (excess = found))) void token;
    expect([excess?.limit, excess?.offset]).toEqual([limit, offset]);
  });

  it("adds levels of lines and of brackets", () => {
    expect(scanDepth(`${"- ".repeat(60)}${"[".repeat(60)}`, 64)).toBeDefined();
  });

  it("does not count brackets in a block of text", () => {
    expect(scanDepth(`a: |\n  ${"[".repeat(100)}\n`, 64)).toBeUndefined();
  });
});
