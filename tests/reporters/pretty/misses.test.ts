import { describe, expect, it } from "vitest";
import type { Run, SubjectResult } from "../../../src/model/event.ts";
import { renderMiss } from "../../../src/reporters/pretty/misses.ts";
import { RUN } from "../events.ts";

const run: Run = { ...RUN, command: "rules test", width: 60 };
const miss: SubjectResult = {
  kind: "subject-result",
  subject: "s-001",
  outcome: "failed",
  expected: ["medium", "high"],
  actual: "low",
  score: 7,
  signs: [{ rule: "off-platform", points: 12 }],
  place: { file: "set.ndjson", line: 2 },
};

describe("the table of subjects in another band", () => {
  it("has a head, then who, what was expected and found, and what weighs most", () => {
    expect(renderMiss(run, miss, true)).toBe(`
expected         found            score  who
at least medium  low                  7  s-001
                 off-platform +12
`);
  });

  it("says which bands a label allows", () => {
    const first = (expected: SubjectResult["expected"]): string => renderMiss(run, { ...miss, expected, signs: [] }, false);
    expect(first(["insufficient-data", "low"])).toMatch(/^at most low +low .*\n +nothing found\n$/u);
    expect(first(["insufficient-data"])).toMatch(/^not enough data /u);
  });

  it("leaves out who came out as expected", () => {
    expect(renderMiss(run, { ...miss, outcome: "passed" }, true)).toBe("");
  });
});
