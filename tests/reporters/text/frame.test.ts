import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/model/diagnose.ts";
import { renderDiagnostic } from "../../../src/reporters/text/frame.ts";
import { widthOf } from "../../../src/reporters/text/width.ts";

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
