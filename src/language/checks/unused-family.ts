import { children, placeOfKey, step } from "../cursor.ts";
import type { Check } from "./check.ts";

/** A family without rules is a leftover. */
export const checkUnusedFamily: Check = ({ drafts, headers, hasAllRules }, report) => {
  // A file that could not be read may hold the rule that uses it.
  if (!hasAllRules) return;
  // As written: a rule with a problem elsewhere still uses its family.
  const used = new Set(drafts.map(({ source }) => source.keys.get("family")?.value));
  for (const { at } of headers) {
    const families = step(at, "families");
    for (const { key, at: family } of families === undefined ? [] : children(families)) {
      if (!used.has(key)) report("rule/unused-family", { family: key }, placeOfKey(family));
    }
  }
};
