import type { Outcome } from "../engine/evaluate.ts";
import type { Expectation } from "../model/rule.ts";

/** What a rule came to, in the words of its tests. */
export function toExpectation({ value, exception }: Outcome): Expectation {
  if (value === true) return "match";
  if (value === undefined) return "not-evaluable";
  return exception === undefined ? "no-match" : "excepted";
}
