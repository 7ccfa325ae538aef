import process from "node:process";
import type { Event } from "../model/event.ts";

/** Work that ends before this shows no progress. */
const DELAY_MS = 1000;

/** Passes events on, and tells on stderr how far the work is where a person waits for it. */
export async function* withProgress(events: AsyncIterable<Event>, wanted: boolean, clock: () => number): AsyncIterable<Event> {
  if (!wanted || process.stderr.isTTY !== true) {
    yield* events;
    return;
  }
  const started = clock();
  let spinner: { text: string; stop: () => unknown } | undefined;
  let done = 0;
  let high = 0;
  try {
    for await (const event of events) {
      if (event.kind === "assessment") {
        done += 1;
        if (event.verdict.band === "high") high += 1;
      }
      const seconds = (clock() - started) / 1000;
      if (seconds * 1000 > DELAY_MS && done % 50 === 0) {
        // Loaded only for work that is long enough to need it.
        const { default: ora } = spinner === undefined ? await import("ora") : { default: undefined };
        spinner ??= ora?.({ stream: process.stderr }).start();
        if (spinner !== undefined) spinner.text = `${done} records, ${Math.round(done / seconds)} a second, ${high} high so far`;
      }
      yield event;
    }
  } finally {
    spinner?.stop();
  }
}
