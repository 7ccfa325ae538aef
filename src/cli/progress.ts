import process from "node:process";
import type { Event, Tally } from "../model/event.ts";
import type { Position } from "../model/position.ts";
import { addToTally, countTally, EMPTY_TALLY } from "../tasks/tally.ts";
import { canRedraw } from "./terminal.ts";

/** What is told of a run while it goes on, and at its end. */
export type ProgressOptions = {
  readonly wanted: boolean;
  readonly clock: () => number;
  /** Bytes of the inputs, where they are known. */
  readonly bytes: number | undefined;
  readonly stop: AbortSignal;
};

/** Work that ends before this shows no progress, and needs no summary. */
const DELAY_MS = 1000;
/** How often the line is drawn again. */
const DRAW_MS = 100;
const TOP_RULES = 5;

/**
 * Passes events on, and tells on stderr how far the work is where a person waits for it: records, rate, time left, bands; at the
 * end what it came to. Where a batch was stopped, it says which line is next, whoever reads it.
 */
export async function* withProgress(events: AsyncIterable<Event>, { wanted, clock, bytes, stop }: ProgressOptions): AsyncIterable<Event> {
  const isWatched = wanted && canRedraw();
  const started = clock();
  let drawn = started + DELAY_MS;
  let spinner: { text: string; stop: () => unknown } | undefined;
  let tally = EMPTY_TALLY;
  let next: Position | undefined;
  const rules = new Map<string, number>();
  try {
    for await (const event of events) {
      tally = addToTally(tally, event);
      if (event.kind === "encoded") {
        next = event.next ?? next;
        for (const [rule, count] of Object.entries(event.rules)) rules.set(rule, (rules.get(rule) ?? 0) + count);
      }
      const now = isWatched ? clock() : started;
      if (now >= drawn) {
        drawn = now + DRAW_MS;
        // Loaded only for work that is long enough to need it.
        spinner ??= (await import("ora")).default({ stream: process.stderr }).start();
        spinner.text = describe(tally, now - started, bytes === undefined ? undefined : (next?.offset ?? 0) / bytes);
      }
      yield event;
    }
  } finally {
    spinner?.stop();
  }
  if (spinner !== undefined) process.stderr.write(`${describe(tally, clock() - started, undefined)}\n${describeRules(rules)}`);
  if (stop.aborted && next !== undefined) process.stderr.write(`stopped: line ${next.line} is next\n`);
}

/** `12,000 records, 4,000 a second, 1:20 left: 9 high, 40 medium` */
function describe(tally: Tally, passedMs: number, done: number | undefined): string {
  const { subjects, errors } = countTally(tally);
  const seconds = passedMs / 1000;
  const left = done === undefined || done <= 0 ? "" : `, ${showTime((seconds / done) * (1 - done))} left`;
  const time = done === undefined ? ` in ${showTime(seconds)}` : "";
  const bands = (["high", "medium", "low", "insufficient-data"] as const)
    .filter((band) => tally.bands[band] > 0)
    .map((band) => `${group(tally.bands[band])} ${band === "insufficient-data" ? "not enough data" : band}`);
  const failed = errors === 0 ? [] : [`${group(errors)} not read`];
  const counts = [...bands, ...failed].join(", ");
  return `${group(subjects)} records${time}, ${group(Math.round(subjects / seconds))} a second${left}${counts === "" ? "" : `: ${counts}`}`;
}

/** The rules that were found most often. */
function describeRules(rules: ReadonlyMap<string, number>): string {
  const top = [...rules].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, TOP_RULES);
  return top.length === 0 ? "" : `most often: ${top.map(([rule, count]) => `${rule} ${group(count)}`).join(", ")}\n`;
}

function showTime(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** "12,345": by hand, because the runtime's own way loads its tables of all languages first. */
function group(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}
