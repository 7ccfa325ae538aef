import type { CompiledPack, CompiledRule } from "../model/compiled-pack.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Regex, RegexEngine } from "../model/regex.ts";
import { SCORED_AXES, type ScoredAxis, type WatchRecord } from "../model/rule.ts";
import { type Matcher, openMatcher } from "./phrases/match.ts";
import type { PatternMatcher } from "./phrases/refine.ts";
import { once } from "./reading.ts";
import { readWords } from "../text/tokens.ts";

/** Compiled rules ready to run: immutable, in id order. */
export type RuleSet = {
  readonly pack: CompiledPack;
  /** Places in `pack.rules` of the rules that run, in id order; combinations and sequences stand in `composed`. */
  readonly detections: readonly number[];
  readonly composed: readonly number[];
  /** Detection rules that a phrase must open: by phrase set, the places of those that it opens. */
  readonly opened: ReadonlyMap<number, readonly number[]>;
  /** The same for elements of a list of a message. */
  readonly openedByList: ReadonlyMap<FieldPath, readonly number[]>;
  /** Places of the detection rules that can hold on any message or subject. */
  readonly ungated: readonly number[];
  /** Places of the combinations and sequences that a rule is a member of, by place. */
  readonly dependents: ReadonlyMap<number, readonly number[]>;
  /** The axis that a rule scores on, by place; none for exposure. */
  readonly axes: readonly (ScoredAxis | undefined)[];
  /** Places of the detection rules that are signs, and how many of them score on each axis: what coverage counts. */
  readonly signs: readonly number[];
  readonly checks: Readonly<Record<ScoredAxis, number>>;
  readonly match: Matcher;
  /** Patterns are compiled on first use. */
  readonly matchesPattern: PatternMatcher;
  /** A text as it is compared: its folded words. */
  readonly foldKey: (text: string) => string;
  /** The published records with their names folded. */
  readonly watchlist: () => readonly FoldedRecord[];
  /** The folded values of a list. */
  readonly foldedValues: (list: string) => ReadonlySet<string>;
};

/** A published record, with its names as they are compared. */
export type FoldedRecord = { readonly record: WatchRecord; readonly name: string | undefined; readonly employer: string | undefined };

/** Opens a compiled pack; one with patterns needs the engine. Deprecated rules stay in the table but do not run. */
export function openRuleSet(pack: CompiledPack, compileRegex?: RegexEngine): RuleSet {
  const running = [...pack.rules.keys()].filter((place) => pack.rules[place]?.status !== "deprecated");
  const detections = running.filter((place) => pack.rules[place]?.kind === "detection");
  const composed = running.filter((place) => pack.rules[place]?.kind !== "detection");
  const axes = pack.rules.map((rule) => SCORED_AXES.find((axis) => axis === pack.header.families[rule.family]?.axis));
  const signs = detections.filter((place) => isSign(pack.rules[place] as CompiledRule));
  const countOn = (axis: ScoredAxis): number => signs.filter((place) => axes[place] === axis).length;
  const folded = new Map<string, ReadonlySet<string>>();
  return {
    pack,
    detections,
    composed,
    opened: indexPlaces(detections, (place) => pack.rules[place]?.gate?.sets ?? []),
    openedByList: indexPlaces(detections, (place) => pack.rules[place]?.gate?.lists ?? []),
    ungated: detections.filter((place) => pack.rules[place]?.gate === undefined),
    dependents: indexPlaces(composed, (place) => membersOf(pack.rules[place] as CompiledRule)),
    axes,
    signs,
    checks: { approach: countOn("approach"), authenticity: countOn("authenticity") },
    match: openMatcher(pack.automaton),
    matchesPattern: openPatterns(pack, compileRegex),
    foldKey,
    watchlist: once(() => pack.header.watchlist.map(foldRecord)),
    foldedValues: (list) => {
      const values = folded.get(list) ?? new Set(pack.header.values[list]?.map(foldKey));
      folded.set(list, values);
      return values;
    },
  };
}

function openPatterns({ patterns }: CompiledPack, compileRegex: RegexEngine | undefined): PatternMatcher {
  if (patterns.length > 0 && compileRegex === undefined) throw new Error("a pack with patterns is opened without their engine");
  const regexes = patterns.map((pattern) =>
    once(() => {
      const read = compileRegex?.(pattern);
      if (read === undefined || "problem" in read) throw new Error(`the checker has not seen the pattern ${pattern.source}`);
      return read.regex;
    }),
  );
  return (place, { raw, folded }) => (regexes[place] as () => Regex)()(patterns[place]?.cased === true ? raw : folded);
}

/** Whether a rule counts towards coverage: a sign, not a reassurance. */
function isSign(rule: CompiledRule): boolean {
  return rule.weight > 0 && rule.status === "stable";
}

function foldRecord(record: WatchRecord): FoldedRecord {
  return { record, name: record.name && foldKey(record.name), employer: record.employer && foldKey(record.employer) };
}

function foldKey(text: string): string {
  return readWords(text).join(" ");
}

function membersOf({ logic }: CompiledRule): readonly number[] {
  return logic.kind === "detection" ? [] : logic.members;
}

/** Turns "what each place names" around: by name, the places, in order. */
function indexPlaces<Name>(places: readonly number[], namesOf: (place: number) => readonly Name[]): ReadonlyMap<Name, readonly number[]> {
  const index = new Map<Name, number[]>();
  for (const place of places) {
    for (const name of namesOf(place)) {
      const known = index.get(name);
      if (known === undefined) index.set(name, [place]);
      else known.push(place);
    }
  }
  return index;
}
