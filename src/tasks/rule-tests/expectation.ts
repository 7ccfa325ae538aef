import type { Outcome } from "../../engine/outcome.ts";
import type { Expectation, RuleTest } from "../../model/rule.ts";
import type { Evidence } from "../../model/verdict.ts";

/** Evidence that a test asks for. */
export type Wanted = RuleTest["evidence"][number];

/** What a rule came to, in the words of its tests. */
export function toExpectation({ value, exception }: Outcome): Expectation {
  if (value === true) return "match";
  if (value === undefined) return "not-evaluable";
  return exception === undefined ? "no-match" : "excepted";
}

/** Whether an outcome is what a test expects of it: how the rule came out and, where it matches, what shows it. */
export function meets(outcome: Outcome, { expect, evidence }: RuleTest): boolean {
  return toExpectation(outcome) === expect && (expect !== "match" || !evidence.some(isMissing(outcome)));
}

/** Whether nothing that was found is the evidence that a test asks for. */
export function isMissing({ evidence }: Outcome): (wanted: Wanted) => boolean {
  return (wanted) => !evidence.some((found) => shows(found, wanted));
}

function shows(found: Evidence, { message, selection, quote }: Wanted): boolean {
  if (found.kind !== "text" && found.kind !== "value") return false;
  if (message !== undefined && found.messageIndex !== message) return false;
  if (selection !== undefined && found.selection !== selection) return false;
  return quote === undefined || (found.kind === "text" && found.quote === quote);
}
