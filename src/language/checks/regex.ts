import { REGEX_LIMITS } from "../../model/regex.ts";
import { type Cursor, placeOfValue, textOf } from "../cursor.ts";
import type { Draft } from "../rule.ts";
import type { RuleCheck } from "./check.ts";

/** Every pattern is RE2; of too many none is compiled, and the first one past the limit is told. */
export const checkRegex: RuleCheck = ({ drafts, compileRegex }, report) => {
  const patterns = writtenPatterns(drafts);
  const beyond = patterns[REGEX_LIMITS.maxPatterns];
  if (beyond !== undefined) return report("pack/too-many-patterns", { limit: REGEX_LIMITS.maxPatterns }, placeOfValue(beyond.at));
  for (const { source, cased, at } of patterns) {
    if (compileRegex === undefined) throw new Error("a pattern stands in a pack that was taken for one without");
    const read = compileRegex({ source, cased });
    if ("regex" in read) continue;
    const { reason, offset, length } = read.problem;
    report("rule/regex", { reason }, placeOfValue(at, offset, length));
  }
};

function writtenPatterns(drafts: readonly Draft[]): { readonly source: string; readonly cased: boolean; readonly at: Cursor }[] {
  const clauses = drafts.flatMap(({ detections }) => detections.flatMap((detection) => detection.clauses));
  return clauses.flatMap(({ modifiers, values }) => {
    if (!modifiers.includes("re")) return [];
    return values.flatMap((at) => {
      const source = textOf(at);
      return source === undefined ? [] : [{ source, cased: modifiers.includes("cased"), at }];
    });
  });
}
