import type { Logic } from "../../model/rule.ts";

/** Whether a rule names any field of a message. */
export function readsMessages(logic: Logic): boolean {
  if (logic.kind !== "detection") return false;
  return logic.detection.selections.some(({ alternatives }) => alternatives.flat().some(({ field }) => field.startsWith("message.")));
}
