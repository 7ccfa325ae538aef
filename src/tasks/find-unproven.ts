import { NO_JUDGES } from "../engine/context.ts";
import { evaluateRule, type Outcome } from "../engine/evaluate.ts";
import type { Facts } from "../engine/facts.ts";
import type { Hits } from "../engine/phrases/match.ts";
import { readText } from "../engine/reading.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import type { CompiledDetection, CompiledRule } from "../model/compiled-pack.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Expectation, Rule, RulePart } from "../model/rule.ts";
import { toExpectation } from "./expectation.ts";

/** A test of a rule that came out as expected: the facts of its subject, and what the rule came to. */
export type ProvenTest = { readonly facts: Facts; readonly outcome: Outcome; readonly expect: Expectation };

/** Parts of a detection rule that no test needs: changed, or never met, every test would still pass. */
export function findUnproven(ruleSet: RuleSet, rule: Rule, tests: readonly ProvenTest[]): Diagnostic[] {
  const compiled = ruleSet.pack.rules.find(({ id }) => id === rule.id);
  if (compiled?.logic.kind !== "detection" || rule.status === "deprecated") return [];
  return [
    ...partsOf(rule, "selection").flatMap((part) => proveSelection(compiled, part, tests)),
    ...partsOf(rule, "exception").flatMap((part) => proveException(rule, part, tests)),
    ...provePhrases(ruleSet, rule, compiled, tests),
  ];
}

function partsOf({ parts }: Rule, kind: RulePart["kind"]): readonly RulePart[] {
  return parts.filter((part) => part.kind === kind);
}

const CHANGES = [
  { value: true, change: "always holds" },
  { value: false, change: "never holds" },
] as const;

/** Takes a selection for always true, then for never true: some test must notice each. */
function proveSelection(compiled: CompiledRule, { name, place }: RulePart, tests: readonly ProvenTest[]): Diagnostic[] {
  return CHANGES.flatMap(({ value, change }) => {
    const isNoticed = tests.some(
      ({ facts, expect }) => toExpectation(evaluateRule(compiled, facts, { selection: name, value })) !== expect,
    );
    return isNoticed ? [] : [diagnose("test/unneeded-selection", { rule: compiled.id, selection: name, change }, place)];
  });
}

function proveException(rule: Rule, { name, place }: RulePart, tests: readonly ProvenTest[]): Diagnostic[] {
  const isMet = tests.some(({ outcome }) => outcome.exception === name);
  return isMet ? [] : [diagnose("test/unmet-exception", { rule: rule.id, exception: name }, place)];
}

/** Phrases that a problem names before it only counts. */
const NAMED = 3;

/** All in one problem, at the first of them: a rule may have dozens. */
function provePhrases(ruleSet: RuleSet, rule: Rule, compiled: CompiledRule, tests: readonly ProvenTest[]): Diagnostic[] {
  const numbers = phrasesOf(ruleSet, compiled);
  const parts = partsOf(rule, "phrase");
  if (parts.length !== numbers.length) throw new Error(`${rule.id} has ${parts.length} phrases, of which ${numbers.length} were compiled`);
  const met = new Set(tests.flatMap(({ facts }) => hitsOf(facts).flatMap((hits) => [...hits.values()].flat().map(({ phrase }) => phrase))));
  const unmet = parts.filter((_, place) => !met.has(numbers[place] as number));
  const [first] = unmet;
  if (first === undefined) return [];
  const named = unmet.slice(0, NAMED).map(({ name }) => `“${name}”`);
  const more = unmet.length - named.length;
  const phrases = more === 0 ? named.join(", ") : `${named.join(", ")} and ${more} more of its ${parts.length} phrases`;
  return [diagnose("test/unmet-phrase", { rule: rule.id, phrases }, first.place)];
}

/** The numbers of a rule's phrases in the automaton, in the order of the rule: sets are numbered as they are compiled. */
function phrasesOf({ pack }: RuleSet, { logic, exceptions }: CompiledRule): number[] {
  const detections = [...(logic.kind === "detection" ? [logic.detection] : []), ...exceptions.map(({ detection }) => detection)];
  const sets = new Set(detections.flatMap(setsOf));
  return [...pack.automaton.phraseSet.keys()].filter((phrase) => sets.has(pack.automaton.phraseSet[phrase] as number));
}

function setsOf({ selections }: CompiledDetection): number[] {
  const clauses = selections.flatMap(({ alternatives }) => alternatives.flat().flatMap((group) => group.bound));
  // What only counts has the phrases of the clause beside it.
  return clauses.flatMap(({ test }) => (test.kind === "phrase" ? [test.set] : []));
}

/** Every phrase in every text of a subject, whether it counts or not. */
function hitsOf({ ruleSet, subject, thread }: Facts): Hits[] {
  const { messages: _, ...rest } = subject;
  return [
    ...thread.map((message) => message.reading().hits()),
    ...textsIn(rest).map((text) => readText(text, ruleSet.match, NO_JUDGES).hits()),
  ];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
