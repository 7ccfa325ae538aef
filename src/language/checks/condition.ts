import type { Condition } from "../../model/detection.ts";
import type { Place } from "../../model/diagnostic.ts";
import { placeOfValue, step } from "../cursor.ts";
import type { Report } from "../report.ts";
import { placeOf, type RuleCheck } from "./check.ts";
import { usedBy } from "./unused-selection.ts";

/** A condition can be true and can be false, those of exceptions included: tried with every combination of up to twelve operands. */
export const checkCondition: RuleCheck = ({ drafts }, report) => {
  for (const draft of drafts) {
    for (const { detection, at } of draft.detections) {
      if (detection !== undefined) judge(detection.condition, () => placeOfValue(step(at, "condition") ?? at), report);
    }
    if (draft.logic?.kind === "combination") judge(draft.logic.condition, () => placeOf(draft, "combination"), report);
  }
};

function judge(condition: Condition, place: () => Place, report: Report): void {
  const operands = [...usedBy(condition)];
  if (operands.length > MAX_OPERANDS) return;
  const values = assignments(operands).map((truth) => holds(condition, truth));
  if (!values.includes(true)) report("rule/unsatisfiable", {}, place());
  else if (!values.includes(false)) report("rule/always-true", {}, place());
}

/** Twelve operands are 4,096 combinations; longer conditions are lists of alternatives in practice. */
const MAX_OPERANDS = 12;

function assignments(operands: readonly number[]): Map<number, boolean>[] {
  return Array.from(
    { length: 2 ** operands.length },
    (_, bits) => new Map(operands.map((operand, place) => [operand, ((bits >> place) & 1) === 1])),
  );
}

function holds(condition: Condition, truth: ReadonlyMap<number, boolean>): boolean {
  switch (condition.kind) {
    case "ref":
      return truth.get(condition.index) === true;
    case "not":
      return !holds(condition.of, truth);
    case "and":
      return condition.of.every((part) => holds(part, truth));
    case "or":
      return condition.of.some((part) => holds(part, truth));
    case "at-least":
      return condition.of.filter((part) => holds(part, truth)).length >= condition.count;
    default:
      return condition satisfies never;
  }
}
