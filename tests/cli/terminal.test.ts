import { describe, expect, it } from "vitest";
import { canRedraw, terminalWidth } from "../../src/cli/terminal.ts";

describe("terminalWidth", () => {
  it.each([
    [{ columns: 72 }, "text", 72],
    [{ columns: 300 }, "text", 100],
    [{ columns: 300 }, "table", 160],
    [{ columns: 12 }, "text", 40],
    [{}, "text", 80],
    [{ columns: 0 }, "text", 80],
  ] as const)("of %j for a %s is %i", (screen, most, width) => {
    expect(terminalWidth(most, screen)).toBe(width);
  });
});

describe("canRedraw", () => {
  it.each([
    [{ isTTY: true, columns: 80 }, true],
    [{ isTTY: true, columns: 0 }, false],
    [{ isTTY: true }, false],
    [{ columns: 80 }, false],
  ] as const)("says of %j: %s", (screen, answer) => {
    expect(canRedraw(screen)).toBe(answer);
  });
});
