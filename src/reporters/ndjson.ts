import type { Event } from "../model/event.ts";
import type { Reporter } from "./reporter.ts";
import { toProblem, toResult, toSummary } from "./result.ts";
import { escapeJson } from "./text/escape.ts";

/** One record a line, in the order of the input; problems stand in place. */
export const reportNdjson: Reporter = async function* (run, events) {
  for await (const event of events) {
    const line = encodeEvent(event, run.summary);
    if (line !== undefined) yield line;
  }
};

/** One event as its line; undefined where the format has none for it. */
export function encodeEvent(event: Event, summary: boolean): string | Uint8Array | undefined {
  switch (event.kind) {
    case "assessment":
      return encode(toResult(event));
    case "diagnostic":
      return encode(toProblem(event));
    case "summary":
      return summary ? encode(toSummary(event)) : undefined;
    case "encoded":
      return event.bytes;
    case "test-result":
    case "subject-result":
    case "listed":
    case "fixed":
      return undefined;
    default:
      return event satisfies never;
  }
}

function encode(record: Record<string, unknown>): string {
  return `${escapeJson(JSON.stringify(record))}\n`;
}
