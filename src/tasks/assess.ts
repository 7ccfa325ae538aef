import { assess as judgeSubject } from "../engine/assess.ts";
import type { Context } from "../engine/context.ts";
import { openRecall } from "../engine/recall.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import type { Encoded, Event } from "../model/event.ts";
import type { Instant } from "../model/interval.ts";
import type { Subject } from "../model/subject.ts";
import type { Verdict } from "../model/verdict.ts";
import { type JudgesNeeded, loadJudges } from "../workers/judges.ts";
import { findNeeded } from "./find-needed.ts";
import { type ImportedInputs, importInputs, type ImportTaskOptions, type ReadLines } from "./import-inputs.ts";
import type { BatchOptions } from "./judge-batch.ts";
import type { ReviewOptions } from "./review.ts";
import { addToTally, countTally, EMPTY_TALLY } from "./tally.ts";

export type AssessOptions = ImportTaskOptions & {
  readonly ruleSet: RuleSet;
  /** A file with profiles to join to the threads. */
  readonly profile: string | undefined;
  /** What a person found out by hand, kept or to be asked; undefined where there is neither. */
  readonly review: ReviewOptions | undefined;
  readonly now: Instant | undefined;
  /** The clock, read once; milliseconds since 1970-01-01T00:00Z. */
  readonly clock: number;
  /** Where only lines are written: records that come one a line are judged and written many at a time. */
  readonly batch: BatchOptions | undefined;
};

/** Judges every subject of the inputs, in order; a problem stands in the stream and does not stop the next. */
export async function* assess(options: AssessOptions): AsyncIterable<Event> {
  let tally = EMPTY_TALLY;
  const pass = (event: Event): Event => {
    tally = addToTally(tally, event);
    return event;
  };
  const judge = openJudge(options);
  // Loaded only where it is used: it brings the workers along.
  const batch = options.batch === undefined ? undefined : (await import("./judge-batch.ts")).openBatch(options, options.batch);
  try {
    for await (const found of await openInputs(options, judge, batch?.read)) {
      if (found.kind === "subject") {
        const { subject, origin } = found;
        yield pass({ kind: "assessment", origin, verdict: await judge(subject), subject });
      } else if (found.kind === "diagnostic" || found.kind === "encoded") yield pass(found);
      else if (found.kind === "inputs") yield { kind: "summary", ...countTally(tally), inputs: found.inputs };
    }
  } finally {
    await batch?.close();
  }
}

type Judge = (subject: Subject) => Promise<Verdict>;

/** Judges with the libraries that a subject needs; those that are loaded once serve the next ones, too. */
function openJudge({ ruleSet, now, clock }: AssessOptions): Judge {
  const recall = openRecall();
  let needed: JudgesNeeded | undefined;
  return async (subject) => {
    needed = findNeeded(subject, needed);
    const context: Context = { clock, judges: await loadJudges(needed), recall, ...(now === undefined ? {} : { now }) };
    return judgeSubject(ruleSet, subject, context);
  };
}

/** The subjects of the inputs, with what other files and people say of them; what does that is loaded only where it is asked for. */
async function openInputs(
  options: AssessOptions,
  judge: Judge,
  lines: ReadLines | undefined,
): Promise<AsyncIterable<ImportedInputs | Encoded>> {
  const { profile, review, ruleSet } = options;
  if (lines !== undefined) return importInputs(options, lines);
  const found = profile === undefined ? importInputs(options) : (await import("./join-profiles.ts")).joinProfiles(options, profile);
  return review === undefined ? found : (await import("./review.ts")).review(found, review, ruleSet, judge);
}
