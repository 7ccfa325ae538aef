import { ABSENT, type Elements, exactly } from "../fact.ts";
import type { Kleene } from "../kleene.ts";
import { negate, some } from "../kleene.ts";
import { compareInterval } from "./compare.ts";
import type { WholeTest } from "./index.ts";

/** `count` and `exists`: what can be said of all elements of a field together. */
export function judgeElements(test: WholeTest, field: string, elements: Elements): Kleene {
  if (elements === undefined) return undefined;
  switch (test.kind) {
    case "count":
      return compareInterval(test.operator, exactly(elements.length), test.value);
    case "exists": {
      const there = some(elements.map((element) => isThere(element(field))));
      return test.value ? there : negate(there);
    }
    default:
      return test satisfies never;
  }
}

/** An empty text is known to be empty. */
function isThere(fact: ReturnType<NonNullable<Elements>[number]>): Kleene {
  return fact === undefined ? undefined : fact !== ABSENT && fact.value !== "";
}
