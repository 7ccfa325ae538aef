import type { Condition } from "../../model/detection.ts";
import { placeOfValue, step } from "../cursor.ts";
import { type Check, placeOf } from "./check.ts";
import { usedBy } from "./unused-selection.ts";

/** A condition can be true and can be false: tried with every combination of its operands, up to twelve of them. */
export const checkCondition: Check = (loaded, report) => {
  for (const rule of loaded.rules) {
    if (rule.logic.kind === "sequence") continue;
    const condition = rule.logic.kind === "detection" ? rule.logic.detection.condition : rule.logic.condition;
    const operands = [...usedBy(condition)];
    if (operands.length > MAX_OPERANDS) continue;
    const values = assignments(operands).map((truth) => holds(condition, truth));
    const source = loaded.sources.get(rule.id)?.keys.get(rule.logic.kind);
    const at = source && step(source, "condition");
    const place = at === undefined ? placeOf(loaded, rule, rule.logic.kind) : placeOfValue(at);
    if (!values.includes(true)) report("rule/unsatisfiable", {}, place);
    else if (!values.includes(false)) report("rule/always-true", {}, place);
  }
};

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
