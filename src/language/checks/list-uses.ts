import type { List } from "../../model/rule.ts";
import type { Cursor } from "../cursor.ts";
import type { WrittenClause } from "../written-clauses.ts";

/** A list that a rule names, what it must hold there, and where in which text. */
export type ListUse = {
  readonly list: string;
  readonly kind: List["kind"];
  readonly at: Cursor;
  readonly offset?: number;
  readonly length?: number;
};

/** The lists that the clauses of a detection name. */
export function listUses(clauses: readonly WrittenClause[]): ListUse[] {
  return clauses.flatMap(({ modifiers, values, phrases }) => [
    ...phrases.flatMap(({ at, lists }) => lists.map((named): ListUse => ({ ...named, kind: "phrases", at }))),
    ...(modifiers.includes("in") ? values : []).flatMap((at): ListUse[] => {
      const list = typeof at.value === "string" ? /^\$([a-z0-9-]+)$/u.exec(at.value)?.[1] : undefined;
      return list === undefined ? [] : [{ list, kind: "values", at }];
    }),
  ]);
}
