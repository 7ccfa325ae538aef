import type { CompiledDetection, CompiledRule } from "../model/compiled-pack.ts";
import type { FieldPath } from "../model/fields.ts";
import type { RuleSet } from "./rule-set.ts";

/** The fields that the running rules of a set look at; opens every rule. */
export function listFieldsRead({ pack, detections }: RuleSet): ReadonlySet<FieldPath> {
  return new Set(detections.flatMap((place) => detectionsOf(pack.rules[place] as CompiledRule).flatMap(fieldsOf)));
}

function detectionsOf({ logic, exceptions }: CompiledRule): readonly CompiledDetection[] {
  const own = logic.kind === "detection" ? [logic.detection] : [];
  return [...own, ...exceptions.map(({ detection }) => detection)];
}

function fieldsOf({ selections }: CompiledDetection): readonly FieldPath[] {
  const groups = selections.flatMap(({ alternatives }) => alternatives.flat());
  return groups
    .flatMap(({ bound, whole }) => [...bound, ...whole])
    .flatMap(({ field, test }) => (test.kind === "fieldref" ? [field, test.field] : [field]));
}
