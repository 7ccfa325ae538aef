import type { Condition, Detection } from "../../model/detection.ts";
import type { Rule } from "../../model/rule.ts";

/** Conditions that are true, and false, whatever holds: all of nothing, and one of nothing. */
export const ALWAYS: Condition = { kind: "and", of: [] };
export const NEVER: Condition = { kind: "or", of: [] };

/** A condition with some of its parts changed; one that `change` gives back as it is is looked into. */
export function changeCondition(condition: Condition, change: (part: Condition) => Condition): Condition {
  const changed = change(condition);
  if (changed !== condition) return changed;
  switch (condition.kind) {
    case "ref":
      return condition;
    case "not":
      return { ...condition, of: changeCondition(condition.of, change) };
    case "and":
    case "or":
    case "at-least":
      return { ...condition, of: condition.of.map((part) => changeCondition(part, change)) };
    default:
      return condition satisfies never;
  }
}

/** Every "n of …" of a condition. */
export function listAtLeast(condition: Condition): Extract<Condition, { kind: "at-least" }>[] {
  switch (condition.kind) {
    case "ref":
      return [];
    case "not":
      return listAtLeast(condition.of);
    case "at-least":
      return [condition, ...condition.of.flatMap(listAtLeast)];
    default:
      return condition.of.flatMap(listAtLeast);
  }
}

/** The detections of a rule: its own is 0, then those of its exceptions. */
export function detectionAt({ id, logic, exceptions }: Rule, place: number): Detection {
  const found = place === 0 ? (logic.kind === "detection" ? logic.detection : undefined) : exceptions[place - 1]?.detection;
  if (found === undefined) throw new Error(`${id} has no detection ${place}`);
  return found;
}

/** A rule with one of its detections changed. */
export function changeDetection(rule: Rule, place: number, change: (detection: Detection) => Detection): Rule {
  const detection = change(detectionAt(rule, place));
  if (place === 0) return { ...rule, logic: { kind: "detection", detection } };
  return { ...rule, exceptions: rule.exceptions.map((exception, at) => (at === place - 1 ? { ...exception, detection } : exception)) };
}
