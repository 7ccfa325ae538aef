import type { Run } from "../model/event.ts";

/** Every format of `--format`, and the commands that write it. */
export const FORMATS = {
  pretty: ["assess", "rules check", "rules test"],
  json: ["assess", "rules check", "rules test"],
  ndjson: ["assess"],
  sarif: ["rules check", "rules test"],
  junit: ["rules check", "rules test"],
  html: ["assess"],
  github: ["rules check", "rules test"],
  gitlab: ["rules check", "rules test"],
} as const satisfies Record<string, readonly Command[]>;

export type Format = keyof typeof FORMATS;
type Command = Run["command"];

/** The formats that a command writes. */
export function formatsOf(command: Command): readonly Format[] {
  return (Object.keys(FORMATS) as Format[]).filter((format) => (FORMATS[format] as readonly Command[]).includes(command));
}
