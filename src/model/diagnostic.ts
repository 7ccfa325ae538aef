import { PACK_DIAGNOSTICS } from "./diagnostics/pack.ts";
import { RULE_DIAGNOSTICS } from "./diagnostics/rule.ts";
import { RUN_DIAGNOSTICS } from "./diagnostics/run.ts";
import { TEST_DIAGNOSTICS } from "./diagnostics/test.ts";
import type { Severity, Wording } from "./diagnostics/wording.ts";

/** A place in a file, a record or a rule; lines and columns are 1-based, columns count UTF-16 units. */
export type Place = {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Units from `column` on that are meant. */
  readonly length?: number;
  /** JSON Pointer into the record. */
  readonly pointer?: string;
  /** The raw line that the place stands in, for a frame. */
  readonly text?: string;
};

/** A problem with an input or a rule. The wording is in `DIAGNOSTICS`; `args` fill it. */
export type Diagnostic = {
  readonly kind: "diagnostic";
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, string | number>>;
  readonly place: Place;
  readonly related?: readonly { readonly label: string; readonly place: Place }[];
};

/** Every code that linkwary reports, with its wording. Codes are stable and never reused. */
export const DIAGNOSTICS = { ...RUN_DIAGNOSTICS, ...PACK_DIAGNOSTICS, ...RULE_DIAGNOSTICS, ...TEST_DIAGNOSTICS } as const satisfies Record<
  string,
  Wording
>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
