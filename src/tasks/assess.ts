import { assess as judge } from "../engine/assess.ts";
import type { Context } from "../engine/context.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import type { Event } from "../model/event.ts";
import type { Instant } from "../model/interval.ts";
import { loadJudges } from "../workers/judges.ts";
import { findNeeded } from "./find-needed.ts";
import { type ImportedInputs, importInputs, type ImportTaskOptions } from "./import-inputs.ts";
import type { BatchOptions } from "./judge-batch.ts";
import { addToTally, countTally, EMPTY_TALLY } from "./tally.ts";

export type AssessOptions = ImportTaskOptions & {
  readonly ruleSet: RuleSet;
  /** A file with profiles to join to the threads. */
  readonly profile: string | undefined;
  readonly now: Instant | undefined;
  /** The clock, read once; milliseconds since 1970-01-01T00:00Z. */
  readonly clock: number;
  /** Where only lines are written: records that come one a line are judged and written many at a time. */
  readonly batch: BatchOptions | undefined;
};

/** Judges every subject of the inputs, in order; a problem stands in the stream and does not stop the next. */
export async function* assess(options: AssessOptions): AsyncIterable<Event> {
  const { ruleSet, now, clock, profile } = options;
  let tally = EMPTY_TALLY;
  const pass = (event: Event): Event => {
    tally = addToTally(tally, event);
    return event;
  };
  // Loaded only where it is used: it brings the workers along.
  const batch = options.batch === undefined ? undefined : (await import("./judge-batch.ts")).openBatch(options, options.batch);
  try {
    for await (const found of profile === undefined ? importInputs(options, batch?.read) : await joinLazily(options, profile)) {
      if (found.kind === "subject") {
        const { subject, origin } = found;
        const judges = await loadJudges(findNeeded(subject));
        const context: Context = { clock, judges, ...(now === undefined ? {} : { now }) };
        yield pass({ kind: "assessment", origin, verdict: judge(ruleSet, subject, context), subject });
      } else if (found.kind === "diagnostic" || found.kind === "encoded") yield pass(found);
      else if (found.kind === "inputs") yield { kind: "summary", ...countTally(tally), inputs: found.inputs };
    }
  } finally {
    await batch?.close();
  }
}

/** Loaded only where a profile is given. */
async function joinLazily(options: ImportTaskOptions, profile: string): Promise<AsyncIterable<ImportedInputs>> {
  const { joinProfiles } = await import("./join-profiles.ts");
  return joinProfiles(options, profile);
}
