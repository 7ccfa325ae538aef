import type { Origin } from "./event.ts";
import type { Band } from "./rule.ts";

/** What is different under one key of a rule, by its path; of a list only the items that came or went. */
export type KeyChange = { readonly path: string; readonly removed: readonly unknown[]; readonly added: readonly unknown[] };

export type RuleChange = { readonly rule: string; readonly kind: "added" | "removed" | "changed"; readonly keys: readonly KeyChange[] };

export type Judged = { readonly score: number; readonly band: Band };

/** A subject whose verdict is another one: its score and band, and the rules that fired only before, or only after. */
export type Move = {
  readonly id: string;
  readonly origin: Origin;
  readonly before: Judged;
  readonly after: Judged;
  readonly lost: readonly string[];
  readonly gained: readonly string[];
};

/** Two packs side by side: their rules, and what they make of the same subjects. */
export type RulesDiff = {
  readonly before: { readonly name: string; readonly version: string };
  readonly after: { readonly name: string; readonly version: string };
  readonly rules: readonly RuleChange[];
  /** Whether header keys beside the rules (lists, families, scoring) differ, by name. */
  readonly header: readonly KeyChange[];
  readonly moves: readonly Move[];
  /** How many subjects were judged; undefined where none were given. */
  readonly subjects?: number;
};
