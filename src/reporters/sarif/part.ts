import type { Event } from "../../model/event.ts";

/** What a run of SARIF is made from: events are added, then it is closed. */
export type Part = { readonly add: (event: Event) => void; readonly close: () => Closed };

export type Closed = {
  readonly rules: readonly object[];
  readonly results: readonly object[];
  readonly invocation: object;
  readonly artifacts?: readonly object[];
};

/** What GitHub takes of one run. */
export const MAX_RESULTS = 25_000;

/** Says what is left out. */
export function wordLeft(more: number): readonly object[] {
  return more === 0 ? [] : [{ level: "warning", message: { text: `${more} more problems are left out` } }];
}
