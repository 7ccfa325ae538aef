import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/model/diagnose.ts";
import type { Event, Summary } from "../../../src/model/event.ts";
import { hostileText } from "../hostile.ts";
import { RULE_EVENTS, RULES_RUN, writeRulesReport } from "../rule-events.ts";

const SUMMARY: Summary = {
  kind: "summary",
  subjects: 0,
  bands: { "insufficient-data": 0, low: 0, medium: 0, high: 0 },
  errors: 0,
  warnings: 0,
  inputs: [{ name: "pack.yaml", sha256: "", bytes: 1 }],
};

describe("the summary page of a run over rules", () => {
  it("has errors before warnings, each with its place and what to do", async () => {
    const lines = (await writeRulesReport("markdown")).split("\n");
    expect(lines.filter((line) => line.startsWith("#"))).toEqual(["## linkwary rules test", "### 6 errors", "### 3 warnings"]);
    expect(lines.find((line) => line.startsWith("- "))).toBe(
      "- `ours/approach/off platform.yaml:14:22` `containz` is not a text modifier: did you mean `contains`?; text modifiers: contains, phrase (rule/unknown-modifier)",
    );
  });

  it("says how the tests went, and what they notice", async () => {
    const tests = { passed: 3, failed: 0, todo: 1, rules: 2 };
    const counted: Summary = { ...SUMMARY, tests, labelled: { subjects: 4, missed: 1 }, coverage: { changes: 8, noticed: 6, score: 75 } };
    expect(await writeRulesReport("markdown", [counted])).toBe(
      "## linkwary rules test\n\n4 tests of 2 rules: 3 passed, 0 failed, 1 todo.\n3 of 4 labelled subjects in their band.\nCoverage 75 %: tests notice 6 of 8 changes to rules.\n",
    );
  });

  it("says so where a check finds nothing, and what was corrected", async () => {
    const fixed: Event = {
      kind: "fixed",
      code: "rule/unknown-key",
      place: { file: "a.yaml", line: 1, column: 1 },
      from: "titel",
      to: "title",
    };
    expect(await writeRulesReport("markdown", [fixed, SUMMARY], { ...RULES_RUN, command: "rules check" })).toBe(
      "## linkwary rules check\n\nNo problems in 1 file.\n\n1 name corrected: `titel` is now `title`\n",
    );
  });

  it("counts those that nobody would read", async () => {
    const many = Array.from({ length: 20_000 }, () =>
      diagnose("rule/bad-id", { id: "x".repeat(5000) }, { file: "a.yaml", line: 1, column: 1 }),
    );
    const page = await writeRulesReport("markdown", many);
    expect(page).toContain("### 20,000 errors");
    expect(page).toContain("\n- and 19900 more\n");
    expect(page.length).toBeLessThan(500_000);
  });

  it("keeps every text of a pack on its line, as words", async () => {
    const plain = (await writeRulesReport("markdown")).split("\n").length;
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const events = RULE_EVENTS.map((event) =>
          event.kind === "diagnostic" && event.code === "rule/duplicate-id"
            ? diagnose(event.code, { id: text }, { file: text, line: 1, column: 1 })
            : event,
        );
        const page = await writeRulesReport("markdown", events);
        expect(page.split("\n")).toHaveLength(plain);
        const shown = page.replaceAll(/(?<![\\`])(`+)(?!`)(?:(?!\n\n)[^])*?(?<!`)\1(?!`)/gu, "");
        expect(shown).not.toMatch(/(?<!\\)[<[\]]|!\[|@\w|:\/\//u);
      }),
      { numRuns: 200 },
    );
  });
});
