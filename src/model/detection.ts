import type { FieldPath } from "./fields.ts";
import type { Instant } from "./interval.ts";
import type { Phrase } from "./phrase.ts";
import type { Pattern } from "./regex.ts";

/** A condition over selections (or, in a combination, over rules), by their index. */
export type Condition =
  | { readonly kind: "ref"; readonly index: number }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly kind: "at-least"; readonly count: number; readonly of: readonly Condition[] };

/** What to look for: named selections and how they go together. */
export type Detection = { readonly selections: readonly Selection[]; readonly condition: Condition };

/** Alternatives, of which each holds if all its clauses hold. */
export type Selection = {
  readonly name: string;
  readonly scope: "message" | "thread";
  readonly alternatives: readonly (readonly Clause[])[];
};

/** One key of a selection: a field, and what must be true of it. */
export type Clause = {
  readonly field: FieldPath;
  /** Every value must be met by some element, not just one of them (`|all`). */
  readonly all: boolean;
  readonly test: ClauseTest;
};

export const TEXT_OPERATORS = ["equal", "contains", "startswith", "endswith"] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];
export const NUMBER_OPERATORS = ["equal", "lt", "lte", "gt", "gte"] as const;
export type NumberOperator = (typeof NUMBER_OPERATORS)[number];

export type ClauseTest =
  | { readonly kind: "text"; readonly operator: TextOperator; readonly cased: boolean; readonly values: readonly string[] }
  | { readonly kind: "in"; readonly list: string; readonly cased: boolean }
  | { readonly kind: "phrase"; readonly phrases: readonly Phrase[]; readonly refine?: readonly Refinement[] }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "number"; readonly operator: NumberOperator; readonly values: readonly number[] }
  | { readonly kind: "date"; readonly operator: "equal" | "before" | "after"; readonly values: readonly Instant[] }
  | { readonly kind: "count"; readonly operator: NumberOperator; readonly value: number }
  | {
      readonly kind: "phrase-count";
      readonly operator: NumberOperator;
      readonly value: number;
      readonly phrases: readonly Phrase[];
      readonly refine?: readonly Refinement[];
    }
  | { readonly kind: "exists"; readonly value: boolean }
  | { readonly kind: "fieldref"; readonly field: FieldPath };

/** One `re` key beside phrases: some of its patterns must match the sentence that a phrase stands in. */
export type Refinement = readonly Pattern[];

/** Every modifier of the language, and the types of fields that it fits. */
export const MODIFIERS = {
  contains: ["text"],
  startswith: ["text"],
  endswith: ["text"],
  phrase: ["text"],
  re: ["text"],
  cased: ["text"],
  all: ["text"],
  in: ["text"],
  lt: ["number", "days", "hours"],
  lte: ["number", "days", "hours"],
  gt: ["number", "days", "hours"],
  gte: ["number", "days", "hours"],
  before: ["date"],
  after: ["date"],
  count: ["list"],
  exists: ["boolean", "text", "number", "days", "hours", "date", "record", "list"],
  fieldref: ["boolean", "text", "number", "days", "hours", "date"],
} as const satisfies Record<string, readonly string[]>;
export type Modifier = keyof typeof MODIFIERS;
