import type { Diagnostic } from "./diagnostic.ts";

/** Why a task cannot go on; `cli` turns it into an exit status. */
export const FAILURE_KINDS = ["rules", "usage", "output"] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Thrown where a task cannot go on at all; everything expected is a diagnostic in the stream. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly kind: FailureKind;
  readonly diagnostics: readonly Diagnostic[];

  constructor(kind: FailureKind, diagnostics: readonly Diagnostic[], options?: ErrorOptions) {
    super(diagnostics.map((diagnostic) => diagnostic.code).join(", "), options);
    this.kind = kind;
    this.diagnostics = diagnostics;
  }
}
