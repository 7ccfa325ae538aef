import { describe, expect, it } from "vitest";
import { collect, sortProblems } from "../../src/language/report.ts";

describe("a report", () => {
  it("collects problems with the severity of their code", () => {
    const { report, problems } = collect();
    report("rule/unused-list", { list: "a" }, { file: "a", line: 1 });
    report("rule/bad-id", { id: "A", suggestion: undefined }, { file: "a", line: 2 }, [{ label: "first", place: { file: "b" } }]);
    expect(problems).toEqual([
      { kind: "diagnostic", code: "rule/unused-list", severity: "warning", args: { list: "a" }, place: { file: "a", line: 1 } },
      {
        kind: "diagnostic",
        code: "rule/bad-id",
        severity: "error",
        args: { id: "A" },
        place: { file: "a", line: 2 },
        related: [{ label: "first", place: { file: "b" } }],
      },
    ]);
  });
});

describe("problems", () => {
  it("are sorted by file, then line, then column, then code", () => {
    const { report, problems } = collect();
    report("rule/weight", {}, { file: "b", line: 1, column: 1 });
    report("rule/weight", {}, { file: "a", line: 10, column: 1 });
    report("rule/weight", {}, { file: "a", line: 9, column: 5 });
    report("rule/date", {}, { file: "a", line: 9, column: 5 });
    report("rule/weight", {}, { file: "a", line: 9, column: 4 });
    report("rule/weight", {}, { file: "B", line: 3, column: 1 });
    report("rule/weight", {}, {});
    expect(sortProblems(problems).map(({ code, place }) => [place.file, place.line, place.column, code])).toEqual([
      [undefined, undefined, undefined, "rule/weight"],
      ["B", 3, 1, "rule/weight"],
      ["a", 9, 4, "rule/weight"],
      ["a", 9, 5, "rule/date"],
      ["a", 9, 5, "rule/weight"],
      ["a", 10, 1, "rule/weight"],
      ["b", 1, 1, "rule/weight"],
    ]);
    expect(problems[0]?.place.file).toBe("b");
  });
});
