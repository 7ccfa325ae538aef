import type { Condition } from "../../model/detection.ts";
import { placeOfKey, step } from "../cursor.ts";
import { type Check, placeOf } from "./check.ts";

/** Every selection stands in the condition. */
export const checkUnusedSelection: Check = (loaded, report) => {
  for (const rule of loaded.rules) {
    if (rule.logic.kind !== "detection") continue;
    const { selections, condition } = rule.logic.detection;
    const used = usedBy(condition);
    const at = loaded.sources.get(rule.id)?.keys.get("detection");
    for (const [place, { name }] of selections.entries()) {
      if (used.has(place)) continue;
      const selection = at && step(at, name);
      report("rule/unused-selection", { name }, selection === undefined ? placeOf(loaded, rule, "detection") : placeOfKey(selection));
    }
  }
};

/** Operands that a condition refers to. */
export function usedBy(condition: Condition): Set<number> {
  switch (condition.kind) {
    case "ref":
      return new Set([condition.index]);
    case "not":
      return usedBy(condition.of);
    default:
      return new Set(condition.of.flatMap((part) => [...usedBy(part)]));
  }
}
