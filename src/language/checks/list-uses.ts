import type { Place } from "../../model/diagnostic.ts";
import type { List } from "../../model/rule.ts";
import { type Cursor, placeOfValue } from "../cursor.ts";
import { parsePhrase } from "../phrase.ts";
import { writtenClauses, writtenPhrases } from "./clauses.ts";

/** A list that a rule names, what it must hold there, and where. */
export type ListUse = { readonly list: string; readonly kind: List["kind"]; readonly place: Place };

/** The lists that a detection names. */
export function listUses(detection: Cursor): ListUse[] {
  return writtenClauses(detection).flatMap((clause) => [
    ...writtenPhrases(clause).flatMap(({ text, at }) =>
      parsePhrase(text).lists.map(({ list, offset, length }): ListUse => ({
        list,
        kind: "phrases",
        place: placeOfValue(at, offset, length),
      })),
    ),
    ...(clause.modifiers.includes("in") ? clause.values : []).flatMap((at): ListUse[] => {
      const list = typeof at.value === "string" ? /^\$([a-z0-9-]+)$/u.exec(at.value)?.[1] : undefined;
      return list === undefined ? [] : [{ list, kind: "values", place: placeOfValue(at) }];
    }),
  ]);
}
