import type { Condition } from "../../model/detection.ts";
import { placeOfKey, step } from "../cursor.ts";
import type { RuleCheck } from "./check.ts";

/** Every selection stands in the condition, in exceptions as well. */
export const checkUnusedSelection: RuleCheck = ({ drafts }, report) => {
  for (const { detection, at } of drafts.flatMap(({ detections }) => detections)) {
    if (detection === undefined) continue;
    const used = usedBy(detection.condition);
    for (const [place, { name }] of detection.selections.entries()) {
      if (!used.has(place)) report("rule/unused-selection", { name }, placeOfKey(step(at, name) ?? at));
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
