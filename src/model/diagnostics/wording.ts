export const SEVERITIES = ["error", "warning"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What is told of a code. */
export type Wording = {
  readonly severity: Severity;
  /** What happened; `{name}` is filled from `args`. */
  readonly message: string;
  /** What to do; may use arguments that are not always there, and is then left out. */
  readonly hint?: string;
  /** A second hint, for the closed sets: what would be allowed. */
  readonly note?: string;
};
