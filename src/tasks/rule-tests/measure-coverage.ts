import { openCompiler } from "../../engine/compile.ts";
import { evaluateOne } from "../../engine/evaluate.ts";
import type { RuleSet } from "../../engine/rule-set.ts";
import { withRules } from "../../engine/with-rules.ts";
import { diagnose } from "../../model/diagnose.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Pack, Rule } from "../../model/rule.ts";
import { openRules } from "../../workers/open-rules.ts";
import { changeRule } from "./change-rule.ts";
import { meets } from "./expectation.ts";
import type { TestRun } from "./run-test.ts";

/** How many changes of a rule its tests notice, and a problem for each one that none does. */
export type Coverage = { readonly changes: number; readonly unnoticed: readonly Diagnostic[] };

/** Changes each part of a rule in turn, compiles that rule alone with its members, and runs the tests of the rule until one notices. */
export async function measureCoverage({ header, rules }: Pack, rule: Rule, runs: readonly TestRun[]): Promise<Coverage> {
  if (rule.status === "deprecated") return { changes: 0, unnoticed: [] };
  const members = rules.filter(({ id }) => rule.logic.kind !== "detection" && rule.logic.members.includes(id));
  const compile = openCompiler(header);
  const open = async (changed: Rule): Promise<RuleSet> => openRules(compile([changed, ...members]));
  const original = await open(rule);
  const place = original.pack.rules.findIndex(({ id }) => id === rule.id);
  const tests = runs.flatMap(({ test, facts }) => (facts === undefined ? [] : [{ test, facts: withRules(facts, original) }]));
  const changes = changeRule(rule);
  const unnoticed: Diagnostic[] = [];
  for (const { part, words, rule: changed } of changes) {
    const ruleSet = await open(changed);
    const passes = tests.every(({ test, facts }) => meets(evaluateOne(withRules(facts, ruleSet), place), test));
    if (passes) unnoticed.push(diagnose("test/unnoticed", { rule: rule.id, change: words }, part.place));
  }
  return { changes: changes.length, unnoticed };
}
