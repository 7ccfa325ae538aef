import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/model/diagnose.ts";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import type { Run, TestResult } from "../../../src/model/event.ts";
import { renderTestResult, renderTestSummary, renderUnnoticed } from "../../../src/reporters/pretty/rule-tests.ts";
import { EVENTS, RUN, withoutColor } from "../events.ts";

const run: Run = { ...RUN, command: "rules test", width: 60 };
const failed: TestResult = {
  kind: "test-result",
  rule: "off-platform",
  test: "asks in the first message for a private channel of talk",
  outcome: "failed",
  expected: "match",
  actual: "no-match",
  reasons: [
    {
      message: "`ask` holds in message 2",
      excerpt: { text: "Hello there! Please add me on Signal so that we can talk, will you?", start: 20, end: 36 },
    },
    { message: "`early` does not hold" },
  ],
  place: { file: "pack/rules.yaml", line: 14, column: 17 },
};

describe("tests of rules", () => {
  it("say what failed, where, and why", () => {
    expect(renderTestResult(run, failed)).toBe(
      `failed off-platform: asks in the first message for a private
       channel of talk
  at pack/rules.yaml:14:17
  expected match, found no-match
  \`ask\` holds in message 2
  │ Hello there! Please add me on Signal so that we can tal…
  │                     ^^^^^^^^^^^^^^^^
  \`early\` does not hold

`,
    );
  });

  it("are wrapped alike with colour", () => {
    for (const outcome of ["failed", "todo", "todo-passed"] as const) {
      const colored = renderTestResult({ ...run, color: true }, { ...failed, outcome });
      const plain = renderTestResult(run, { ...failed, outcome });
      expect(colored).not.toBe(plain);
      expect(withoutColor(colored)).toBe(plain);
    }
  });

  it("say nothing of what passed, and nothing of what is to do where that is not wanted", () => {
    expect(renderTestResult(run, { ...failed, outcome: "passed" })).toBe("");
    expect(renderTestResult({ ...run, quiet: true }, { ...failed, outcome: "todo" })).toBe("");
    expect(renderTestResult(run, { ...failed, outcome: "todo", reasons: [{ message: "needs lists" }] })).toContain("\n  needs lists\n");
    expect(renderTestResult(run, { ...failed, outcome: "todo-passed" })).toMatch(/\(marked todo: remove the\s+mark\)/u);
  });

  it("say that the outcome was right where something else was not", () => {
    expect(renderTestResult(run, { ...failed, actual: "match" })).toContain("\n  match as expected, but\n");
  });

  it("name the changes that none of them notices below their rule, each on one line", () => {
    const unnoticed = (change: string): Diagnostic =>
      diagnose("test/unnoticed", { rule: "off-platform", change }, { file: "pack/rules.yaml", line: 12, column: 7 });
    const [first, second] = [unnoticed("if `early` always holds"), unnoticed(`without “${"very ".repeat(30)}long”`)];
    expect(renderUnnoticed(run, first, undefined)).toBe(
      "\noff-platform in pack/rules.yaml: every test passes as well\n  12:7     if `early` always holds\n",
    );
    expect(renderUnnoticed(run, second, first)).toMatch(/^ {2}12:7 {5}without “very .*…\n$/u);
  });

  it("are counted at the end", () => {
    const [summary] = EVENTS.slice(-1);
    if (summary?.kind !== "summary") throw new Error("the last event is the summary");
    const tests = { passed: 3, failed: 0, todo: 2, rules: 1 };
    expect(renderTestSummary(run, { ...summary, tests })).toBe("5 tests of 1 rule: 3 passed, 0 failed, 2 todo\n");
    expect(renderTestSummary({ ...run, quiet: true }, { ...summary, tests })).toBe("");
    const measured = { ...summary, tests, labelled: { subjects: 4, missed: 1 }, coverage: { changes: 12, noticed: 7, score: 58.3 } };
    expect(renderTestSummary(run, measured)).toBe(
      "5 tests of 1 rule: 3 passed, 0 failed, 2 todo\n3 of 4 subjects in their band\ncoverage 58.3 %: tests notice 7 of 12 changes to rules\n",
    );
    expect(renderTestSummary(run, summary)).toBe("0 tests of 0 rules: 0 passed, 0 failed\n");
  });
});
