import type { Event, Run } from "../model/event.ts";

/** Finished events in, text out: knows nothing of files, terminals or clocks. */
export type Reporter = (run: Run, events: AsyncIterable<Event>) => AsyncIterable<string | Uint8Array>;
