import { REGEX_LIMITS } from "../../model/regex.ts";
import { placeOfValue, textOf } from "../cursor.ts";
import type { RuleCheck } from "./check.ts";
import { writtenClauses } from "./clauses.ts";

/** Every pattern is RE2, and there are not too many: told at the first one past the limit, and no more are read. */
export const checkRegex: RuleCheck = ({ drafts, compileRegex }, report) => {
  let count = 0;
  for (const clause of drafts.flatMap(({ detections }) => detections.flatMap(({ at }) => writtenClauses(at)))) {
    if (!clause.modifiers.includes("re")) continue;
    for (const at of clause.values) {
      const source = textOf(at);
      if (source === undefined) continue;
      count += 1;
      if (count > REGEX_LIMITS.maxPatterns) return report("pack/too-many-patterns", { limit: REGEX_LIMITS.maxPatterns }, placeOfValue(at));
      if (compileRegex === undefined) throw new Error("a pattern stands in a pack that was taken for one without");
      const read = compileRegex({ source, cased: clause.modifiers.includes("cased") });
      if ("regex" in read) continue;
      const { reason, offset, length } = read.problem;
      report("rule/regex", { reason }, placeOfValue(at, offset, length));
    }
  }
};
