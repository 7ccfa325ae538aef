import { suggest } from "../../text/suggest.ts";
import type { List } from "../../model/rule.ts";
import { type Check, placeOf } from "./check.ts";
import { clausesOf, listsOf, phrasesOf } from "./clauses.ts";

/** A list that a rule names exists and holds what is needed: phrases in a phrase, values after `in`. */
export const checkList: Check = (loaded, report) => {
  const names = Object.keys(loaded.header.lists);
  for (const rule of loaded.rules) {
    const place = placeOf(loaded, rule, "detection");
    const uses = clausesOf(rule).flatMap(({ test }): [string, List["kind"]][] =>
      test.kind === "in"
        ? [[test.list, "values"]]
        : phrasesOf(test)
            .flatMap(listsOf)
            .map((list) => [list, "phrases"]),
    );
    for (const [list, kind] of new Map(uses)) {
      const found = loaded.header.lists[list];
      if (found === undefined) report("rule/unknown-list", { list, suggestion: suggest(list, names), allowed: names.join(", ") }, place);
      else if (found.kind !== kind) report("rule/list-kind", { list, found: `a ${found.kind} list`, expected: kind }, place);
    }
  }
};
