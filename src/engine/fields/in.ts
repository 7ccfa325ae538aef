import type { CompiledTest } from "../../model/compiled-pack.ts";
import { textOf } from "../fact.ts";
import type { Judge } from "./judgement.ts";

/** `in: $list`: the whole text is one of the list's values, folded unless `cased`. */
export const judgeIn: Judge<Extract<CompiledTest, { kind: "in" }>> = (test, fact, facts) => {
  const text = textOf(fact);
  if (test.cased) return { value: facts.ruleSet.pack.header.values[test.list]?.includes(text) === true };
  return { value: facts.ruleSet.foldedValues(test.list).has(facts.ruleSet.foldKey(text)) };
};
