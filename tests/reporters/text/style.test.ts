import { describe, expect, it } from "vitest";
import { makeStyle } from "../../../src/reporters/text/style.ts";
import { withoutColor } from "../events.ts";

const NAMES = ["bold", "dim", "underline", "high", "medium", "low"] as const;

describe("the styles", () => {
  it("leave a text as it is without colour", () => {
    const style = makeStyle(false);
    for (const name of NAMES) expect(style[name]("word")).toBe("word");
  });

  it("set it apart with sequences of the 16 colours, and change nothing else", () => {
    const style = makeStyle(true);
    for (const name of NAMES) {
      expect(style[name]("word")).not.toBe("word");
      expect(withoutColor(style[name]("word"))).toBe("word");
    }
    expect(style.high("word")).toBe("\u001b[1m\u001b[38;5;196mword\u001b[39m\u001b[22m");
  });
});
