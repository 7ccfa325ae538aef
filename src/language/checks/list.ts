import { meant } from "../../text/suggest.ts";
import { children, placeOfValue, walk } from "../cursor.ts";
import type { Check } from "./check.ts";
import { listUses } from "./list-uses.ts";

/** A list that a rule names exists and holds what is needed: phrases in a phrase, values after `in`. */
export const checkList: Check = ({ header, headers, drafts }, report) => {
  const names = Object.keys(header.lists);
  // One that could not be read is there, and has a problem of its own.
  const written = new Set(headers.flatMap(({ at }) => children(walk(at, ["lists"])).map(({ key }) => key)));
  for (const { detections } of drafts) {
    const told = new Set<string>();
    for (const { list, kind, at, offset, length } of detections.flatMap(({ clauses }) => listUses(clauses))) {
      if (told.has(`${kind} ${list}`)) continue;
      told.add(`${kind} ${list}`);
      const place = placeOfValue(at, offset, length);
      const found = Object.hasOwn(header.lists, list) ? header.lists[list] : undefined;
      if (found === undefined && !written.has(list))
        report("rule/unknown-list", { list, ...meant(list, names), allowed: names.join(", ") }, place);
      else if (found !== undefined && found.kind !== kind)
        report("rule/list-kind", { list, found: `a ${found.kind} list`, expected: kind }, place);
    }
  }
};
