import { describe, expect, it } from "vitest";
import { boundProblems, collect, sortProblems } from "../../src/language/report.ts";

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

  it("are bounded: errors are kept before warnings, in their order, and the others are counted", () => {
    const { report, problems } = collect();
    for (const line of [1, 3]) report("rule/unused-list", {}, { file: "a", line });
    for (const line of [2, 4]) report("rule/weight", {}, { file: "a", line });
    const bounded = boundProblems(sortProblems(problems), 3);
    expect(bounded.map(({ code, args, place }) => [code, args["count"], place.line])).toEqual([
      ["rule/unused-list", undefined, 1],
      ["rule/weight", undefined, 2],
      ["rule/weight", undefined, 4],
      ["pack/more-problems", 1, 3],
    ]);
    expect(boundProblems(problems, 4)).toBe(problems);
  });
});
