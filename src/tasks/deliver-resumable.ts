import { openResumable, type Reached } from "../io/resumable.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import type { Event, Run, Tally } from "../model/event.ts";
import type { Instant } from "../model/interval.ts";
import type { Position } from "../model/position.ts";
import { encodeEvent } from "../reporters/ndjson.ts";
import { addToTally, countTally, EMPTY_TALLY } from "./tally.ts";

/** What a run that is resumed depends on beside its input. */
export type ResumeOptions = {
  readonly target: string;
  readonly ruleSet: RuleSet;
  readonly now: Instant | undefined;
  readonly clock: number;
  readonly strict: boolean;
  readonly minScore: number | undefined;
};

/** Where to go on from, with which clock, and how to write what is judged from there. */
export type ResumedRun = {
  readonly from: Position;
  readonly clock: number;
  /** Writes the events as lines; `isWhole` is asked at the end. */
  readonly deliver: (run: Run, events: AsyncIterable<Event>, isWhole: (tally: Tally) => boolean) => Promise<Tally>;
};

/** A checkpoint costs a write to the disk: not more often than this. */
const CHECKPOINT_BYTES = 2 * 1024 * 1024;

/** Opens the output of an earlier run, or a new one that a later run can go on with. */
export function resume(
  { target, ruleSet, now, clock, strict, minScore }: ResumeOptions,
  { tool, summary }: Run,
  checkpointBytes = CHECKPOINT_BYTES,
): ResumedRun {
  const about = {
    version: tool.version,
    rules: ruleSet.pack.sha256,
    options: JSON.stringify({ now: now?.raw, strict, minScore, summary }),
  };
  const output = openResumable(target, { about, clock, tally: EMPTY_TALLY });
  const deliver: ResumedRun["deliver"] = async (run, events, isWhole) => {
    let tally = output.checkpoint.tally;
    let reached: Reached | undefined;
    let saved = output.checkpoint.written;
    const write = (event: Event): number => {
      const line = encodeEvent(event, run.summary) ?? "";
      return output.append(typeof line === "string" ? new TextEncoder().encode(line) : line);
    };
    for await (const event of events) {
      tally = addToTally(tally, event);
      const written = write(event.kind === "summary" ? { ...event, ...countTally(tally) } : event);
      if (event.kind !== "encoded" || event.next === undefined) continue;
      reached = { next: event.next, tally, written };
      if (written - saved < checkpointBytes) continue;
      output.save(reached);
      saved = written;
    }
    const whole = isWhole(tally);
    if (!whole && reached !== undefined) output.save(reached);
    output.close(whole);
    return tally;
  };
  return { from: output.checkpoint.next, clock: output.checkpoint.clock, deliver };
}
