import { describe, expect, it } from "vitest";
import { drawExcerpt } from "../../../src/reporters/text/excerpt.ts";
import { widthOf } from "../../../src/reporters/text/width.ts";

describe("an excerpt of a text", () => {
  const draw = (text: string, meant: string, width = 40): string[] => {
    const start = text.indexOf(meant);
    return drawExcerpt({ text, start, end: start + meant.length }, { color: false, width });
  };

  it("has signs under what is meant", () => {
    expect(draw("Please add me on Signal", "add me")).toEqual(["  │ Please add me on Signal", "  │        ^^^^^^"]);
  });

  it("shows what is meant of a long text, within the width", () => {
    const lines = draw(`${"word ".repeat(40)}add me on Signal${" word".repeat(40)}`, "add me on Signal", 60);
    expect(lines[0]).toMatch(/^ {2}│ ….*add me on Signal .*…$/u);
    expect(lines[0]?.indexOf("add me")).toBe(lines[1]?.indexOf("^"));
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(60);
  });

  it("keeps to one line, whatever the text holds", () => {
    expect(draw("one\ntwo \u001b[2J add me", "add me", 60)[0]).toBe("  │ one / two \\u{1b}[2J add me");
  });
});
