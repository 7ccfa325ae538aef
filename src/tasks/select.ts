import { type Band, BANDS } from "../model/rule.ts";
import type { Assessment, Event, Listed } from "../model/event.ts";
import { toLean } from "../reporters/line.ts";
import type { Selection } from "./deliver.ts";

export type SelectOptions = {
  /** Leave out lower scores, but never a subject whose band a rule has raised. */
  readonly minScore: number | undefined;
  /** Only so many, the highest. */
  readonly top: number | undefined;
  /** "input" keeps the order of the input; undefined is that, and by score where only the highest are shown. */
  readonly sort: "score" | "input" | undefined;
  /** Keep all that is known of subjects that are only listed: what may tell their people apart is still to be masked. */
  readonly keepWhole: boolean;
};

/** The assessments that were asked for, in the order that was asked for; those below `top` are listed, other events pass. */
export function selectAssessments(options: SelectOptions): Selection {
  const { minScore, top, sort = top === undefined ? "input" : "score", keepWhole } = options;
  const list = (assessment: Assessment): Listed => ({ kind: "listed", assessment: keepWhole ? assessment : toLean(assessment) });
  return async function* (events) {
    const held = openHighest(top ?? Number.POSITIVE_INFINITY, list);
    const rest: Event[] = [];
    const streams = sort === "input" && top === undefined;
    for await (const event of events) {
      if (event.kind === "assessment" && !isWanted(event, minScore)) continue;
      if (streams) yield event;
      else if (event.kind === "assessment") held.add(event);
      else rest.push(event);
    }
    const { kept, listed } = held.close();
    yield* sort === "score" ? kept.toSorted(byScore) : kept;
    yield* listed;
    yield* rest;
  };
}

/** Holds the highest, twice as many as are wanted at most; of the others a line of a list. All come out as they came in. */
function openHighest(
  most: number,
  list: (assessment: Assessment) => Listed,
): {
  readonly add: (assessment: Assessment) => void;
  readonly close: () => { readonly kept: readonly Assessment[]; readonly listed: readonly Listed[] };
} {
  const seen: (Assessment | Listed)[] = [];
  let held: number[] = [];
  const cut = (): void => {
    const at = (place: number): Assessment => seen[place] as Assessment;
    held.sort((a, b) => byScore(at(a), at(b)) || a - b);
    for (const place of held.slice(most)) seen[place] = list(at(place));
    held = held.slice(0, most);
  };
  return {
    add: (assessment) => {
      held.push(seen.push(assessment) - 1);
      if (held.length >= 2 * most) cut();
    },
    close: () => {
      cut();
      return { kept: seen.filter((event) => event.kind === "assessment"), listed: seen.filter((event) => event.kind === "listed") };
    },
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
