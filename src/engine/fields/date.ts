import type { CompiledTest } from "../../model/compiled-pack.ts";
import type { Instant, Interval } from "../../model/interval.ts";
import { type Kleene, some } from "../kleene.ts";
import type { Judge } from "./judgement.ts";

/** `before` and `after`, and equality: the same day, month or year as the value says. */
export const judgeDate: Judge<Extract<CompiledTest, { kind: "date" }>> = (test, fact) => ({
  value: some(test.values.map((value) => compareDate(test.operator, fact.value as Interval, value))),
});

function compareDate(operator: "equal" | "before" | "after", fact: Interval, value: Instant): Kleene {
  switch (operator) {
    case "before":
      return decide(fact.max < value.min, fact.min >= value.min);
    case "after":
      return decide(fact.min > value.max, fact.max <= value.max);
    case "equal":
      return decide(fact.min >= value.min && fact.max <= value.max, fact.max < value.min || fact.min > value.max);
    default:
      return operator satisfies never;
  }
}

function decide(all: boolean, none: boolean): Kleene {
  if (all) return true;
  return none ? false : undefined;
}
