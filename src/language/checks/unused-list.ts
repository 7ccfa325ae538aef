import { placeOfKey, step, walk } from "../cursor.ts";
import type { Check } from "./check.ts";
import { clausesOf, listsOf, phrasesOf } from "./clauses.ts";

/** A list that no rule names is a leftover; a watch-list serves the `published` facts. */
export const checkUnusedList: Check = ({ rules, sources, header, headers }, report) => {
  // A rule that could not be read may be the one that uses it.
  if (rules.length < sources.size) return;
  const tests = rules.flatMap(clausesOf).map(({ test }) => test);
  const used = new Set(tests.flatMap((test) => (test.kind === "in" ? [test.list] : phrasesOf(test).flatMap(listsOf))));
  for (const { at } of headers) {
    for (const list of Object.keys((at.value as { lists?: object }).lists ?? {})) {
      if (used.has(list) || header.lists[list]?.kind === "watchlist") continue;
      report("rule/unused-list", { list }, placeOfKey(step(walk(at, ["lists"]), list) ?? at));
    }
  }
};
