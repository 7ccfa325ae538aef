import { compilePack } from "../engine/compile.ts";
import type { Context } from "../engine/context.ts";
import { evaluate, evaluateRule, type Outcome } from "../engine/evaluate.ts";
import { openFacts } from "../engine/open-facts.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import { readSubject } from "../importers/canonical/read-subject.ts";
import { openIgnores } from "../language/ignores.ts";
import type { FieldPath } from "../model/fields.ts";
import { Failure } from "../model/failure.ts";
import type { CompiledRule } from "../model/compiled-pack.ts";
import type { Event, Summary, TestResult } from "../model/event.ts";
import type { Expectation, Rule, RuleTest } from "../model/rule.ts";
import type { Evidence } from "../model/verdict.ts";
import { loadJudges } from "../workers/judges.ts";
import { toExpectation } from "./expectation.ts";
import { findUnproven, type ProvenTest } from "./find-unproven.ts";
import { openRules } from "./open-rules.ts";
import { readPacks } from "./read-packs.ts";

export type TestOptions = { readonly packs: readonly string[]; readonly fixtures: string | undefined; readonly clock: number };

/** Runs the tests that stand inside the rules. A pack with errors is not run. */
export async function* testRules({ packs, fixtures, clock }: TestOptions): AsyncIterable<Event> {
  const { pack, problems, files, ignores, sha256 } = await readPacks(packs, fixtures);
  const errors = problems.filter((problem) => problem.severity === "error");
  if (pack === undefined || errors.length > 0) throw new Failure("rules", errors);
  const ruleSet = await openRules(compilePack(pack, sha256));
  const judges = await loadJudges();
  const counts = { passed: 0, failed: 0, todo: 0, rules: 0 };
  const { isIgnored, unused } = openIgnores(ignores);
  let gaps = 0;
  for (const rule of pack.rules) {
    counts.rules += 1;
    const proven: ProvenTest[] = [];
    for (const test of rule.tests) {
      const { result, run } = runTest(ruleSet, rule, test, { clock, judges, ...(test.now === undefined ? {} : { now: test.now }) });
      counts[result.outcome === "failed" || result.outcome === "passed" ? result.outcome : "todo"] += 1;
      if (result.outcome === "passed" && run !== undefined) proven.push(run);
      yield result;
    }
    // A test that fails says more than what it might have proven.
    const unproven =
      proven.length === rule.tests.length ? findUnproven(ruleSet, rule, proven).filter((problem) => !isIgnored(problem)) : [];
    gaps += unproven.length;
    yield* unproven;
  }
  const idle = unused();
  gaps += idle.length;
  yield* idle;
  const inputs = files.flatMap(({ files: texts }) => [...texts].map(([name, text]) => ({ name, sha256: "", bytes: text.length })));
  const bands = { "insufficient-data": 0, low: 0, medium: 0, high: 0 };
  yield { kind: "summary", subjects: 0, bands, errors: 0, warnings: problems.length + gaps, inputs, tests: counts } satisfies Summary;
}

/** Runs one test: a detection rule alone, a composed one with the whole pack. */
function runTest(
  ruleSet: RuleSet,
  rule: Rule,
  test: RuleTest,
  context: Context,
): { readonly result: TestResult; readonly run: ProvenTest | undefined } {
  const place = ruleSet.pack.rules.findIndex(({ id }) => id === rule.id);
  const compiled = ruleSet.pack.rules[place] as CompiledRule;
  const { subject, problems } = readSubject(test.subject, { strict: false, id: "test" });
  const base = { kind: "test-result" as const, rule: rule.id, test: test.name, expected: test.expect, place: test.place };
  if (subject === undefined) {
    const reasons = problems.map(({ place: at }) => `the subject is no record: see ${at.pointer ?? "/"}`);
    return { result: { ...base, outcome: "failed", actual: "not-evaluable", reasons }, run: undefined };
  }
  const facts = openFacts(ruleSet, subject, context);
  const outcome = compiled.kind === "detection" ? evaluateRule(compiled, facts) : (evaluate(facts)[place] as Outcome);
  const actual = toExpectation(outcome);
  const usesClock = facts.reference.from === "clock" && outcome.evidence.some(dependsOnTime);
  const forced = test.fails.filter((selection) => evaluateRule(compiled, facts, { selection, value: true }).value !== true);
  const reasons = [
    ...(actual === test.expect ? [] : explain(outcome, actual)),
    ...(usesClock ? ["it needs the clock: give the test `now` or the subject `exportedAt`"] : []),
    ...forced.map((selection) => `with \`${selection}\` forced true the rule still does not match`),
    ...(test.points === undefined || actual !== "match" || test.points === rule.weight
      ? []
      : [`expected ${test.points} points, the rule has ${rule.weight}`]),
    ...(actual === "match"
      ? test.evidence.flatMap((wanted) => (outcome.evidence.some((found) => shows(found, wanted)) ? [] : [missing(wanted, outcome)]))
      : []),
  ];
  const result: TestResult = {
    ...base,
    outcome: toOutcome(reasons.length === 0, test.todo !== undefined),
    actual,
    reasons: test.todo === undefined ? reasons : [test.todo],
  };
  return { result, run: { facts, outcome, expect: test.expect } };
}

/** Facts that are counted to the reference instant. */
const TIMED: ReadonlySet<string> = new Set<FieldPath>([
  "profile.accountAge",
  "profile.careerYears",
  "profile.chronologyConflicts",
  "employer.domainAge",
]);

function dependsOnTime(evidence: Evidence): boolean {
  return evidence.kind === "value" && TIMED.has(evidence.fact);
}

function toOutcome(passed: boolean, todo: boolean): TestResult["outcome"] {
  if (todo) return passed ? "todo-passed" : "todo";
  return passed ? "passed" : "failed";
}

/** Why a rule came out as it did: what it found, what was missing, which exception held. */
function explain(outcome: Outcome, actual: Expectation): string[] {
  switch (actual) {
    case "match":
      return [`found ${outcome.evidence.slice(0, 4).map(describe).join(", ") || "what it looks for"}`];
    case "not-evaluable":
      return [`not known: ${[...new Set(outcome.missing)].join(", ")}`];
    case "excepted":
      return [`the exception \`${outcome.exception}\` holds`];
    case "no-match":
      return ["the condition is false"];
    default:
      return actual satisfies never;
  }
}

function describe(evidence: Evidence): string {
  switch (evidence.kind) {
    case "text":
      return `“${evidence.quote}” (${evidence.selection})`;
    case "value":
      return `${evidence.fact} ${evidence.value} (${evidence.selection})`;
    case "absence":
      return `no ${evidence.fact}`;
    case "member":
      return evidence.rule;
    default:
      return evidence satisfies never;
  }
}

type Wanted = RuleTest["evidence"][number];

function shows(found: Evidence, { message, selection, quote }: Wanted): boolean {
  if (found.kind !== "text" && found.kind !== "value") return false;
  if (message !== undefined && found.messageIndex !== message) return false;
  if (selection !== undefined && found.selection !== selection) return false;
  return quote === undefined || (found.kind === "text" && found.quote === quote);
}

function missing({ message, selection, quote }: Wanted, outcome: Outcome): string {
  const wanted = [
    quote === undefined ? "evidence" : `“${quote}”`,
    ...(selection === undefined ? [] : [`of \`${selection}\``]),
    ...(message === undefined ? [] : [`in message ${message}`]),
  ];
  return `no ${wanted.join(" ")}; found ${outcome.evidence.slice(0, 4).map(describe).join(", ") || "nothing"}`;
}
