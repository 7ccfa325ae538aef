import type { CompiledDetection, CompiledLogic, CompiledRule } from "../model/compiled-pack.ts";
import type { FieldPath } from "../model/fields.ts";
import { MS } from "../model/interval.ts";
import type { Evidence } from "../model/verdict.ts";
import { ifBlank, isBlank } from "./blank.ts";
import { FAILS } from "./clause-result.ts";
import { runCondition } from "./condition.ts";
import { evaluateDetection, type Forced, messagesOf } from "./evaluate-detection.ts";
import type { Facts } from "./facts.ts";
import { isShut } from "./gate.ts";
import { type Kleene, or, some } from "./kleene.ts";
import { compareInterval } from "./fields/compare.ts";
import type { ThreadMessage } from "./thread.ts";
import { elapsed } from "./time.ts";

/** What one rule comes to on one subject. */
export type Outcome = {
  readonly value: Kleene;
  readonly evidence: readonly Evidence[];
  /** Fields that were unknown where the value is. */
  readonly missing: readonly FieldPath[];
  /** Messages that it holds on, after exceptions. */
  readonly messages: readonly ThreadMessage[];
  /** The exception that took the finding away wherever the rule held; the value is then false, or unknown for another message's sake. */
  readonly exception?: string;
  /** Exceptions that could not be evaluated: the finding stays. */
  readonly uncheckedExceptions: readonly string[];
};

/** Outcomes by place of the rule in the pack; none of rules that do not run. */
export type Outcomes = readonly (Outcome | undefined)[];

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

/** What would be otherwise without one rule, by place: it holds nowhere, and what is composed of it is judged again. */
export function judgeWithout(facts: Facts, outcomes: Outcomes, dropped: number): ReadonlyMap<number, Outcome> {
  const { pack, dependents } = facts.ruleSet;
  const changed = new Map([[dropped, NOTHING]]);
  const outcomeOf = (place: number): Outcome => (place === dropped ? NOTHING : (outcomes[place] ?? NOTHING));
  for (const place of dependents.get(dropped) ?? []) {
    changed.set(place, compose(pack.rules[place]?.logic as CompiledLogic, facts, outcomeOf));
  }
  return changed;
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
    if (forced === undefined && isBlank(rule, facts)) return ifBlank(rule, () => judgePlaces(rule, detection, facts, THE_SUBJECT, forced));
    return judgePlaces(rule, detection, facts, THE_SUBJECT, forced);
  }
  if (facts.subject.messages === undefined) return { ...NOTHING, value: undefined, missing: ["message"] };
  return judgePlaces(rule, detection, facts, messagesOf(facts, rule.from), forced);
}

/** The one place where a rule on the subject is judged. */
const THE_SUBJECT = [undefined];

const NOTHING: Outcome = { value: false, evidence: [], missing: [], messages: [], uncheckedExceptions: [] };

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

/** The outcome of a member by its place; nothing of one that does not run. */
type OutcomeOf = (place: number) => Outcome;

function compose(logic: CompiledLogic, facts: Facts, outcomeOf: OutcomeOf): Outcome {
  switch (logic.kind) {
    case "combination":
      return combine(logic, facts, outcomeOf);
    case "sequence":
      return follow(logic, facts, outcomeOf);
    case "detection":
      throw new Error("a detection is not composed of rules");
    default:
      return logic satisfies never;
  }
}

/** Members keep their own findings; the combination names those that hold. */
function combine(logic: Extract<CompiledLogic, { kind: "combination" }>, facts: Facts, outcomeOf: OutcomeOf): Outcome {
  const value = runCondition(logic.code, (operand) => outcomeOf(logic.members[operand] as number).value);
  if (value === false) return NOTHING;
  const members = logic.members.map((place) => ({ place, outcome: outcomeOf(place) }));
  const holding = members.filter(({ outcome }) => outcome.value === true);
  return {
    ...NOTHING,
    value,
    evidence:
      value === true
        ? nameMembers(
            facts,
            holding.map(({ place }) => place),
          )
        : [],
    missing: value === undefined ? members.flatMap(({ outcome }) => outcome.missing) : [],
    messages: value === true ? holding.flatMap(({ outcome }) => outcome.messages[0] ?? []).slice(0, 1) : [],
  };
}

/** Members in strictly rising order of messages, over all their matches, within the bounds. */
function follow(logic: Extract<CompiledLogic, { kind: "sequence" }>, facts: Facts, outcomeOf: OutcomeOf): Outcome {
  const members = logic.members.map(outcomeOf);
  if (members.some((outcome) => outcome.value === false)) return NOTHING;
  const missing = members.flatMap((outcome) => outcome.missing);
  if (members.some((outcome) => outcome.value === undefined)) return { ...NOTHING, value: undefined, missing };
  const [first, ...rest] = members;
  const tries = (first?.messages ?? []).map((start) => followFrom(start, rest, logic));
  const value = some(tries.map((found) => found.value));
  const found = tries.find((ways) => ways.value === true);
  return {
    ...NOTHING,
    value,
    evidence: value === true ? nameMembers(facts, logic.members) : [],
    missing: value === undefined ? ["message.sentAt"] : [],
    messages: found?.messages ?? [],
  };
}

/**
 * From one start, the earliest later message of each middle member leaves the most room; any later message of the last one may
 * end it, as the bounds ask for the first and the last message alone.
 */
function followFrom(
  start: ThreadMessage,
  rest: readonly Outcome[],
  logic: Extract<CompiledLogic, { kind: "sequence" }>,
): { readonly value: Kleene; readonly messages: readonly ThreadMessage[] } {
  const middle = chain(start, rest.slice(0, -1));
  const before = middle?.at(-1) ?? start;
  const ends = middle === undefined ? [] : (rest.at(-1)?.messages ?? []).filter((message) => message.index > before.index);
  const ways = ends.map((end) => ({ value: isWithin(start, end, logic), messages: [...(middle ?? []), end] }));
  return ways.find(({ value }) => value === true) ?? ways.find(({ value }) => value === undefined) ?? { value: false, messages: [start] };
}

/** The earliest message of each member in rising order; undefined where one has none left. */
function chain(start: ThreadMessage, members: readonly Outcome[]): ThreadMessage[] | undefined {
  const messages = [start];
  for (const member of members) {
    const last = messages.at(-1) as ThreadMessage;
    const next = member.messages.find((message) => message.index > last.index);
    if (next === undefined) return undefined;
    messages.push(next);
  }
  return messages;
}

function isWithin(
  start: ThreadMessage,
  end: ThreadMessage,
  { withinMessages, withinDays }: Extract<CompiledLogic, { kind: "sequence" }>,
): Kleene {
  if (withinMessages !== undefined && end.index - start.index > withinMessages) return false;
  if (withinDays === undefined) return true;
  if (start.sentAt === undefined || end.sentAt === undefined) return undefined;
  return compareInterval("lte", elapsed(start.sentAt, end.sentAt), withinDays * MS.day);
}

function nameMembers(facts: Facts, places: readonly number[]): Evidence[] {
  return places.map((place) => ({ kind: "member", rule: facts.ruleSet.pack.rules[place]?.id ?? "" }));
}
