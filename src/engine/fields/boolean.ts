import type { CompiledTest } from "../../model/compiled-pack.ts";
import type { Judge } from "./judgement.ts";

/** A yes or no. */
export const judgeBoolean: Judge<Extract<CompiledTest, { kind: "boolean" }>> = (test, fact) => ({ value: fact.value === test.value });
