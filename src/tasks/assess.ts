import { assess as judge } from "../engine/assess.ts";
import type { Context } from "../engine/context.ts";
import { openRecall } from "../engine/recall.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import type { Event, Summary, Tally } from "../model/event.ts";
import type { Instant } from "../model/interval.ts";
import { type JudgesNeeded, loadJudges } from "../workers/judges.ts";
import { findNeeded } from "./find-needed.ts";
import { type ImportedInputs, importInputs, type ImportTaskOptions } from "./import-inputs.ts";
import { addToTally, EMPTY_TALLY } from "./tally.ts";

export type AssessOptions = ImportTaskOptions & {
  readonly ruleSet: RuleSet;
  /** A file with profiles to join to the threads. */
  readonly profile: string | undefined;
  readonly now: Instant | undefined;
  /** The clock, read once; milliseconds since 1970-01-01T00:00Z. */
  readonly clock: number;
};

/** Judges every subject of the inputs, in order; a problem stands in the stream and does not stop the next. */
export async function* assess(options: AssessOptions): AsyncIterable<Event> {
  const { ruleSet, now, clock, profile } = options;
  const recall = openRecall();
  let needed: JudgesNeeded | undefined;
  let tally = EMPTY_TALLY;
  const pass = (event: Event): Event => {
    tally = addToTally(tally, event);
    return event;
  };
  for await (const found of profile === undefined ? importInputs(options) : await joinLazily(options, profile)) {
    if (found.kind === "subject") {
      const { subject, origin } = found;
      needed = findNeeded(subject, needed);
      const judges = await loadJudges(needed);
      const context: Context = { clock, judges, recall, ...(now === undefined ? {} : { now }) };
      yield pass({ kind: "assessment", origin, verdict: judge(ruleSet, subject, context), subject });
    } else if (found.kind === "diagnostic") yield pass(found);
    else if (found.kind === "inputs") yield summarize(tally, found.inputs);
  }
}

/** Loaded only where a profile is given. */
async function joinLazily(options: ImportTaskOptions, profile: string): Promise<AsyncIterable<ImportedInputs>> {
  const { joinProfiles } = await import("./join-profiles.ts");
  return joinProfiles(options, profile);
}

function summarize({ bands, inputErrors: errors, warnings }: Tally, inputs: Summary["inputs"]): Summary {
  const subjects = Object.values(bands).reduce((sum, number) => sum + number, 0);
  return { kind: "summary", subjects, bands, errors, warnings, inputs };
}
