import type { Run } from "../model/event.ts";

/** Every format of `--format`, and the commands that write it. */
export const FORMATS = {
  pretty: ["assess", "rules check", "rules test"],
  json: ["assess", "rules check", "rules test"],
  ndjson: ["assess"],
  html: ["assess"],
  csv: ["assess"],
  markdown: ["assess", "rules check", "rules test"],
  sarif: ["assess", "rules check", "rules test"],
  junit: ["assess", "rules check", "rules test"],
  stix: ["assess"],
  misp: ["assess"],
  github: ["rules check", "rules test"],
  gitlab: ["rules check", "rules test"],
} as const satisfies Record<string, readonly Command[]>;

export type Format = keyof typeof FORMATS;
type Command = Run["command"];

/** The formats that a command writes. */
export function formatsOf(command: Command): readonly Format[] {
  return (Object.keys(FORMATS) as Format[]).filter((format) => (FORMATS[format] as readonly Command[]).includes(command));
}

/** Formats that have a place for problems with inputs; of the others they go to stderr. */
const CARRIERS: ReadonlySet<Format> = new Set(["json", "ndjson", "sarif", "junit", "github", "gitlab"] satisfies Format[]);

export function carriesProblems(format: Format): boolean {
  return CARRIERS.has(format);
}

/** Formats that others read and file: who was approached is none of their business unless somebody says so. */
const REDACTED: ReadonlySet<Format> = new Set(["csv", "sarif", "junit", "stix", "misp"] satisfies Format[]);

export function isRedactedByItself(format: Format): boolean {
  return REDACTED.has(format);
}
