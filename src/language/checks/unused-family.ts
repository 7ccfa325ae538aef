import { placeOfKey, step, walk } from "../cursor.ts";
import type { Check } from "./check.ts";

/** A family without rules is a leftover. */
export const checkUnusedFamily: Check = ({ rules, headers }, report) => {
  const used = new Set(rules.map((rule) => rule.family));
  for (const { at } of headers) {
    for (const family of Object.keys((at.value as { families?: object }).families ?? {})) {
      if (!used.has(family)) report("rule/unused-family", { family }, placeOfKey(step(walk(at, ["families"]), family) ?? at));
    }
  }
};
