import { placeOfKey, step, walk } from "../cursor.ts";
import type { Check } from "./check.ts";

/** A family without rules is a leftover. */
export const checkUnusedFamily: Check = ({ sources, headers }, report) => {
  // As written: a rule with a problem elsewhere still uses its family.
  const used = new Set([...sources.values()].map((source) => source.keys.get("family")?.value));
  for (const { at } of headers) {
    for (const family of Object.keys((at.value as { families?: object }).families ?? {})) {
      if (!used.has(family)) report("rule/unused-family", { family }, placeOfKey(step(walk(at, ["families"]), family) ?? at));
    }
  }
};
