import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/model/diagnose.ts";
import { renderDiagnostic } from "../../../src/reporters/text/frame.ts";
import { widthOf } from "../../../src/reporters/text/width.ts";
import { withoutColor } from "../events.ts";
import { hostileText } from "../hostile.ts";

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

  it("has the label below the signs where there is no room beside them", () => {
    const place = { file: "a.yaml", line: 7, column: 5, length: 70, text: `    ${"family ".repeat(10)}` };
    expect(renderDiagnostic(diagnose("rule/bad-id", { id: "family" }, place), { color: false, width: 80 })).toBe(
      `error[rule/bad-id]: \`family\` is not an id
 ┌─ a.yaml:7:5
 │
7│      ${"family ".repeat(10)}
 │      ${"^".repeat(70)}
 │      use lower-case letters, digits and hyphens, starting with a letter
`,
    );
  });

  it("shows the part of a long line that is meant, with an ellipsis where it is cut", () => {
    const place = {
      file: "a.yaml",
      line: 7,
      column: 201,
      length: 4,
      text: `${"before ".repeat(30).slice(0, 200)}here${" after".repeat(30)}`,
    };
    const lines = renderDiagnostic(diagnose("rule/bad-id", { id: "here" }, place), { color: false, width: 60 }).split("\n");
    expect(lines[3]).toBe("7│  …e before before before befohere after after after afte…");
    expect(lines[4]).toBe(" │                              ^^^^ use lower-case letters,");
  });

  it("indents the further lines of a long message", () => {
    const reason = "one word after the other ".repeat(5).trimEnd();
    expect(
      renderDiagnostic(diagnose("pack/yaml", { reason }, {}), { color: false, width: 60 })
        .split("\n")
        .slice(0, 3),
    ).toEqual([
      "error[pack/yaml]: one word after the other one word after",
      "  the other one word after the other one word after the",
      "  other one word after the other",
    ]);
  });

  it("never exceeds the width, whatever its strings hold, and says the same with colour", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), hostileText);
    const numbers = { line: fc.nat(100_000), at: fc.nat(300), length: fc.nat(300), width: fc.integer({ min: 40, max: 160 }) };
    fc.assert(
      fc.property(
        fc.record({ text, file: text, reason: text, label: text, ...numbers }),
        ({ text: source, file, reason, label, ...at }) => {
          const column = Math.min(at.at, source.length) + 1;
          const place = { file, line: at.line, column, length: at.length + 1, text: source };
          for (const code of ["rule/phrase", "rule/unknown-modifier", "rule/duplicate-id", "pack/yaml"] as const) {
            const args = { reason, modifier: reason, type: label, suggestion: label, allowed: label, id: reason };
            const problem = diagnose(code, args, place, [{ label, place }]);
            const shown = renderDiagnostic(problem, { color: false, width: at.width });
            for (const line of shown.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(at.width);
            expect(withoutColor(renderDiagnostic(problem, { color: true, width: at.width }))).toBe(shown);
          }
        },
      ),
    );
  });
});
