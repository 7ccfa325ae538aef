import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { assess } from "../src/engine/assess.ts";
import type { RuleSet } from "../src/engine/rule-set.ts";
import { readSubject } from "../src/importers/canonical/read-subject.ts";
import type { Judges } from "../src/model/entity.ts";
import { BANDS } from "../src/model/rule.ts";
import type { Evidence, Verdict } from "../src/model/verdict.ts";
import { loadRules } from "../src/tasks/load-rules.ts";
import { loadJudges } from "../src/workers/judges.ts";

const FOLDER = "fixtures/subjects";
const FIXTURES = BANDS.flatMap((band) => readdirSync(`${FOLDER}/${band}`).map((file) => ({ band, file })));

describe("the fixtures", () => {
  let rules: RuleSet;
  let judges: Judges;
  beforeAll(async () => {
    rules = await loadRules(["rules"]);
    judges = await loadJudges();
  });

  const judge = (band: string, file: string): { raw: unknown; verdict: Verdict } => {
    const raw: unknown = JSON.parse(readFileSync(`${FOLDER}/${band}/${file}`, "utf8"));
    const { subject, problems } = readSubject(raw, { strict: true, id: file });
    expect(problems).toEqual([]);
    if (subject === undefined) throw new Error(`${file} is no subject`);
    return { raw, verdict: assess(rules, subject, { clock: 0, judges }) };
  };

  it("are at least forty, some in every band", () => {
    expect(FIXTURES.length).toBeGreaterThanOrEqual(40);
    for (const band of BANDS) expect(FIXTURES.some((fixture) => fixture.band === band)).toBe(true);
  });

  it.each(FIXTURES)("$band/$file is $band", ({ band, file }) => {
    expect(judge(band, file).verdict.band).toBe(band);
  });

  it.each(FIXTURES)("$band/$file quotes its text exactly", ({ band, file }) => {
    const { raw, verdict } = judge(band, file);
    for (const evidence of textsOf(verdict)) expect(textAt(raw, evidence.pointer).slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  it.each(FIXTURES.filter(({ band }) => band === "high"))("high/$file gives at least four reasons", ({ band, file }) => {
    const { raw, verdict } = judge(band, file);
    const shown = verdict.findings.filter((finding) =>
      finding.evidence.some((evidence) => evidence.kind === "text" || evidence.kind === "value"),
    );
    expect(shown.length).toBeGreaterThanOrEqual(4);
    // A profile without a thread has facts to show, and no words.
    const hasThread = (raw as { messages?: readonly unknown[] }).messages !== undefined;
    const quoted = verdict.findings.filter((finding) => finding.evidence.some((evidence) => evidence.kind === "text"));
    if (hasThread) expect(quoted.length).toBeGreaterThanOrEqual(4);
  });

  it("do not use the clock", () => {
    for (const { band, file } of FIXTURES) expect(judge(band, file).verdict.referenceFrom).not.toBe("clock");
  });
});

function textsOf(verdict: Verdict): Extract<Evidence, { kind: "text" }>[] {
  const lists = [verdict.findings, verdict.reassurance, verdict.exposures, verdict.notCounted];
  return lists.flatMap((list) => list.flatMap(({ evidence }) => evidence.filter((item) => item.kind === "text")));
}

function textAt(raw: unknown, pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], raw) as string;
}
