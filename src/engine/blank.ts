import type { CompiledDetection, CompiledRule } from "../model/compiled-pack.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Outcome } from "./outcome.ts";
import type { Facts } from "./facts.ts";

/**
 * Whether nothing that a rule on the subject reads is known. Most subjects lack most fields: such a rule comes to the same for all
 * of them, and is judged once.
 */
export function isBlank(rule: CompiledRule, facts: Facts): boolean {
  return memoryOf(rule).roots.every((root) => facts.elements(root, undefined) === undefined);
}

/** What the rule comes to where nothing that it reads is known. */
export function ifBlank(rule: CompiledRule, judge: () => Outcome): Outcome {
  const memory = memoryOf(rule);
  memory.outcome ??= judge();
  return memory.outcome;
}

type Memory = { readonly roots: readonly FieldPath[]; outcome: Outcome | undefined };

const memories = new WeakMap<CompiledRule, Memory>();

function memoryOf(rule: CompiledRule): Memory {
  const known = memories.get(rule);
  if (known !== undefined) return known;
  const memory: Memory = { roots: rule.logic.kind === "detection" ? rootsOf(rule.logic.detection) : [], outcome: undefined };
  memories.set(rule, memory);
  return memory;
}

/** Exceptions are left out: they are asked only where the rule holds. */
function rootsOf({ selections }: CompiledDetection): FieldPath[] {
  return [...new Set(selections.flatMap(({ alternatives }) => alternatives.flat().map(({ root }) => root)))];
}
