import type { Assessment, Event, Listed } from "../../model/event.ts";
import { type Band, BANDS } from "../../model/rule.ts";
import { type Line, toLine } from "../line.ts";
import type { Markup } from "./markup.ts";

/** A line of the table, with its reasons drawn already: a few hundred bytes each, however long the thread was. */
export type Row = { readonly line: Line; readonly reasons: Markup | undefined };

/** What is kept of many subjects: counts of all, lines of the highest, and the very highest whole. Bounded, however many there are. */
export type Ranking = {
  rows: Row[];
  whole: [Row, Assessment][];
  readonly bands: Record<Band, number>;
  /** Subjects by tens of their score, then by band. */
  readonly scores: readonly Record<Band, number>[];
  /** Subjects that each rule spoke of. */
  readonly rules: Map<string, { subjects: number; high: number }>;
  explained: number;
};

/** Lines of the table; further subjects are counted. */
export const ROWS = 10_000;

/** Subjects that are shown with their thread. */
export const WHOLE = 25;

/** Nothing yet. */
export function openRanking(): Ranking {
  const none = (): Record<Band, number> => ({ "insufficient-data": 0, low: 0, medium: 0, high: 0 });
  return { rows: [], whole: [], bands: none(), scores: Array.from({ length: 10 }, none), rules: new Map(), explained: 0 };
}

/** Takes one subject in; lines and sheets beyond what a page shows are dropped as soon as they are twice as many. */
export function rank(ranking: Ranking, event: Extract<Event, Assessment | Listed>, draw: (assessment: Assessment) => Markup): void {
  const line = toLine(event.kind === "listed" ? event.assessment : event);
  ranking.bands[line.band] += 1;
  const bin = ranking.scores[Math.min(9, Math.floor(line.score / 10))];
  if (bin !== undefined) bin[line.band] += 1;
  const row: Row = { line, reasons: event.kind === "assessment" ? draw(event) : undefined };
  ranking.rows.push(row);
  if (ranking.rows.length >= 2 * ROWS) ranking.rows = highest(ranking.rows, ROWS, ({ line: one }) => one);
  if (event.kind === "listed") return;
  countRules(ranking, event);
  ranking.whole.push([row, event]);
  if (ranking.whole.length >= 2 * WHOLE) ranking.whole = highest(ranking.whole, WHOLE, ([{ line: whole }]) => whole);
}

function countRules(ranking: Ranking, { verdict }: Assessment): void {
  ranking.explained += 1;
  for (const { rule } of verdict.findings) {
    const counts = ranking.rules.get(rule) ?? { subjects: 0, high: 0 };
    counts.subjects += 1;
    if (verdict.band === "high") counts.high += 1;
    ranking.rules.set(rule, counts);
  }
}

/** The highest by band, then by score; equals in the order in which they came. */
export function highest<T>(
  items: readonly T[],
  most: number,
  verdictOf: (item: T) => { readonly band: Band; readonly score: number },
): T[] {
  const weigh = (item: T): number => BANDS.indexOf(verdictOf(item).band) * 1000 + verdictOf(item).score;
  return items.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, most);
}
