import { describe, expect, it } from "vitest";
import type { Run, TestResult } from "../../../src/model/event.ts";
import { renderTestResult, renderTestSummary } from "../../../src/reporters/pretty/rule-tests.ts";
import { EVENTS, RUN, withoutColor } from "../events.ts";

const run: Run = { ...RUN, command: "rules test", width: 60 };
const failed: TestResult = {
  kind: "test-result",
  rule: "off-platform",
  test: "asks in the first message for a private channel of talk",
  outcome: "failed",
  expected: "match",
  actual: "no-match",
  reasons: ["the condition is false"],
  place: { file: "pack/rules.yaml", line: 14, column: 17 },
};

describe("tests of rules", () => {
  it("say what failed, where, and why", () => {
    expect(renderTestResult(run, failed)).toBe(
      `failed off-platform: asks in the first message for a private
       channel of talk
  at pack/rules.yaml:14:17
  expected match, found no-match
  the condition is false

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
    expect(renderTestResult(run, { ...failed, outcome: "todo", reasons: ["needs lists"] })).toContain("\n  needs lists\n");
    expect(renderTestResult(run, { ...failed, outcome: "todo-passed" })).toMatch(/\(marked todo: remove the\s+mark\)/u);
  });

  it("are counted at the end", () => {
    const [summary] = EVENTS.slice(-1);
    if (summary?.kind !== "summary") throw new Error("the last event is the summary");
    const tests = { passed: 3, failed: 0, todo: 2, rules: 1 };
    expect(renderTestSummary(run, { ...summary, tests })).toBe("5 tests of 1 rule: 3 passed, 0 failed, 2 todo\n");
    expect(renderTestSummary({ ...run, quiet: true }, { ...summary, tests })).toBe("");
    expect(renderTestSummary(run, summary)).toBe("0 tests of 0 rules: 0 passed, 0 failed\n");
  });
});
