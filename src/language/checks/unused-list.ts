import { children, placeOfKey, step } from "../cursor.ts";
import type { Check } from "./check.ts";
import { listUses } from "./list-uses.ts";

/** A list that no rule names is a leftover; a watch-list serves the `published` facts. */
export const checkUnusedList: Check = ({ drafts, headers, isWhole }, report) => {
  // A rule that could not be read may be the one that uses it.
  if (!isWhole) return;
  const used = new Set(drafts.flatMap(({ detections }) => detections.flatMap(({ clauses }) => listUses(clauses).map(({ list }) => list))));
  for (const { at } of headers) {
    const lists = step(at, "lists");
    for (const { key, at: list } of lists === undefined ? [] : children(lists)) {
      if (!used.has(key) && step(list, "watchlist") === undefined) report("rule/unused-list", { list: key }, placeOfKey(list));
    }
  }
};
