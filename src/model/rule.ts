import type { Condition, Detection } from "./detection.ts";
import type { Place } from "./diagnostic.ts";
import type { Instant } from "./interval.ts";
import type { Phrase } from "./phrase.ts";

export const AXES = ["approach", "authenticity", "exposure"] as const;
export type Axis = (typeof AXES)[number];
/** The axes that carry points. */
export const SCORED_AXES = ["approach", "authenticity"] as const satisfies readonly Axis[];
export type ScoredAxis = (typeof SCORED_AXES)[number];

export const STAGES = ["contact", "rapport", "task", "payment", "meeting"] as const;
export type Stage = (typeof STAGES)[number];

export const TRACKS = ["espionage", "job-fraud", "malware", "romance-investment"] as const;
export type Track = (typeof TRACKS)[number];

export const STATUSES = ["experimental", "stable", "deprecated"] as const;
export type Status = (typeof STATUSES)[number];

/** Bands in rising order, as `--fail-on` compares them. */
export const BANDS = ["insufficient-data", "low", "medium", "high"] as const;
export type Band = (typeof BANDS)[number];

export const EXPOSURES = ["none", "some", "high"] as const;
export type Exposure = (typeof EXPOSURES)[number];

export const PRIORITIES = ["routine", "prompt", "urgent"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Whose messages a message rule reads. */
export const DIRECTIONS = ["subject", "recipient", "any"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export type Reference = { readonly title: string; readonly url: string; readonly accessed?: string };

/** A message with the places that an assessment fills in. */
export type Template = readonly (string | Placeholder)[];
export type Placeholder =
  | { readonly kind: "quote"; readonly selection: string }
  | { readonly kind: "index" }
  | { readonly kind: "published"; readonly key: "source" | "date" }
  | { readonly kind: "field"; readonly field: string };

export type Logic =
  | { readonly kind: "detection"; readonly detection: Detection }
  /** `members` are ids of detection rules; the condition refers to them by index. */
  | { readonly kind: "combination"; readonly members: readonly string[]; readonly condition: Condition }
  | { readonly kind: "sequence"; readonly members: readonly string[]; readonly withinMessages?: number; readonly withinDays?: number };

export type Exception = { readonly id: string; readonly reason: string; readonly detection: Detection };

/** One rule as its author wrote it, after parsing. */
export type Rule = {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly family: string;
  readonly tracks: readonly Track[];
  readonly tags: readonly string[];
  /** Points: 10 double the odds; negative is reassurance; 0 for exposure rules. */
  readonly weight: number;
  readonly exposure?: "some" | "high";
  readonly floor?: Band;
  readonly from: Direction;
  readonly description: string;
  readonly falsepositives: readonly string[];
  readonly references: readonly Reference[];
  readonly logic: Logic;
  readonly exceptions: readonly Exception[];
  readonly message: Template;
  readonly advice?: string;
  readonly tests: readonly RuleTest[];
  readonly parts: readonly RulePart[];
};

/**
 * A part of a rule that a test can need, with where it was written and where it stands in the model: the place of its detection (the
 * rule's own is 0, then those of the exceptions), of the selection, the alternative, the clause and the value in it, as far as that goes.
 * A member stands by its place in the logic, a `re` key by its place among those of its field; a bound of a sequence is alone.
 */
export type RulePart = {
  readonly kind: "selection" | "clause" | "phrase" | "value" | "pattern" | "condition" | "exception" | "member" | "bound";
  readonly name: string;
  readonly at: readonly number[];
  readonly place: Place;
};

export const EXPECTATIONS = ["match", "no-match", "excepted", "not-evaluable"] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/** A test that stands inside a rule. */
export type RuleTest = {
  readonly name: string;
  readonly expect: Expectation;
  /** As written, not yet validated; a fixture has been looked up. */
  readonly subject: unknown;
  readonly points?: number;
  readonly fails: readonly string[];
  readonly evidence: readonly { readonly message?: number; readonly selection?: string; readonly quote?: string }[];
  readonly todo?: string;
  readonly now?: Instant;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
};

export type Family = {
  readonly axis: Axis;
  readonly title: string;
  readonly stage?: Stage;
  readonly cap: number;
  readonly decisive: boolean;
};

export type WatchRecord = {
  readonly name?: string;
  readonly employer?: string;
  readonly source: string;
  readonly url: string;
  readonly date: string;
  readonly attribution?: string;
};

export type List =
  | { readonly kind: "phrases"; readonly phrases: readonly Phrase[] }
  | { readonly kind: "values"; readonly values: readonly string[] }
  | { readonly kind: "watchlist"; readonly records: readonly WatchRecord[] };

export type Scoring = {
  readonly base: number;
  readonly pointsToDouble: number;
  readonly decay: number;
  readonly reassuranceCap: number;
  readonly bands: { readonly medium: number; readonly high: number };
  readonly minCoverage: number;
  /** Rows by band, columns by exposure (none, some, high). */
  readonly priority: Readonly<Record<Band, readonly [Priority, Priority, Priority]>>;
};

/** What the packs of one run say together, beside their rules. */
export type PackHeader = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly lists: Readonly<Record<string, List>>;
  readonly families: Readonly<Record<string, Family>>;
  readonly scoring: Scoring;
  readonly advice: Readonly<Partial<Record<Track, readonly string[]>>>;
  readonly reporting: Readonly<Record<string, readonly Reference[]>>;
};

/** A whole pack, parsed and complete: what `compilePack` takes. */
export type Pack = { readonly header: PackHeader; readonly rules: readonly Rule[] };
