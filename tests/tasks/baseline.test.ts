import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/model/diagnose.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { readBaseline, subtractBaseline } from "../../src/tasks/baseline.ts";
import { writeRulesReport } from "../reporters/rule-events.ts";

const unused = (list: string, line: number): Diagnostic =>
  diagnose("rule/unused-list", { list }, { file: "ours/pack.yaml", line, column: 3, length: 1, text: `  ${list}: {}` });

/** A report as `--format sarif=<file>` writes it. */
async function record(...problems: Diagnostic[]): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), "linkwary-")), "known.sarif");
  writeFileSync(file, await writeRulesReport("sarif", problems));
  return file;
}

const left = async (known: Diagnostic[], found: Diagnostic[]): Promise<string[]> =>
  subtractBaseline(found, readBaseline(await record(...known))).map(({ code, args }) => `${code} ${args["list"] ?? args["count"]}`);

describe("a baseline", () => {
  it("takes away what it knows, wherever it stands now", async () => {
    expect(await left([unused("a", 3), unused("b", 4)], [unused("a", 30), unused("b", 4), unused("c", 5)])).toEqual(["rule/unused-list c"]);
  });

  it("knows a problem as often as it stood there", async () => {
    expect(await left([unused("a", 3)], [unused("a", 3), unused("a", 9)])).toEqual(["rule/unused-list a"]);
  });

  it("tells how many of its problems are gone", async () => {
    expect(await left([unused("a", 3), unused("b", 4), unused("c", 5)], [unused("b", 4)])).toEqual(["baseline/gone 2"]);
    expect(await left([], [])).toEqual([]);
  });

  it.each(["", "{}", "[]", '{ "runs": [{ "results": [{ "ruleId": "x" }] }] }', "null"])("is a report of ours, not %j", (text) => {
    const file = join(mkdtempSync(join(tmpdir(), "linkwary-")), "x.sarif");
    writeFileSync(file, text);
    expect(() => readBaseline(file)).toThrow("baseline/not-sarif");
  });

  it("that is not there ends the task", () => {
    expect(() => readBaseline("no/such.sarif")).toThrow("input/unreadable");
  });
});
