import type { Span } from "../model/entity.ts";
import type { Interval } from "../model/interval.ts";

/** One value read off a subject, with where it stands. */
export type Fact = {
  /** Numbers and dates are intervals: known exactly where both ends are equal. */
  readonly value: string | boolean | Interval;
  /** JSON Pointer into the subject as given. */
  readonly pointer: string;
  /** Where in the raw text of the pointer it was read off. */
  readonly span?: Span;
  /** The value is the whole text at the pointer: words in it can be quoted. */
  readonly quotable?: true;
  /** How to print the value where it is not the value itself: a date as it was written. */
  readonly shown?: string;
};

/** What is known not to be there, where `undefined` means that nobody knows. */
export const ABSENT = "absent";

/** One element of a list (or the one value of a plain field), by the fields that can be read off it. */
export type Element = (field: string) => Fact | typeof ABSENT | undefined;

/** The elements of a field; `undefined` is unknown, an empty list is known to be empty. */
export type Elements = readonly Element[] | undefined;

/** The text of a fact; facts that are no text have none. */
export function textOf(fact: Fact): string {
  return typeof fact.value === "string" ? fact.value : "";
}

/** A number that is known exactly. */
export function exactly(value: number): Interval {
  return { min: value, max: value };
}
