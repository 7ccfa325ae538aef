import type { Entity, Judges, Span } from "../../model/entity.ts";
import type { Folded } from "../fold.ts";
import type { Landmarks } from "./landmarks.ts";

/** A text while its entities are read. Readers run by priority; each takes its units, so that no two entities overlap. */
export type Page = {
  readonly folded: Folded;
  readonly text: string;
  readonly judges: Judges;
  readonly landmarks: Landmarks;
  /** 1 per folded unit that belongs to an entity; the readers write it. */
  readonly taken: Uint8Array;
};

/** Reads the entities of one kind. */
export type EntityReader = (page: Page) => readonly Entity[];

/** Longest candidate that is looked at, in folded units; links and addresses may be longer. */
export const MAX_CANDIDATE = 64;

/** The span in the raw text of folded units. */
export function spanOf({ folded }: Page, start: number, end: number): Span {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

/** Whether no entity holds one of these units. */
export function isFree({ taken }: Page, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (taken[at] === 1) return false;
  }
  return true;
}

/** Marks units as belonging to an entity and gives their span. */
export function take(page: Page, start: number, end: number): Span {
  page.taken.fill(1, start, end);
  return spanOf(page, start, end);
}
