import type { ClauseGroup, CompiledClause } from "../model/compiled-pack.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Interval } from "../model/interval.ts";
import type { Evidence } from "../model/verdict.ts";
import { both, type ClauseResult, either, FAILS, HOLDS } from "./clause-result.ts";
import { ABSENT, type Element, type Fact, textOf } from "./fact.ts";
import type { Facts } from "./facts.ts";
import { judgeElements } from "./fields/elements.ts";
import { judgeFact } from "./fields/index.ts";
import type { ThreadMessage } from "./thread.ts";

/** Judges clauses on one field: true if all its elements together meet some, and one element meets the others. */
export function evaluateGroup(group: ClauseGroup, selection: string, facts: Facts, message: ThreadMessage | undefined): ClauseResult {
  const elements = facts.elements(group.root, message);
  let result = HOLDS;
  for (const clause of group.whole) result = both(result, evaluateWhole(clause, elements, selection, message));
  if (group.bound.length === 0) return result;
  if (elements === undefined) return both(result, unknown(group.bound.map((clause) => clause.field)));
  let some = FAILS;
  for (const element of elements) {
    let every = HOLDS;
    for (const clause of group.bound) every = both(every, evaluateClause(clause, element, selection, facts, message));
    some = either(some, every);
  }
  return both(result, some);
}

function evaluateWhole(
  clause: CompiledClause,
  elements: ReturnType<Facts["elements"]>,
  selection: string,
  message: ThreadMessage | undefined,
): ClauseResult {
  const { test, field } = clause;
  if (test.kind !== "count" && test.kind !== "exists") throw new Error(`${test.kind} looks at one element`);
  const value = judgeElements(test, field, elements);
  if (value === undefined) return unknown([field]);
  if (!value) return FAILS;
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
  if (fact === ABSENT) return FAILS;
  const judgement = judgeFact(test, fact, facts, message);
  if (judgement.value === undefined) return unknown([test.kind === "fieldref" ? test.field : field]);
  return judgement.value ? { value: true, evidence: showFact(fact, judgement.spans, clause, selection, message), missing: [] } : FAILS;
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
