import { children, step } from "../cursor.ts";
import { placeOf, type RuleCheck } from "./check.ts";

/** Every rule shows a subject that it matches and one that it does not; a test that may fail shows nothing. */
export const checkMissingTest: RuleCheck = ({ drafts }, report) => {
  for (const draft of drafts) {
    const tests = draft.source.keys.get("tests");
    if (tests === undefined || !Array.isArray(tests.value) || tests.value.length === 0) continue;
    const shown = children(tests).flatMap(({ at }) => (step(at, "todo") === undefined ? [step(at, "expect")?.value] : []));
    if (!shown.includes("match")) report("rule/missing-test", { expect: "match" }, placeOf(draft, "tests", "key"));
    if (!shown.includes("no-match") && !shown.includes("excepted"))
      report("rule/missing-test", { expect: "no-match" }, placeOf(draft, "tests", "key"));
  }
};
