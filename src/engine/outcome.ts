import type { FieldPath } from "../model/fields.ts";
import type { Evidence } from "../model/verdict.ts";
import type { Kleene } from "./kleene.ts";
import type { ThreadMessage } from "./thread.ts";

/** What one rule comes to on one subject. */
export type Outcome = {
  readonly value: Kleene;
  readonly evidence: readonly Evidence[];
  /** Fields that were unknown where the value is. */
  readonly missing: readonly FieldPath[];
  /** Messages that it holds on, after exceptions. */
  readonly messages: readonly ThreadMessage[];
  /** The exception that took the finding away wherever the rule held; the value is then false, or unknown for another message's sake. */
  readonly exception?: string;
  /** Exceptions that could not be evaluated: the finding stays. */
  readonly uncheckedExceptions: readonly string[];
};

/** Outcomes by place of the rule in the pack; none of rules that do not run. */
export type Outcomes = readonly (Outcome | undefined)[];

/** Of a rule that holds nowhere. */
export const NOTHING: Outcome = { value: false, evidence: [], missing: [], messages: [], uncheckedExceptions: [] };
