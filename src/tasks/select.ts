import { type Band, BANDS } from "../model/rule.ts";
import type { Assessment, Event } from "../model/event.ts";
import type { Selection } from "./deliver.ts";

export type SelectOptions = {
  /** Leave out lower scores, but never a subject whose band a rule has raised. */
  readonly minScore: number | undefined;
  /** Only so many, the highest. */
  readonly top: number | undefined;
  /** "input" keeps the order of the input; undefined is that, and by score where only the highest are shown. */
  readonly sort: "score" | "input" | undefined;
};

/** The assessments that were asked for, in the order that was asked for; those below `top` are listed, other events pass. */
export function selectAssessments({ minScore, top, sort = top === undefined ? "input" : "score" }: SelectOptions): Selection {
  return async function* (events) {
    const held: Assessment[] = [];
    const rest: Event[] = [];
    const streams = sort === "input" && top === undefined;
    for await (const event of events) {
      if (event.kind === "assessment" && !isWanted(event, minScore)) continue;
      if (streams) yield event;
      else if (event.kind === "assessment") held.push(event);
      else rest.push(event);
    }
    const best = top === undefined ? held : new Set(held.toSorted(byScore).slice(0, top));
    const isKept = (assessment: Assessment): boolean => (best instanceof Set ? best.has(assessment) : true);
    const kept = held.filter(isKept);
    yield* sort === "score" ? kept.toSorted(byScore) : kept;
    for (const assessment of held) if (!isKept(assessment)) yield { kind: "listed", assessment };
    yield* rest;
  };
}

function isWanted({ verdict }: Assessment, minScore: number | undefined): boolean {
  return minScore === undefined || verdict.score >= minScore || verdict.raisedBy.length > 0;
}

/** Highest band first, then score; equals stay in the order of the input. */
function byScore(a: Assessment, b: Assessment): number {
  return rank(b.verdict.band) - rank(a.verdict.band) || b.verdict.score - a.verdict.score;
}

function rank(band: Band): number {
  return BANDS.indexOf(band);
}
