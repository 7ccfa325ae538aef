import type { Context } from "../../engine/context.ts";
import { evaluateOne, evaluateRule } from "../../engine/evaluate.ts";
import type { Outcome } from "../../engine/outcome.ts";
import type { Facts } from "../../engine/facts.ts";
import { openFacts } from "../../engine/open-facts.ts";
import type { RuleSet } from "../../engine/rule-set.ts";
import { readSubject } from "../../importers/canonical/read-subject.ts";
import type { CompiledRule } from "../../model/compiled-pack.ts";
import type { TestReason, TestResult } from "../../model/event.ts";
import type { FieldPath } from "../../model/fields.ts";
import type { Rule, RuleTest } from "../../model/rule.ts";
import type { Evidence } from "../../model/verdict.ts";
import { explainMissing, explainOutcome } from "./explain-outcome.ts";
import { isMissing, toExpectation } from "./expectation.ts";

/** A test that was run: what it showed, and the facts of its subject where that is a record. */
export type TestRun = { readonly test: RuleTest; readonly result: TestResult; readonly facts: Facts | undefined };

/** Runs one test of the rule at a place of the pack: a detection rule alone, a composed one with its members. */
export function runTest(ruleSet: RuleSet, place: number, rule: Rule, test: RuleTest, context: Context): TestRun {
  const { subject, problems } = readSubject(test.subject, { strict: false, id: "test" });
  const base = { kind: "test-result" as const, rule: rule.id, test: test.name, expected: test.expect, place: test.place };
  if (subject === undefined) {
    const reasons = problems.map(({ place: at }) => ({ message: `the subject is no record: see ${at.pointer ?? "/"}` }));
    return { test, facts: undefined, result: { ...base, outcome: "failed", actual: "not-evaluable", reasons } };
  }
  const facts = openFacts(ruleSet, subject, context);
  const outcome = evaluateOne(facts, place);
  const actual = toExpectation(outcome);
  const reasons = [
    ...(actual === test.expect ? [] : explainOutcome(facts, place, actual)),
    ...checkClock(facts, outcome),
    ...checkForced(facts, place, test),
    ...(actual === "match"
      ? [...checkPoints(test, rule), ...explainMissing(facts, outcome, test.evidence.filter(isMissing(outcome)))]
      : []),
  ];
  const result: TestResult = {
    ...base,
    outcome: toOutcome(reasons.length === 0, test.todo !== undefined),
    actual,
    reasons: test.todo === undefined ? reasons : [{ message: test.todo }],
  };
  return { test, facts, result };
}

/** Facts that are counted to the reference instant. */
const TIMED: ReadonlySet<string> = new Set<FieldPath>([
  "profile.accountAge",
  "profile.careerYears",
  "profile.chronologyConflicts",
  "employer.domainAge",
]);

function checkClock({ reference }: Facts, { evidence }: Outcome): TestReason[] {
  const dependsOnTime = (item: Evidence): boolean => item.kind === "value" && TIMED.has(item.fact);
  if (reference.from !== "clock" || !evidence.some(dependsOnTime)) return [];
  return [{ message: "it needs the clock: give the test `now` or the subject `exportedAt`" }];
}

/** A selection of `fails` is what keeps the rule from matching: forced true, it must match. */
function checkForced(facts: Facts, place: number, { fails }: RuleTest): TestReason[] {
  const rule = facts.ruleSet.pack.rules[place] as CompiledRule;
  const idle = fails.filter((selection) => evaluateRule(rule, facts, { selection, value: true }).value !== true);
  return idle.map((selection) => ({ message: `with \`${selection}\` forced true the rule still does not match` }));
}

function checkPoints({ points }: RuleTest, { weight }: Rule): TestReason[] {
  return points === undefined || points === weight ? [] : [{ message: `expected ${points} points, the rule gives ${weight}` }];
}

function toOutcome(passed: boolean, todo: boolean): TestResult["outcome"] {
  if (todo) return passed ? "todo-passed" : "todo";
  return passed ? "passed" : "failed";
}
