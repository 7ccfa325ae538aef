import type { ClauseGroup, CompiledClause } from "../model/compiled-pack.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Interval } from "../model/interval.ts";
import type { Evidence } from "../model/verdict.ts";
import { ABSENT, type Element, type Fact, textOf } from "./fact.ts";
import type { Facts } from "./facts.ts";
import { judgeElements } from "./fields/elements.ts";
import { judgeFact } from "./fields/index.ts";
import { every, type Kleene, some } from "./kleene.ts";
import type { ThreadMessage } from "./thread.ts";

/** What clauses come to: their value, what shows it, and the fields that were unknown. */
export type ClauseResult = { readonly value: Kleene; readonly evidence: readonly Evidence[]; readonly missing: readonly FieldPath[] };

/** Judges clauses that bind to one element: true if some element meets them all. */
export function evaluateGroup(group: ClauseGroup, selection: string, facts: Facts, message: ThreadMessage | undefined): ClauseResult {
  const elements = facts.elements(group.root, message);
  const whole = group.clauses.map((clause) => evaluateWhole(clause, elements, selection, message)).filter((result) => result !== undefined);
  const clauses = group.clauses.filter((clause) => clause.test.kind !== "count" && clause.test.kind !== "exists");
  if (clauses.length === 0) return joinAll(whole);
  if (elements === undefined) return joinAll([...whole, unknown(clauses.map((clause) => clause.field))]);
  const each = elements.map((element) => joinAll(clauses.map((clause) => evaluateClause(clause, element, selection, facts, message))));
  const bound: ClauseResult = {
    value: some(each.map((result) => result.value)),
    evidence: each.filter((result) => result.value === true).flatMap((result) => result.evidence),
    missing: each.flatMap((result) => result.missing),
  };
  return whole.length === 0 ? bound : joinAll([...whole, bound]);
}

/** All of the results must hold. */
export function joinAll(results: readonly ClauseResult[]): ClauseResult {
  return {
    value: every(results.map((result) => result.value)),
    evidence: results.flatMap((result) => result.evidence),
    missing: results.flatMap((result) => result.missing),
  };
}

function evaluateWhole(
  clause: CompiledClause,
  elements: ReturnType<Facts["elements"]>,
  selection: string,
  message: ThreadMessage | undefined,
): ClauseResult | undefined {
  const { test, field } = clause;
  if (test.kind !== "count" && test.kind !== "exists") return undefined;
  const value = judgeElements(test, field, elements);
  if (value === undefined) return unknown([field]);
  if (!value) return { value, evidence: [], missing: [] };
  const pointer = pointerOf(field, message);
  if (test.kind === "exists" && !test.value)
    return { value, evidence: [{ kind: "absence", pointer, fact: field, selection }], missing: [] };
  const facts = (elements ?? []).map((element) => element(field)).filter((fact) => fact !== undefined && fact !== ABSENT);
  const shown = test.kind === "count" ? (elements ?? []).length : true;
  const pointers = facts.length > 0 ? facts.map((fact) => fact.pointer) : [pointer];
  return { value, evidence: [{ kind: "value", pointers, fact: field, value: shown, selection }], missing: [] };
}

/** Where a field would stand in the record. */
function pointerOf(field: string, message: ThreadMessage | undefined): string {
  const path = `/${field.replaceAll(".", "/")}`;
  return message === undefined ? path : path.replace(/^\/message(?=\/)/u, message.pointer);
}

function evaluateClause(
  clause: CompiledClause,
  element: Element,
  selection: string,
  facts: Facts,
  message: ThreadMessage | undefined,
): ClauseResult {
  const { test, field } = clause;
  if (test.kind === "count" || test.kind === "exists") throw new Error(`${test.kind} looks at a field as a whole`);
  const fact = element(field);
  if (fact === undefined) return unknown([field]);
  if (fact === ABSENT) return { value: false, evidence: [], missing: [] };
  const judgement = judgeFact(test, fact, facts, message);
  const missing = judgement.value === undefined ? [test.kind === "fieldref" ? test.field : field] : [];
  if (judgement.value !== true) return { value: judgement.value, evidence: [], missing };
  return { value: true, evidence: showFact(fact, judgement.spans, clause, selection, message), missing };
}

function showFact(
  fact: Fact,
  judged: readonly { readonly start: number; readonly end: number }[] | undefined,
  clause: CompiledClause,
  selection: string,
  message: ThreadMessage | undefined,
): Evidence[] {
  const spans = fact.span === undefined ? judged : [fact.span];
  const placed = message === undefined ? {} : { messageIndex: message.index };
  if (spans === undefined) {
    return [{ kind: "value", pointers: [fact.pointer], fact: clause.field, value: showValue(fact), ...placed, selection }];
  }
  const raw = fact.span === undefined ? textOf(fact) : (message?.message.text ?? "");
  return spans.map(({ start, end }) => ({
    kind: "text",
    pointer: fact.pointer,
    ...placed,
    start,
    end,
    quote: raw.slice(start, end),
    selection,
  }));
}

/** A fact as a result prints it; of an interval the certain end, with a "+" where it is open. */
export function showValue(fact: Fact): string | number | boolean {
  if (fact.shown !== undefined) return fact.shown;
  if (typeof fact.value !== "object") return fact.value;
  const { min, max } = fact.value satisfies Interval;
  const from = round(min);
  if (max === Number.POSITIVE_INFINITY) return `${from}+`;
  return round(max) === from ? from : `${from} to ${round(max)}`;
}

/** Days, hours and years are printed whole; the record keeps the exact dates. */
function round(value: number): number {
  return Math.floor(value);
}

function unknown(missing: readonly FieldPath[]): ClauseResult {
  return { value: undefined, evidence: [], missing };
}
