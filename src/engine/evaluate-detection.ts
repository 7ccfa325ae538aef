import type { CompiledDetection, CompiledSelection } from "../model/compiled-pack.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Direction } from "../model/rule.ts";
import type { Evidence } from "../model/verdict.ts";
import { runCondition } from "./condition.ts";
import { both, type ClauseResult, either, FAILS, HOLDS } from "./clause-result.ts";
import { evaluateGroup } from "./evaluate-clauses.ts";
import type { Facts } from "./facts.ts";
import type { Kleene } from "./kleene.ts";
import type { ThreadMessage } from "./thread.ts";

/** What a detection comes to on one message, or on the subject. */
export type DetectionResult = { readonly value: Kleene; readonly evidence: readonly Evidence[]; readonly missing: readonly FieldPath[] };

/** A selection whose value is set by hand, to ask what would happen: `rules test` forces `fails` true. */
export type Forced = { readonly selection: string; readonly value: boolean };

/** Judges a detection on one message (`undefined` for a rule on the subject). */
export function evaluateDetection(
  detection: CompiledDetection,
  facts: Facts,
  message: ThreadMessage | undefined,
  from: Direction,
  forced?: Forced,
): DetectionResult {
  const [only] = detection.selections;
  if (only !== undefined && detection.selections.length === 1 && detection.code.length === 1) {
    return showOnly(only, evaluateOne(only, facts, message, from, forced));
  }
  const results: DetectionResult[] = [];
  let value: Kleene;
  for (const selection of detection.selections) {
    const result = evaluateOne(selection, facts, message, from, forced);
    results.push(result);
    if (result.value === true && results.length < detection.selections.length) continue;
    // What is false while the others are unknown stays false, whatever they come to.
    value = runCondition(detection.code, (operand) => results[operand]?.value);
    if (value === false) return FAILS;
  }
  if (value === undefined) {
    return { value, evidence: [], missing: results.flatMap((result) => (result.value === undefined ? result.missing : [])) };
  }
  const shows = (place: number): boolean => results[place]?.value === true && detection.selections[place]?.positive === true;
  return { value, evidence: results.flatMap((result, place) => (shows(place) ? result.evidence : [])), missing: [] };
}

/** Most detections are one selection and nothing else: they come to what it comes to. */
function showOnly({ positive }: CompiledSelection, result: DetectionResult): DetectionResult {
  if (result.value === false) return FAILS;
  if (result.value === undefined) return { value: undefined, evidence: [], missing: result.missing };
  return { value: true, evidence: positive ? result.evidence : [], missing: [] };
}

/** What each selection of a detection comes to on one message, in their order. */
export function evaluateSelections(
  detection: CompiledDetection,
  facts: Facts,
  message: ThreadMessage | undefined,
  from: Direction,
  forced?: Forced,
): readonly DetectionResult[] {
  return detection.selections.map((selection) => evaluateOne(selection, facts, message, from, forced));
}

function evaluateOne(
  selection: CompiledSelection,
  facts: Facts,
  message: ThreadMessage | undefined,
  from: Direction,
  forced: Forced | undefined,
): DetectionResult {
  if (selection.name === forced?.selection) return { value: forced.value, evidence: [], missing: [] };
  return selection.scope === "thread" ? evaluateOnThread(selection, facts, from) : evaluateSelection(selection, facts, message);
}

/** Messages that a rule of this direction reads. */
export function messagesOf(facts: Facts, from: Direction): readonly ThreadMessage[] {
  return from === "any" ? facts.thread : facts.writtenBy(from);
}

/**
 * True if the selection holds on some message of the writer; false without any; unknown without a thread. It is the same for
 * every message that its rule is judged on: it is judged once.
 */
function evaluateOnThread(selection: CompiledSelection, facts: Facts, from: Direction): ClauseResult {
  const known = onThread.get(facts) ?? new Map<CompiledSelection, ClauseResult>();
  onThread.set(facts, known);
  const result = known.get(selection) ?? judgeThread(selection, facts, from);
  known.set(selection, result);
  return result;
}

/** A selection is one rule's own, and a rule has one direction. */
const onThread = new WeakMap<Facts, Map<CompiledSelection, ClauseResult>>();

function judgeThread(selection: CompiledSelection, facts: Facts, from: Direction): ClauseResult {
  if (facts.subject.messages === undefined) return { value: undefined, evidence: [], missing: ["message"] };
  let some = FAILS;
  for (const message of messagesOf(facts, from)) some = either(some, evaluateSelection(selection, facts, message));
  return some;
}

function evaluateSelection(selection: CompiledSelection, facts: Facts, message: ThreadMessage | undefined): ClauseResult {
  let some = FAILS;
  for (const groups of selection.alternatives) {
    let every = HOLDS;
    for (const group of groups) every = both(every, evaluateGroup(group, selection.name, facts, message));
    some = either(some, every);
  }
  return some;
}
