import { assess } from "../engine/assess.ts";
import type { Context } from "../engine/context.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import { readLine } from "../importers/canonical/read-line.ts";
import type { ImportedRecord } from "../importers/importer.ts";
import type { Event, Tally } from "../model/event.ts";
import type { Instant } from "../model/interval.ts";
import type { Band } from "../model/rule.ts";
import { type Line, SOURCE_LIMITS, type SourceProblem } from "../model/source.ts";
import { encodeEvent } from "../reporters/ndjson.ts";
import { loadJudges } from "./judges.ts";

/** How lines are judged: plain data, which crosses threads. */
export type LinesOptions = {
  readonly strict: boolean;
  /** Lower scores are counted, but not written. */
  readonly minScore: number | undefined;
  readonly now: Instant | undefined;
  /** The clock, read once; milliseconds since 1970-01-01T00:00Z. */
  readonly clock: number;
};

/** Lines to judge: of the input `name`, from line `first` on; without bytes it is one line over the cap. */
export type LinesJob = {
  readonly name: string;
  readonly first: number;
  readonly bytes: Uint8Array | undefined;
  /** Stop after so many invalid records. */
  readonly maxErrors?: number;
};

/** What lines came to, and their results as lines of NDJSON. */
export type LinesResult = { readonly bytes: Uint8Array; readonly tally: Tally; readonly rules: Readonly<Record<string, number>> };

/** Judges whole lines, one after another. The same lines give the same bytes, whoever judges them and with whatever other lines. */
export async function assessLines(job: LinesJob, ruleSet: RuleSet, options: LinesOptions): Promise<LinesResult> {
  const judges = await loadJudges();
  const context: Context = { clock: options.clock, judges, ...(options.now === undefined ? {} : { now: options.now }) };
  const count = openCount();
  let written = "";
  for (const line of readLines(job)) {
    for (const found of readLine(job.name, line, options)) {
      const event = found.kind === "subject" ? judge(found, ruleSet, context) : found;
      countEvent(count, event);
      // Lines are the only thing that an assessment or a problem is written as.
      if (isShown(event, options)) written += encodeEvent(event, false) as string;
      if (job.maxErrors !== undefined && count.inputErrors >= job.maxErrors) return close(count, written);
    }
  }
  return close(count, written);
}

type LineEvent = Extract<Event, { kind: "assessment" | "diagnostic" }>;

function judge({ subject, origin }: Extract<ImportedRecord, { kind: "subject" }>, ruleSet: RuleSet, context: Context): LineEvent {
  return { kind: "assessment", origin, verdict: assess(ruleSet, subject, context), subject };
}

/** A subject whose band a rule has raised is always shown. */
function isShown(event: LineEvent, { minScore }: LinesOptions): boolean {
  return event.kind === "diagnostic" || minScore === undefined || event.verdict.score >= minScore || event.verdict.raisedBy.length > 0;
}

const NEWLINE = 10;
const RETURN = 13;

/** One decoder is enough: each line is decoded whole. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function* readLines({ first, bytes }: LinesJob): Iterable<Line | SourceProblem> {
  if (bytes === undefined) {
    yield tooLarge(first);
    return;
  }
  let number = first;
  for (let start = 0; start < bytes.length; number++) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    yield readBytes(number, bytes.subarray(start, end > start && bytes[end - 1] === RETURN ? end - 1 : end));
    start = end + 1;
  }
}

/** Line by line: one letter outside Latin would make a whole block slow. */
function readBytes(number: number, bytes: Uint8Array): Line | SourceProblem {
  if (bytes.length > SOURCE_LIMITS.recordBytes) return tooLarge(number);
  try {
    return { kind: "line", number, text: decoder.decode(bytes) };
  } catch {
    return { kind: "problem", code: "input/not-utf8", line: number, args: { reason: "bytes that are no UTF-8" } };
  }
}

function tooLarge(line: number): SourceProblem {
  return { kind: "problem", code: "input/too-large", line, args: { what: "the line", limit: "16 MiB" } };
}

/** Numbers that are raised while lines are judged. */
type Count = { readonly bands: Record<Band, number>; readonly rules: Record<string, number>; inputErrors: number; warnings: number };

function openCount(): Count {
  return { bands: { "insufficient-data": 0, low: 0, medium: 0, high: 0 }, rules: {}, inputErrors: 0, warnings: 0 };
}

function countEvent(count: Count, event: LineEvent): void {
  if (event.kind === "assessment") {
    count.bands[event.verdict.band] += 1;
    for (const { rule } of event.verdict.findings) count.rules[rule] = (count.rules[rule] ?? 0) + 1;
  } else if (event.severity === "error") count.inputErrors += 1;
  else count.warnings += 1;
}

function close({ bands, rules, inputErrors, warnings }: Count, written: string): LinesResult {
  return { bytes: new TextEncoder().encode(written), rules, tally: { bands, inputErrors, warnings, ruleErrors: 0, testsFailed: 0 } };
}
