import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import type { SubjectResult } from "../../../src/model/event.ts";
import { loadRules } from "../../../src/tasks/load-rules.ts";
import { judgeSubjects } from "../../../src/tasks/rule-tests/judge-subjects.ts";

const INPUTS = "fixtures/scenarios/inputs";

async function judged(input: string): Promise<(SubjectResult | Diagnostic)[]> {
  const ruleSet = await loadRules(["fixtures/scenarios/packs/small"]);
  const held: (SubjectResult | Diagnostic)[] = [];
  for await (const event of judgeSubjects(ruleSet, input, { clock: 0 }, new AbortController().signal)) held.push(event);
  return held;
}

describe("labelled subjects", () => {
  it("are held to their labels, line by line", async () => {
    expect(await judged(`${INPUTS}/labelled.ndjson`)).toMatchObject([
      { subject: "a", outcome: "passed", expected: ["medium", "high"], actual: "high" },
      { subject: "b", outcome: "failed", actual: "low", score: 7, signs: [{ rule: "off-platform", points: 12 }] },
      { subject: "c", outcome: "failed", expected: ["insufficient-data", "low"], actual: "high", place: { line: 3 } },
      { subject: "d", outcome: "passed", expected: ["low"] },
      { code: "input/no-label", args: { id: "e" }, place: { file: `${INPUTS}/labelled.ndjson`, line: 5 } },
    ]);
  });

  it("are held to the folder that has the name of a band", async () => {
    expect(await judged(`${INPUTS}/labelled`)).toMatchObject([
      { subject: "thanks#1", expected: ["low"], outcome: "passed" },
      { subject: "asks-for-whatsapp#1", expected: ["medium"], outcome: "failed" },
    ]);
  });

  it("are told where they cannot be read", async () => {
    expect(await judged(`${INPUTS}/nobody`)).toMatchObject([{ severity: "error" }]);
  });
});
