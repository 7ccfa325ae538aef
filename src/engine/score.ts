import type { CompiledRule } from "../model/compiled-pack.ts";
import { type Band, BANDS, SCORED_AXES, type ScoredAxis, type Scoring, type Track } from "../model/rule.ts";
import type { Outcome, Outcomes } from "./outcome.ts";
import type { RuleSet } from "./rule-set.ts";

/** A rule that fired, with what is left of its points after decay and caps; negative for reassurance. */
export type Contribution = Hit & { readonly counted: number };

/** A scored rule that holds, and its place in the pack. */
export type Hit = { readonly rule: CompiledRule; readonly place: number; readonly axis: ScoredAxis };

export type Score = {
  /** L of SCORING.md, in tenths. */
  readonly points: number;
  readonly score: number;
  /** Band by score alone, before floors. */
  readonly band: Band;
  readonly axes: Readonly<
    Record<ScoredAxis, { readonly points: number; readonly score: number; readonly band: Band; readonly coverage: number }>
  >;
  /** In the order of rule ids; these add up exactly to `points - base`. */
  readonly contributions: readonly Contribution[];
};

/** From the rules that fired to points, score and band: log-odds that add up, bounded by families. */
export function score(ruleSet: RuleSet, outcomes: Outcomes): Score {
  const { scoring } = ruleSet.pack.header;
  const exact = countHits(ruleSet, findHits(ruleSet, outcomes.entries()));
  const points = addUp(scoring, exact);
  const contributions = roundTogether(exact, inTenths(points - scoring.base));
  const coverage = measureCoverage(ruleSet, outcomes);
  const axes = {
    approach: axisResult(scoring, contributions, coverage, "approach"),
    authenticity: axisResult(scoring, contributions, coverage, "authenticity"),
  };
  const covered = SCORED_AXES.some((axis) => coverage[axis] >= scoring.minCoverage);
  const total = toScore(scoring, points);
  const band = bandOf(scoring, total);
  return { points, score: total, band: band === "low" && !covered ? "insufficient-data" : band, axes, contributions };
}

/** The points alone, for what-if questions. */
export function sumPoints(ruleSet: RuleSet, hits: readonly Hit[]): number {
  return addUp(ruleSet.pack.header.scoring, countHits(ruleSet, hits));
}

/** The scored rules that hold, of outcomes with their places. */
export function findHits(ruleSet: RuleSet, outcomes: Iterable<readonly [number, Outcome | undefined]>): Hit[] {
  const hits: Hit[] = [];
  for (const [place, outcome] of outcomes) {
    if (outcome?.value !== true) continue;
    const axis = ruleSet.axes[place];
    const rule = ruleSet.pack.rules[place] as CompiledRule;
    if (axis !== undefined && rule.status === "stable") hits.push({ rule, place, axis });
  }
  return hits;
}

/** Points in log-odds as a score from 0 to 100. */
export function toScore(scoring: Scoring, points: number): number {
  return Math.round(100 / (1 + 2 ** (-points / scoring.pointsToDouble)));
}

/** The band that a score falls into. */
export function bandOf(scoring: Scoring, total: number): Band {
  if (total >= scoring.bands.high) return "high";
  return total >= scoring.bands.medium ? "medium" : "low";
}

/** The higher of two bands. */
export function higherBand(a: Band, b: Band): Band {
  return BANDS.indexOf(a) >= BANDS.indexOf(b) ? a : b;
}

/** Counted points by the track that findings name; a lead under ten points is "mixed". */
export function chooseTrack(contributions: readonly Contribution[]): Track | "mixed" | undefined {
  const points = new Map<Track, number>();
  for (const { rule, counted } of contributions) {
    for (const track of rule.tracks) if (counted > 0) points.set(track, (points.get(track) ?? 0) + counted);
  }
  const [first, second] = [...points].sort(([nameA, a], [nameB, b]) => b - a || compareText(nameA, nameB));
  if (first === undefined) return undefined;
  return second !== undefined && first[1] - second[1] < TRACK_LEAD ? "mixed" : first[0];
}

/** Orders texts by code unit: the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const TRACK_LEAD = 10;

/** What is left of every hit, before it is rounded for print. */
function countHits(ruleSet: RuleSet, hits: readonly Hit[]): Contribution[] {
  return SCORED_AXES.flatMap((axis) => {
    const own = hits.filter((hit) => hit.axis === axis);
    return own.length === 0 ? [] : scoreAxis(ruleSet, own);
  });
}

function addUp(scoring: Scoring, counted: readonly Contribution[]): number {
  return inTenths(scoring.base + sum(counted.map((hit) => hit.counted)));
}

/** Signs by family with decay and cap, then reassurance, which never exceeds them and never offsets a decisive family. */
function scoreAxis(ruleSet: RuleSet, hits: readonly Hit[]): Contribution[] {
  const { scoring, families } = ruleSet.pack.header;
  const signs = byFamily(hits.filter((hit) => hit.rule.weight > 0)).flatMap((family) => decayFamily(scoring, families, family));
  const reassuring = byFamily(hits.filter((hit) => hit.rule.weight < 0)).flatMap((family) => decayFamily(scoring, families, family));
  const positive = sum(signs.map((hit) => hit.counted));
  const negative = -sum(reassuring.map((hit) => hit.counted));
  const decisive = signs.some((hit) => families[hit.rule.family]?.decisive === true);
  const allowed = decisive ? 0 : Math.min(negative, scoring.reassuranceCap, positive);
  const share = negative === 0 ? 0 : allowed / negative;
  return [...signs, ...reassuring.map((hit) => count(hit, share === 0 ? 0 : hit.counted * share))];
}

/** In a family, each further hit counts half as much (by default), strongest first; more than the cap is scaled down together. */
function decayFamily(scoring: Scoring, families: RuleSet["pack"]["header"]["families"], hits: readonly Hit[]): Contribution[] {
  const sorted = hits.length === 1 ? hits : hits.toSorted(byWeight);
  const decayed = sorted.map((hit, place) => count(hit, hit.rule.weight * scoring.decay ** place));
  const total = Math.abs(sum(decayed.map((hit) => hit.counted)));
  const cap = families[hits[0]?.rule.family ?? ""]?.cap ?? total;
  return total > cap ? decayed.map((hit) => count(hit, (hit.counted * cap) / total)) : decayed;
}

function byWeight(a: Hit, b: Hit): number {
  return Math.abs(b.rule.weight) - Math.abs(a.rule.weight) || compareText(a.rule.id, b.rule.id);
}

/** A hit with what is counted of it. What-if questions ask for thousands: they are written out, which is faster than a spread. */
function count({ rule, place, axis }: Hit, counted: number): Contribution {
  return { rule, place, axis, counted };
}

function byFamily(hits: readonly Hit[]): readonly (readonly Hit[])[] {
  if (hits.length < 2) return hits.length === 0 ? [] : [hits];
  return [...groupBy(hits, ({ rule }) => rule.family)].sort(([a], [b]) => compareText(a, b)).map(([, members]) => members);
}

/**
 * Rounds to tenths so that the parts add up exactly to the total: axes first, then the signs and the reassurance of each family, then rules, so that neither an axis
 * nor a family prints more or less than it holds.
 */
function roundTogether(exact: readonly Contribution[], total: number): Contribution[] {
  const levels = [
    ({ axis }: Contribution) => axis,
    ({ rule }: Contribution) => `${rule.weight < 0} ${rule.family}`,
    ({ rule }: Contribution) => rule.id,
  ];
  return splitTenths(exact, Math.round(total * 10), levels).toSorted((a, b) => compareText(a.rule.id, b.rule.id));
}

function splitTenths(
  exact: readonly Contribution[],
  tenths: number,
  [level, ...deeper]: readonly ((hit: Contribution) => string)[],
): Contribution[] {
  if (level === undefined) return exact.map((hit) => count(hit, tenths / 10));
  const groups = [...groupBy(exact, level)].toSorted(([a], [b]) => compareText(a, b)).map(([, hits]) => hits);
  const shares = apportion(
    groups.map((hits) => sum(hits.map((hit) => hit.counted))),
    tenths,
  );
  return groups.flatMap((hits, place) => splitTenths(hits, shares[place] ?? 0, deeper));
}

/** Whole tenths that add up to the total: the largest remainders go up, ties by place. */
function apportion(values: readonly number[], total: number): number[] {
  const tenths = values.map((value) => Math.floor(value * 10 + EPSILON));
  const remainder = (place: number): number => (values[place] as number) * 10 - (tenths[place] as number);
  const order = [...values.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b);
  let left = total - sum(tenths);
  for (const place of order) {
    if (left <= 0) break;
    tenths[place] = (tenths[place] as number) + 1;
    left -= 1;
  }
  return tenths;
}

/** What floating point adds to a whole number of tenths. */
const EPSILON = 1e-6;

function axisResult(
  scoring: Scoring,
  contributions: readonly Contribution[],
  coverage: Record<ScoredAxis, number>,
  axis: ScoredAxis,
): Score["axes"][ScoredAxis] {
  const own = contributions.filter((hit) => hit.axis === axis);
  const points = inTenths(sum(own.map((hit) => hit.counted)));
  const total = toScore(scoring, scoring.base + points);
  const empty = own.every((hit) => hit.counted <= 0) && coverage[axis] < scoring.minCoverage;
  return { points, score: total, band: empty ? "insufficient-data" : bandOf(scoring, total), coverage: inHundredths(coverage[axis]) };
}

/** Positive detection rules of each axis that could be evaluated, as a share. */
function measureCoverage(ruleSet: RuleSet, outcomes: Outcomes): Record<ScoredAxis, number> {
  const known = { approach: 0, authenticity: 0 };
  for (const place of ruleSet.signs) {
    const axis = ruleSet.axes[place];
    if (axis !== undefined && outcomes[place]?.value !== undefined) known[axis] += 1;
  }
  const share = (axis: ScoredAxis): number => (ruleSet.checks[axis] === 0 ? 0 : known[axis] / ruleSet.checks[axis]);
  return { approach: share("approach"), authenticity: share("authenticity") };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

function inHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function inTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
