import type { Span } from "./entity.ts";
import type { Band, Exposure, Priority, ScoredAxis, Stage, Track } from "./rule.ts";

/** Where a finding was read off. Offsets are UTF-16 units of the raw text; pointers are JSON Pointers into the subject as given. */
export type Evidence =
  | {
      readonly kind: "text";
      readonly pointer: string;
      /** 1-based place in the thread; absent outside messages. */
      readonly messageIndex?: number;
      readonly start: number;
      readonly end: number;
      readonly quote: string;
      readonly selection: string;
      /** Under masks: where it stands in the raw text, as the other offsets are then those in the masked one. */
      readonly given?: Span;
    }
  | {
      readonly kind: "value";
      readonly pointers: readonly string[];
      readonly fact: string;
      readonly value: string | number | boolean;
      readonly messageIndex?: number;
      readonly selection: string;
    }
  | { readonly kind: "absence"; readonly pointer: string; readonly fact: string; readonly selection: string }
  | { readonly kind: "member"; readonly rule: string };

/** One rule that fired. */
export type Finding = {
  readonly rule: string;
  readonly family: string;
  readonly axis: ScoredAxis;
  /** Points of the rule itself. */
  readonly points: number;
  /** What is left of them after decay and caps, in tenths; these add up to the points of the axes. */
  readonly counted: number;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** Evidence beyond the 20 items a selection that are kept. */
  readonly more?: number;
  /** Ids of exceptions that could not be evaluated. */
  readonly uncheckedExceptions?: readonly string[];
};

export type AxisResult = { readonly score: number; readonly band: Band; readonly points: number; readonly coverage: number };

/** The judgement of one subject: a function of subject, rules and context, and of nothing else. */
export type Verdict = {
  readonly id: string;
  readonly score: number;
  readonly band: Band;
  /** L of SCORING.md in tenths: base plus the points of both axes. */
  readonly points: number;
  readonly track?: Track | "mixed";
  readonly priority: Priority;
  readonly exposure: Exposure;
  /** Whether anything is known of the recipient at all. */
  readonly exposureKnown: boolean;
  readonly axes: Readonly<Record<ScoredAxis, AxisResult>>;
  readonly findings: readonly Finding[];
  readonly reassurance: readonly Finding[];
  readonly exposures: readonly {
    readonly rule: string;
    readonly exposure: "some" | "high";
    readonly message: string;
    readonly evidence: readonly Evidence[];
  }[];
  readonly exceptions: readonly { readonly rule: string; readonly exception: string }[];
  /** Rules that fire only on quoted or forwarded text, and what they would have said. */
  readonly notCounted: readonly { readonly rule: string; readonly evidence: readonly Evidence[] }[];
  /** The band if quoted text counted, where that is higher. */
  readonly bandIfCounted?: Band;
  readonly notEvaluable: readonly { readonly field: string; readonly rules: number }[];
  /** Rules that raised the band by their `floor`. */
  readonly raisedBy: readonly { readonly rule: string; readonly floor: Band }[];
  readonly counterfactual?: { readonly without: string; readonly score: number; readonly band: Band };
  readonly timeline: readonly { readonly stage: Stage; readonly messageIndex: number; readonly at?: string }[];
  /** RFC 3339 instant that ages were counted to. */
  readonly reference: string;
  readonly referenceFrom: "now" | "export" | "last-message" | "clock";
  /** How much there was to read. */
  readonly read: {
    readonly messages: number;
    readonly words: number;
    /** Places of the messages in the order in which they were read, where that is another than given. */
    readonly order?: readonly number[];
  };
  readonly experimental: readonly string[];
};
