import { assess } from "../../src/engine/assess.ts";
import { compilePack } from "../../src/engine/compile.ts";
import type { Context } from "../../src/engine/context.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { openFacts } from "../../src/engine/open-facts.ts";
import { openRuleSet, type RuleSet } from "../../src/engine/rule-set.ts";
import { readSubject } from "../../src/importers/canonical/read-subject.ts";
import { loadPacks } from "../../src/language/load.ts";
import type { Pack } from "../../src/model/rule.ts";
import type { Subject } from "../../src/model/subject.ts";
import type { Evidence, Verdict } from "../../src/model/verdict.ts";
import { loadJudges } from "../../src/workers/judges.ts";
import { compileRegex } from "../../src/workers/regex.ts";

/** A header for tests: three families on the scored axes, one of exposure, a few lists. */
export const HEADER = `
pack: test/pack
version: 1.0.0
format: linkwary/rules/v1
lists:
  messengers: { phrases: [whatsapp, telegram, signal app] }
  freemail: { values: [gmail.com, Bücher.example] }
  published: { watchlist: { file: published.yaml } }
families:
  ask: { axis: approach, title: Asks, stage: task, cap: 29 }
  soft: { axis: approach, title: Reassurance, cap: 29 }
  account: { axis: authenticity, title: Account, cap: 29 }
  exposed: { axis: exposure, title: Exposure }
scoring:
  base: -50
  pointsToDouble: 10
  decay: 0.5
  reassuranceCap: 20
  bands: { medium: 20, high: 60 }
  minCoverage: 0.3
  priority:
    low: [routine, routine, prompt]
    medium: [routine, prompt, urgent]
    high: [prompt, urgent, urgent]
    insufficient-data: [routine, routine, prompt]
`;

const PUBLISHED = `
- { name: Jane Example, employer: Acme Advisory, source: Example Service, url: "https://service.example/1", date: 2025-03-01 }
- { employer: Shell Consulting, source: Example Court, url: "https://court.example/2", date: 2024-05 }
`;

/** One rule: what a test does not care about is filled in. */
export function rule(id: string, body: string, more = "family: ask, weight: 10"): string {
  return `
  - id: ${id}
    title: ${id}
    status: stable
    ${more.split(", ").join("\n    ")}
    description: what ${id} means
    falsepositives: [an honest reading]
    references: [{ title: Source, url: "https://source.example/" }]
    message: "${id}"
    tests:
      - { name: yes, expect: match, subject: {} }
      - { name: no, expect: no-match, subject: {} }
    ${body.trim().split("\n").join("\n    ")}
`;
}

/** Reads rules under the test header; a problem in them is a mistake of the test. */
export function packOf(...rules: string[]): Pack {
  const files = new Map([
    ["pack.yaml", HEADER],
    ["rules.yaml", `rules:${rules.join("")}`],
    ["published.yaml", PUBLISHED],
  ]);
  const { pack, problems } = loadPacks([{ name: "t", files }], new Map(), compileRegex);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (pack === undefined || errors.length > 0) throw new Error(JSON.stringify(errors, undefined, 1));
  return pack;
}

/** The rules of a test, ready to run. */
export function ruleSetOf(...rules: string[]): RuleSet {
  return openRuleSet(compilePack(packOf(...rules), "0".repeat(64)), compileRegex);
}

/** A subject from the record as a user would write it. */
export function subjectOf(record: object): Subject {
  const { subject, problems } = readSubject(record, { strict: true, id: "t" });
  if (subject === undefined) throw new Error(JSON.stringify(problems));
  return subject;
}

const CLOCK = Date.parse("2026-11-24T00:00:00Z");

/** The verdict on a record. */
export async function judge(rules: RuleSet, record: object, context: Partial<Context> = {}): Promise<Verdict> {
  return assess(rules, subjectOf(record), { clock: CLOCK, judges: await loadJudges(), ...context });
}

/** What each rule comes to: true, false or unknown, by id. */
export async function outcomes(rules: RuleSet, record: object): Promise<Record<string, boolean | undefined>> {
  const facts = openFacts(rules, subjectOf(record), { clock: CLOCK, judges: await loadJudges() });
  return Object.fromEntries(
    evaluate(facts).flatMap((outcome, place) => (outcome === undefined ? [] : [[rules.pack.rules[place]?.id ?? "", outcome.value]])),
  );
}

/** One clause against one record: true, false, or undefined where it cannot be known. */
export async function holds(clause: string, record: object): Promise<boolean | undefined> {
  return (await outcomes(ruleSetOf(rule("r", `detection:\n  s: { ${clause} }`)), record))["r"];
}

/** What shows that a clause holds. */
export async function evidenceOf(clause: string, record: object): Promise<readonly Evidence[] | undefined> {
  return (await judge(ruleSetOf(rule("r", `detection:\n  s: { ${clause} }`)), record)).findings[0]?.evidence;
}

/** A record of a profile, exported at a known time. */
export function profiled(fields: object): object {
  return { exportedAt: "2026-11-20T00:00:00Z", profile: fields };
}

/** A message on a day of November 2026, at ten o'clock. */
export function sent(day: number, from: string, text: string): object {
  return { from, sentAt: `2026-11-${String(day).padStart(2, "0")}T10:00:00Z`, text };
}

/** A record of one message by the subject. */
export function saying(text: string, more: object = {}): object {
  return { messages: [{ from: "subject", text, ...more }] };
}
