import type { CompiledTest } from "../../model/compiled-pack.ts";
import type { Interval } from "../../model/interval.ts";
import { some } from "../kleene.ts";
import { compareInterval } from "./compare.ts";
import type { Judge } from "./judgement.ts";

/** `lt lte gt gte` and plain equality on numbers, days and hours. */
export const judgeNumber: Judge<Extract<CompiledTest, { kind: "number" }>> = (test, fact) => ({
  value: some(test.values.map((value) => compareInterval(test.operator, fact.value as Interval, value))),
});
