import type { Tally } from "../model/event.ts";
import type { Band } from "../model/rule.ts";

/** What one run of the command line shares between `main` and a command: what comes in, and what it came to. */
export type Session = {
  /** The clock, read once; milliseconds since 1970-01-01T00:00Z. */
  readonly clock: number;
  /** For progress only: what is judged never sees it. */
  readonly readClock: () => number;
  /** Aborted by ^C and by termination. */
  readonly stop: AbortSignal;
  tally: Tally | undefined;
  failOn: Band | undefined;
};
