import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/model/diagnose.ts";
import { escapeTerminal } from "../../src/reporters/text/escape.ts";
import { renderDiagnostic } from "../../src/reporters/text/frame.ts";
import { cutEnd, cutStart, shorten, widthOf, wrap } from "../../src/reporters/text/width.ts";

describe("escapeTerminal", () => {
  it.each([
    ["\u001b[2J", "\\u{1b}[2J"],
    ["\u001b]8;;http://x\u0007link", "\\u{1b}]8;;http://x\\u{7}link"],
    ["a\u202eb", "a\\u{202e}b"],
    ["a\u200bb", "a\\u{200b}b"],
    ["one\n\n two", "one / two"],
    ["a\u0085b\u2028c", "a / b / c"],
    ["\ud83d", "\\u{d83d}"],
    ["👩‍💻 ok", "👩‍💻 ok"],
    ["e\u0301", "e\u0301"],
    [`e${"\u0301".repeat(50)}`, `e${"\u0301".repeat(4)}`],
    ["a\tb\u00a0c", "a b c"],
  ])("shows %j as %j", (text, shown) => {
    expect(escapeTerminal(text)).toBe(shown);
  });

  it("leaves nothing that a terminal acts on, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(escapeTerminal(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]|\p{Cs}/u);
      }),
    );
  });
});

describe("widths", () => {
  it.each([
    ["abc", 3],
    ["中文", 4],
    ["e\u0301", 1],
    ["🙂", 2],
    ["ｗ", 2],
    ["“…”", 3],
  ])("of %j is %d", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it("cut without splitting a character", () => {
    expect([cutStart("中文字", 5), cutEnd("中文字", 5), shorten("abcdef", 4)]).toEqual(["中文", "文字", "abc…"]);
  });

  it("hold for every line of a wrapped text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 4, max: 40 }), (text, columns) => {
        const clean = escapeTerminal(text);
        for (const line of wrap(clean, columns)) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        expect(wrap(clean, columns).join("").replaceAll(" ", "")).toBe(clean.replaceAll(" ", ""));
      }),
    );
  });
});

describe("a diagnostic", () => {
  it("is framed where its source line is known", () => {
    const place = { file: "rules/a.yaml", line: 14, column: 22, length: 8, text: '        message.text|containz: "add me"' };
    const args = { modifier: "containz", type: "text", suggestion: "contains", allowed: "contains, startswith" };
    expect(renderDiagnostic(diagnose("rule/unknown-modifier", args, place), { color: false, width: 80 })).toBe(
      `error[rule/unknown-modifier]: \`containz\` is not a text modifier
  ┌─ rules/a.yaml:14:22
  │
14│          message.text|containz: "add me"
  │                       ^^^^^^^^ did you mean \`contains\`?
  = text modifiers: contains, startswith
`,
    );
  });

  it("says its place and what to do where it is not, and leaves out a hint that has no words", () => {
    const problem = diagnose("input/unknown-key", { key: "nam", suggestion: undefined }, { file: "-", line: 3, pointer: "/profile/nam" });
    expect(renderDiagnostic(problem, { color: false, width: 80 })).toBe(
      "warning[input/unknown-key]: `nam` is not a key of the record\n  at stdin:3 /profile/nam\n",
    );
  });

  it("shows the first place of what stands twice", () => {
    const first = { file: "a.yaml", line: 2, column: 9, length: 4, text: "  - id: good" };
    const second = { ...first, line: 9 };
    const shown = renderDiagnostic(diagnose("rule/duplicate-id", { id: "good" }, second, [{ label: "first defined here", place: first }]), {
      color: false,
      width: 80,
    });
    expect(shown).toContain("a.yaml:9:9");
    expect(shown).toContain("^^^^ first defined here");
  });

  it("never exceeds the width, whatever the source line holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.nat(300), fc.nat(40), (text, at, length) => {
        const column = Math.min(at, text.length) + 1;
        const shown = renderDiagnostic(
          diagnose("rule/phrase", { reason: text.slice(0, 50) }, { file: "a.yaml", line: 7, column, length: length + 1, text }),
          { color: false, width: 80 },
        );
        for (const line of shown.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
      }),
    );
  });
});
