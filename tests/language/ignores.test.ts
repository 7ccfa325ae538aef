import { describe, expect, it } from "vitest";
import { type Ignore, openIgnores, readIgnores } from "../../src/language/ignores.ts";
import { openText } from "../../src/language/place.ts";
import { diagnose } from "../../src/model/diagnose.ts";
import { load, PACK, show } from "./packs.ts";

/** A header with one list that nothing uses, and what stands around it. */
function problemsOf(before: string, after = ""): string[] {
  const text = PACK.replace("  freemail:", `${before}  spare: { values: [x] }${after}\n  freemail:`);
  return load({ "pack.yaml": text }).problems.map(show);
}

function linesOf(text: string): string[] {
  return readIgnores(openText("t.yaml", text), () => {}).map(({ code, line }) => `${code} ${line}`);
}

describe("a comment that ignores a warning", () => {
  it("stands at the end of its line, or alone above it", () => {
    expect(problemsOf("")).toEqual(["rule/unused-list “spare”"]);
    expect(problemsOf("", " # linkwary-ignore rule/unused-list: for the next pack")).toEqual([]);
    expect(problemsOf("  # linkwary-ignore rule/unused-list: for the next pack\n")).toEqual([]);
    expect(problemsOf("  # linkwary-ignore rule/unused-list: for the next pack\n\n  # a note\n")).toEqual([]);
  });

  it("is of its own code and line only", () => {
    expect(problemsOf("", " # linkwary-ignore rule/unused-family: wrong")).toHaveLength(2);
    expect(problemsOf("  # linkwary-ignore rule/unused-list: for this one\n  other: { values: [x] }\n")).toEqual([
      "rule/unused-list “spare”",
    ]);
  });

  it("without a reason ignores nothing", () => {
    expect(problemsOf("", " # linkwary-ignore rule/unused-list")).toEqual([
      "rule/unused-list “spare”",
      "rule/ignore-reason “# linkwary-ignore rule/unused-list”",
    ]);
  });

  it("is a comment, not a text that looks like one", () => {
    const ignore = "# linkwary-ignore rule/unused-list: why";
    expect(linesOf(`a: "${ignore}"\nb: |\n  ${ignore}\nc: '${ignore}\n  ${ignore}'\nd: x${ignore}\n`)).toEqual([]);
    expect(linesOf(`a: x ${ignore}\nb: [ ${ignore}\n  1]\nc: | ${ignore}\n  text\n`)).toEqual([
      "rule/unused-list 1",
      "rule/unused-list 2",
      "rule/unused-list 4",
    ]);
  });

  it("is found behind line ends of any kind, and at the end of the text", () => {
    const ignore = "# linkwary-ignore rule/unused-list: why";
    expect(linesOf(`a: 1\r\n${ignore}\r\nb: 1 ${ignore}`)).toEqual(["rule/unused-list 3", "rule/unused-list 3"]);
    expect(linesOf(`a: 1\n${ignore}`)).toEqual(["rule/unused-list 3"]);
  });

  it("of a warning of rules test is kept for it", () => {
    const text = PACK.replace("lists:", "# linkwary-ignore test/unnoticed: kept\nlists:");
    const { problems, ignores } = load({ "pack.yaml": text });
    expect([problems, ignores.map(({ code }) => code)]).toEqual([[], ["test/unnoticed"]]);
  });
});

describe("ignores", () => {
  const place = { file: "t.yaml", line: 2, column: 1 };
  const ignore: Ignore = { code: "rule/unused-list", line: 3, place };
  const warning = diagnose("rule/unused-list", { list: "x" }, { ...place, line: 3 });

  it("are used by any number of warnings on their line", () => {
    const { isIgnored, unused } = openIgnores([ignore]);
    expect([isIgnored(warning), isIgnored(warning), unused()]).toEqual([true, true, []]);
  });

  it("that nothing used are told, those of other files too", () => {
    const { isIgnored, unused } = openIgnores([ignore]);
    expect(isIgnored({ ...warning, place: { ...warning.place, file: "other.yaml" } })).toBe(false);
    expect(unused()).toMatchObject([{ code: "rule/ignore-unused", args: { code: "rule/unused-list", line: 3 }, place }]);
  });
});
