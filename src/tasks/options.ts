import { IMPORTER_NAMES, type ImporterName } from "../importers/names.ts";
import type { Instant } from "../model/interval.ts";
import type { Run } from "../model/event.ts";
import { formatsOf } from "../reporters/formats.ts";
import { parseInstant } from "../text/instant.ts";
import type { Output } from "./deliver.ts";

/** Reads `<format>[=file]`; undefined where the command writes no such format. */
export function parseOutput(command: Run["command"], text: string): Output | undefined {
  const split = text.indexOf("=");
  const name = split < 0 ? text : text.slice(0, split);
  const target = split < 0 ? "-" : text.slice(split + 1);
  const format = formatsOf(command).find((known) => known === name);
  return format === undefined || target === "" ? undefined : { format, target };
}

/** Reads the instant of `--now`; undefined where it is none. */
export function parseNow(text: string): Instant | undefined {
  return parseInstant(text);
}

/** NDJSON where a program reads what a program wrote, else pretty. */
export function defaultOutput(inputs: readonly string[], isTerminal: boolean): Output {
  const lines = inputs.length > 0 && inputs.every((input) => /\.(?:ndjson|jsonl)(?:\.gz|\.zst)?$/iu.test(input));
  return { format: !isTerminal && lines ? "ndjson" : "pretty", target: "-" };
}

export { formatsOf } from "../reporters/formats.ts";

export type { ImporterName };

/** What `--from` takes. */
export function listImporters(): readonly ImporterName[] {
  return IMPORTER_NAMES;
}
