import type { CompiledDetection, CompiledSelection } from "../model/compiled-pack.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Direction } from "../model/rule.ts";
import type { Evidence } from "../model/verdict.ts";
import { runCondition } from "./condition.ts";
import { type ClauseResult, evaluateGroup, joinAll } from "./evaluate-clauses.ts";
import type { Facts } from "./facts.ts";
import { type Kleene, some } from "./kleene.ts";
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
  const results = evaluateSelections(detection, facts, message, from, forced);
  const value = runCondition(detection.code, (operand) => results[operand]?.value);
  return {
    value,
    evidence: results.flatMap((result, place) => (result.value === true && detection.selections[place]?.positive ? result.evidence : [])),
    missing: value === undefined ? results.flatMap((result) => (result.value === undefined ? result.missing : [])) : [],
  };
}

/** What each selection of a detection comes to on one message, in their order. */
export function evaluateSelections(
  detection: CompiledDetection,
  facts: Facts,
  message: ThreadMessage | undefined,
  from: Direction,
  forced?: Forced,
): readonly DetectionResult[] {
  return detection.selections.map((selection) => {
    if (selection.name === forced?.selection) return { value: forced.value, evidence: [], missing: [] };
    return selection.scope === "thread" ? evaluateOnThread(selection, facts, from) : evaluateSelection(selection, facts, message);
  });
}

/** Messages that a rule of this direction reads. */
export function messagesOf(facts: Facts, from: Direction): readonly ThreadMessage[] {
  return from === "any" ? facts.thread : facts.thread.filter((message) => message.from === from);
}

/** True if the selection holds on some message of the writer; false without any; unknown without a thread. */
function evaluateOnThread(selection: CompiledSelection, facts: Facts, from: Direction): ClauseResult {
  if (facts.subject.messages === undefined) return { value: undefined, evidence: [], missing: ["message"] };
  const each = messagesOf(facts, from).map((message) => evaluateSelection(selection, facts, message));
  return joinAny(each);
}

function evaluateSelection(selection: CompiledSelection, facts: Facts, message: ThreadMessage | undefined): ClauseResult {
  const alternatives = selection.alternatives.map((groups) =>
    joinAll(groups.map((group) => evaluateGroup(group, selection.name, facts, message))),
  );
  return joinAny(alternatives);
}

function joinAny(results: readonly ClauseResult[]): ClauseResult {
  return {
    value: some(results.map((result) => result.value)),
    evidence: results.filter((result) => result.value === true).flatMap((result) => result.evidence),
    missing: results.flatMap((result) => result.missing),
  };
}
