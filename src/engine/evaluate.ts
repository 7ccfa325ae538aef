import { type CompiledDetection, type CompiledLogic, type CompiledRule, OPCODES } from "../model/compiled-pack.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Evidence } from "../model/verdict.ts";
import { ifBlank, isBlank } from "./blank.ts";
import { FAILS } from "./clause-result.ts";
import { compose } from "./compose.ts";
import { evaluateDetection, type Forced, messagesOf } from "./evaluate-detection.ts";
import type { Facts } from "./facts.ts";
import { isShut } from "./gate.ts";
import { type Kleene, or } from "./kleene.ts";
import { NOTHING, type Outcome, type Outcomes } from "./outcome.ts";
import type { ThreadMessage } from "./thread.ts";

/** Runs every rule of the set: detections first, then what is composed of them. */
export function evaluate(facts: Facts): Outcomes {
  const { pack, detections, composed } = facts.ruleSet;
  const open = findOpen(facts);
  const outcomes = pack.rules.map((): Outcome | undefined => undefined);
  for (const place of detections) {
    outcomes[place] = open[place] === 0 ? NOTHING : evaluateRule(pack.rules[place] as CompiledRule, facts);
  }
  const outcomeOf = (place: number): Outcome => outcomes[place] ?? NOTHING;
  for (const place of composed) outcomes[place] = compose(pack.rules[place]?.logic as CompiledLogic, facts, outcomeOf);
  return outcomes;
}

/** The outcome of one rule alone: of a composed one, with no other rules than its members. */
export function evaluateOne(facts: Facts, place: number): Outcome {
  const { rules } = facts.ruleSet.pack;
  const { logic } = rules[place] as CompiledRule;
  if (logic.kind === "detection") return evaluateRule(rules[place] as CompiledRule, facts);
  return compose(logic, facts, (member) => {
    const rule = rules[member] as CompiledRule;
    return rule.status === "deprecated" ? NOTHING : evaluateRule(rule, facts);
  });
}

/** The outcomes as they would be without one rule. */
export function evaluateWithout(facts: Facts, outcomes: Outcomes, dropped: number): Outcomes {
  const changed = judgeWithout(facts, outcomes, dropped);
  return outcomes.map((outcome, place) => changed.get(place) ?? outcome);
}

/**
 * What would be otherwise without one rule, by place: it holds nowhere, and what is composed of it is judged again. What does not
 * hold with it holds without it only where a condition says "not".
 */
export function judgeWithout(facts: Facts, outcomes: Outcomes, dropped: number): ReadonlyMap<number, Outcome> {
  const { pack, dependents } = facts.ruleSet;
  const changed = new Map([[dropped, NOTHING]]);
  const outcomeOf = (place: number): Outcome => (place === dropped ? NOTHING : (outcomes[place] ?? NOTHING));
  for (const place of dependents.get(dropped) ?? []) {
    const logic = pack.rules[place]?.logic as CompiledLogic;
    if (outcomes[place]?.value === true || canGain(logic)) changed.set(place, compose(logic, facts, outcomeOf));
  }
  return changed;
}

/** Whether a composed rule can come to hold where a member holds no more. */
function canGain(logic: CompiledLogic): boolean {
  return logic.kind === "combination" && logic.code.includes(OPCODES.not);
}

/**
 * By place, whether a rule can be anything but false: most look for words, links or sums that no message holds, and need no
 * further look. A message whose text is unknown could hold anything.
 */
function findOpen(facts: Facts): Uint8Array {
  const { subject, thread, ruleSet } = facts;
  const open = new Uint8Array(ruleSet.pack.rules.length);
  if (subject.messages === undefined || thread.some((message) => message.message.text === undefined)) return open.fill(1);
  for (const place of ruleSet.ungated) open[place] = 1;
  for (const message of thread) {
    for (const set of message.reading().hits().sets) for (const place of ruleSet.opened.get(set) ?? []) open[place] = 1;
    for (const [list, places] of ruleSet.openedByList) {
      if (facts.elements(list, message)?.length !== 0) for (const place of places) open[place] = 1;
    }
  }
  return open;
}

/** Runs one detection rule; `forced` sets a selection by hand. */
export function evaluateRule(rule: CompiledRule, facts: Facts, forced?: Forced): Outcome {
  if (rule.logic.kind !== "detection") throw new Error(`${rule.id} is not a detection rule`);
  const { detection } = rule.logic;
  if (detection.reads === "subject") {
    const judge = (): Outcome => judgePlaces(rule, detection, facts, THE_SUBJECT, forced);
    return forced === undefined && isBlank(rule, facts) ? ifBlank(rule, judge) : judge();
  }
  if (facts.subject.messages === undefined) return { ...NOTHING, value: undefined, missing: ["message"] };
  return judgePlaces(rule, detection, facts, messagesOf(facts, rule.from), forced);
}

/** The one place where a rule on the subject is judged. */
const THE_SUBJECT = [undefined];

/** Judges a detection at each place where it can hold, then its exceptions where it does. */
function judgePlaces(
  rule: CompiledRule,
  detection: CompiledDetection,
  facts: Facts,
  places: readonly (ThreadMessage | undefined)[],
  forced: Forced | undefined,
): Outcome {
  let value: Kleene = false;
  let exception: string | undefined;
  let judgedBefore: Draft | undefined;
  for (const message of places) {
    const judged =
      forced === undefined && isShut(rule.gate, facts, message) ? FAILS : evaluateDetection(detection, facts, message, rule.from, forced);
    if (judged.value === false) continue;
    const draft = (judgedBefore ??= { evidence: [], missing: [], messages: [], uncheckedExceptions: new Set() });
    if (judged.value === undefined) {
      value = or(value, undefined);
      draft.missing.push(...judged.missing);
      continue;
    }
    const excused = judgeExceptions(rule, facts, message);
    if (excused.exception !== undefined) {
      exception ??= excused.exception;
      continue;
    }
    value = true;
    draft.evidence.push(...judged.evidence);
    if (message !== undefined) draft.messages.push(message);
    for (const id of excused.unchecked) draft.uncheckedExceptions.add(id);
  }
  if (judgedBefore === undefined) return NOTHING;
  const { evidence, missing, messages, uncheckedExceptions } = judgedBefore;
  if (value === false && exception === undefined) return NOTHING;
  return {
    value,
    evidence,
    missing: value === undefined ? missing : [],
    messages,
    ...(exception === undefined || value === true ? {} : { exception }),
    uncheckedExceptions: [...uncheckedExceptions],
  };
}

/** An outcome as it is gathered. Most rules hold nowhere, and need none. */
type Draft = {
  readonly evidence: Evidence[];
  readonly missing: FieldPath[];
  readonly messages: ThreadMessage[];
  readonly uncheckedExceptions: Set<string>;
};

type Exceptions = { readonly exception?: string; readonly unchecked: readonly string[] };

/** The first exception that is true; those that are unknown keep the finding and are named. */
function judgeExceptions(rule: CompiledRule, facts: Facts, message: ThreadMessage | undefined): Exceptions {
  const unchecked: string[] = [];
  for (const { id, detection } of rule.exceptions) {
    const { value } = evaluateDetection(detection, facts, message, rule.from);
    if (value === true) return { exception: id, unchecked };
    if (value === undefined) unchecked.push(id);
  }
  return { unchecked };
}
