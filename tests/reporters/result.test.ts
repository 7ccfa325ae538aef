import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/model/diagnose.ts";
import { RESULT_SCHEMA, toProblem, toResult, toSummary } from "../../src/reporters/result.ts";
import { ASSESSMENTS, EVENTS } from "./events.ts";

describe("a result record", () => {
  it("is the verdict without what only a page shows", () => {
    const result = toResult(ASSESSMENTS.high);
    expect(result).toMatchObject({
      schema: RESULT_SCHEMA,
      kind: "assessment",
      id: "李 明",
      score: 75,
      source: { name: "people.ndjson", line: 1 },
    });
    expect(Object.keys(result)).not.toContain("read");
    expect(Object.keys(result)).not.toContain("exposureKnown");
    expect(result["findings"]).toBe(ASSESSMENTS.high.verdict.findings);
  });

  it("leaves out lists that most records have empty", () => {
    expect(toResult(ASSESSMENTS.low)).toMatchObject({ exposures: undefined, raisedBy: undefined, experimental: undefined, notCounted: [] });
  });

  it("of a problem says what happened, where and what to do", () => {
    expect(toProblem(diagnose("input/unknown-key", { key: "nam", suggestion: "name" }, { file: "a.json", pointer: "/nam" }))).toEqual({
      schema: RESULT_SCHEMA,
      kind: "diagnostic",
      code: "input/unknown-key",
      severity: "warning",
      message: "`nam` is not a key of the record",
      hint: "did you mean `name`?",
      source: { name: "a.json", line: undefined, column: undefined },
      pointer: "/nam",
    });
  });

  it("of the summary has its numbers and inputs", () => {
    const summary = EVENTS.find((event) => event.kind === "summary");
    expect(summary && toSummary(summary)).toEqual({ schema: RESULT_SCHEMA, ...summary });
  });
});
