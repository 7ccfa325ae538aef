import type { Diagnostic, DiagnosticCode, Place } from "./diagnostic.ts";
import type { Position } from "./position.ts";
import type { Band, Expectation, Reference, Track } from "./rule.ts";
import type { Subject } from "./subject.ts";
import type { Verdict } from "./verdict.ts";

/** Where a record stood. */
export type Origin = { readonly name: string; readonly line?: number; readonly pointer?: string };

export type Assessment = {
  readonly kind: "assessment";
  readonly origin: Origin;
  readonly verdict: Verdict;
  readonly subject: Subject;
  /** Recipient and third parties are masked, in all of it. */
  readonly masked?: true;
};

/** An assessment that is not explained: one line of a table. */
export type Listed = { readonly kind: "listed"; readonly assessment: Assessment };

/** What one test of a rule showed. */
export type TestResult = {
  readonly kind: "test-result";
  readonly rule: string;
  readonly test: string;
  readonly outcome: "passed" | "failed" | "todo" | "todo-passed";
  readonly expected: Expectation;
  readonly actual: Expectation;
  /** What differed from what was expected. */
  readonly reasons: readonly TestReason[];
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
};

/** Whether a labelled subject came out in the band that its label or folder says. */
export type SubjectResult = {
  readonly kind: "subject-result";
  /** Id of the subject. */
  readonly subject: string;
  readonly outcome: "passed" | "failed";
  readonly expected: readonly Band[];
  readonly actual: Band;
  readonly score: number;
  /** The findings that weigh most, with what they add. */
  readonly signs: readonly { readonly rule: string; readonly points: number }[];
  readonly place: { readonly file: string; readonly line?: number; readonly pointer?: string };
};

/** Why a test came out as it did: in words and, where it was read off a text, the place in that text. */
export type TestReason = { readonly message: string; readonly excerpt?: Excerpt };

/** A part of a text; offsets are UTF-16 units. */
export type Excerpt = { readonly text: string; readonly start: number; readonly end: number };

/** A file or stream that was read; the digest is of its bytes, in lower-case hexadecimal. */
export type Input = { readonly name: string; readonly sha256: string; readonly bytes: number };

/** Numbers at the end of a run; a fold over its events. */
export type Summary = {
  readonly kind: "summary";
  readonly subjects: number;
  readonly bands: Readonly<Record<Band, number>>;
  readonly errors: number;
  readonly warnings: number;
  /** What was read, once each, in order. */
  readonly inputs: readonly Input[];
  readonly tests?: { readonly passed: number; readonly failed: number; readonly todo: number; readonly rules: number };
  /** Labelled subjects that were judged, and those that came out in another band. */
  readonly labelled?: { readonly subjects: number; readonly missed: number };
  /** Changes that were made to rules, how many of them tests noticed, and that in per cent. */
  readonly coverage?: { readonly changes: number; readonly noticed: number; readonly score: number };
};

/** Words of a rule file that `rules check --fix` has corrected. */
export type Fixed = {
  readonly kind: "fixed";
  readonly code: DiagnosticCode;
  readonly place: Place;
  readonly from: string;
  readonly to: string;
};

/** NDJSON lines that a worker has written, passed on as they are, and what they came to. */
export type Encoded = {
  readonly kind: "encoded";
  readonly bytes: Uint8Array;
  readonly tally: Tally;
  /** How many subjects each rule was found in. */
  readonly rules: Readonly<Record<string, number>>;
  /** What comes next in the input; absent where a run may not go on from here. */
  readonly next?: Position;
};

export type Event = Assessment | Listed | Diagnostic | TestResult | SubjectResult | Fixed | Summary | Encoded;

/** What a run came to; the exit status is read off it. */
export type Tally = {
  readonly bands: Readonly<Record<Band, number>>;
  /** Errors with inputs. */
  readonly inputErrors: number;
  /** Errors with rules, where they are the result (`rules check`). */
  readonly ruleErrors: number;
  readonly warnings: number;
  readonly testsFailed: number;
};

/** What a reporter knows of the run beside its events. */
export type Run = {
  readonly tool: { readonly name: string; readonly version: string };
  readonly command: "assess" | "rules check" | "rules test" | "rules list" | "rules explain" | "rules diff";
  readonly pack?: RunPack;
  /** Columns to write into. */
  readonly width: number;
  readonly color: boolean;
  readonly summary: boolean;
  readonly quiet: boolean;
  readonly country?: string;
  /** The band that fails the run, where one does. */
  readonly failOn?: Band;
};

/** Static text of the rules in use: it stands once, not in every result. */
export type RunPack = {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly base: number;
  /** Scores from which a band begins, by points alone. */
  readonly bands: { readonly medium: number; readonly high: number };
  readonly rules: readonly RunRule[];
  readonly families: Readonly<Record<string, { readonly title: string; readonly axis: string }>>;
  readonly advice: Readonly<Partial<Record<Track, readonly string[]>>>;
  readonly reporting: Readonly<Record<string, readonly Reference[]>>;
  /** Positive detection rules by axis: what coverage counts. */
  readonly checks: { readonly approach: number; readonly authenticity: number };
};

export type RunRule = {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly weight: number;
  readonly tracks: readonly Track[];
  readonly tags: readonly string[];
  readonly description: string;
  readonly falsepositives: readonly string[];
  readonly references: readonly Reference[];
  readonly advice?: string;
};
