import { assess as judge } from "../engine/assess.ts";
import type { Context } from "../engine/context.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import { IMPORTERS, type ImporterName } from "../importers/index.ts";
import { openSources } from "../io/read.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Event, Input, Summary } from "../model/event.ts";
import type { Instant } from "../model/interval.ts";
import type { Source } from "../model/source.ts";
import { loadJudges } from "../workers/judges.ts";
import { findNeeded } from "./find-needed.ts";
import { addToTally, EMPTY_TALLY } from "./tally.ts";

export type AssessOptions = {
  /** Files, folders, globs, or "-" for stdin. */
  readonly inputs: readonly string[];
  readonly ruleSet: RuleSet;
  readonly from: ImporterName;
  readonly strict: boolean;
  readonly now: Instant | undefined;
  /** The clock, read once; milliseconds since 1970-01-01T00:00Z. */
  readonly clock: number;
  /** Stop after so many invalid records. */
  readonly maxErrors: number | undefined;
  readonly signal: AbortSignal;
  /** Take digests of the inputs, for reports that name them. */
  readonly digests: boolean;
};

/** Judges every subject of the inputs, in order; a problem stands in the stream and does not stop the next. */
export async function* assess(options: AssessOptions): AsyncIterable<Event> {
  const inputs: Input[] = [];
  let tally = EMPTY_TALLY;
  const pass = (event: Event): Event => {
    tally = addToTally(tally, event);
    return event;
  };
  for await (const source of openSources(options.inputs, options.digests)) {
    if (isStopped(options, tally.inputErrors)) break;
    if ("kind" in source) {
      yield pass(source);
      continue;
    }
    for await (const event of assessSource(source, options)) {
      yield pass(event);
      if (isStopped(options, tally.inputErrors)) break;
    }
    inputs.push({ name: source.name, ...source.digest() });
  }
  const { bands, inputErrors: errors, warnings } = tally;
  const subjects = Object.values(bands).reduce((sum, number) => sum + number, 0);
  yield { kind: "summary", subjects, bands, errors, warnings, inputs } satisfies Summary;
}

function isStopped({ signal, maxErrors }: AssessOptions, errors: number): boolean {
  return signal.aborted || (maxErrors !== undefined && errors >= maxErrors);
}

async function* assessSource(source: Source, { ruleSet, from, strict, now, clock }: AssessOptions): AsyncIterable<Event> {
  for await (const imported of IMPORTERS[from](source, { strict })) {
    if (imported.kind === "diagnostic") {
      yield imported satisfies Diagnostic;
      continue;
    }
    const { subject, origin } = imported;
    const judges = await loadJudges(findNeeded(subject));
    const context: Context = { clock, judges, ...(now === undefined ? {} : { now }) };
    yield { kind: "assessment", origin, verdict: judge(ruleSet, subject, context), subject };
  }
}
