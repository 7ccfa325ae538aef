import type { NumberOperator } from "../../model/detection.ts";
import type { Interval } from "../../model/interval.ts";
import type { Kleene } from "../kleene.ts";

/** Compares an interval: true if all of it satisfies, false if none of it does, else unknown. */
export function compareInterval(operator: NumberOperator, { min, max }: Interval, value: number): Kleene {
  switch (operator) {
    case "equal":
      return bounds(min === value && max === value, min > value || max < value);
    case "lt":
      return bounds(max < value, min >= value);
    case "lte":
      return bounds(max <= value, min > value);
    case "gt":
      return bounds(min > value, max <= value);
    case "gte":
      return bounds(min >= value, max < value);
    default:
      return operator satisfies never;
  }
}

function bounds(all: boolean, none: boolean): Kleene {
  if (all) return true;
  return none ? false : undefined;
}
