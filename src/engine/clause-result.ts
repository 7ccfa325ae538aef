import type { FieldPath } from "../model/fields.ts";
import type { Evidence } from "../model/verdict.ts";
import { and, type Kleene, or } from "./kleene.ts";

/** What clauses come to: their value, what shows it, and the fields that were unknown. */
export type ClauseResult = { readonly value: Kleene; readonly evidence: readonly Evidence[]; readonly missing: readonly FieldPath[] };

/** Results with nothing to show: most are one of these, and joining them makes nothing new. */
export const HOLDS: ClauseResult = { value: true, evidence: [], missing: [] };
export const FAILS: ClauseResult = { value: false, evidence: [], missing: [] };

/** Both must hold. What they show and miss is kept, whatever they come to. */
export function both(a: ClauseResult, b: ClauseResult): ClauseResult {
  if (a === HOLDS) return b;
  if (b === HOLDS) return a;
  return { value: and(a.value, b.value), evidence: concat(a.evidence, b.evidence), missing: concat(a.missing, b.missing) };
}

/** One must hold; only what holds shows anything. */
export function either(a: ClauseResult, b: ClauseResult): ClauseResult {
  const [left, right] = [withoutVainEvidence(a), withoutVainEvidence(b)];
  if (left === FAILS) return right;
  if (right === FAILS) return left;
  return {
    value: or(left.value, right.value),
    evidence: concat(left.evidence, right.evidence),
    missing: concat(left.missing, right.missing),
  };
}

function withoutVainEvidence(result: ClauseResult): ClauseResult {
  if (result.value === true || result.evidence.length === 0) return result;
  return { value: result.value, evidence: [], missing: result.missing };
}

function concat<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : [...a, ...b];
}
