import { diagnose } from "../model/diagnose.ts";
import { type Source, SOURCE_LIMITS } from "../model/source.ts";
import { findForeignFormat } from "./canonical/decode-text.ts";
import { detectKind, startsWithRecord } from "./canonical/detect-kind.ts";
import { readDocument } from "./canonical/read-document.ts";
import { readLine } from "./canonical/read-line.ts";
import type { ImportedRecord, ImportOptions } from "./importer.ts";

/** Reads canonical records: one object, an array of them, or one a line. A record with a problem does not stop the next. */
export async function* readCanonical(source: Source, options: ImportOptions): AsyncIterable<ImportedRecord> {
  const head = await source.head();
  const foreign = findForeignFormat(head);
  const kind = detectKind(source.name, head);
  if (foreign !== undefined) yield* refuseForeign(source, foreign);
  else if (kind === "lines") yield* readLines(source, options);
  else yield* readWhole(source, kind, options);
}

/** Whether a canonical input is one record a line. Of stdin, a first line that is a whole record is enough. */
export function isLines(name: string, head: Uint8Array): boolean {
  if (name === "-" && startsWithRecord(head)) return true;
  return findForeignFormat(head) === undefined && detectKind(name, head) === "lines";
}

async function* refuseForeign(source: Source, reason: string): AsyncIterable<ImportedRecord> {
  // Nothing of it is kept, but it is read, so that the digest is of the whole input.
  await source.whole(0);
  yield diagnose("input/not-utf8", { reason }, { file: source.name });
}

async function* readLines(source: Source, options: ImportOptions): AsyncIterable<ImportedRecord> {
  let empty = true;
  for await (const line of source.lines(SOURCE_LIMITS.recordBytes)) {
    for (const imported of readLine(source.name, line, options)) {
      empty = false;
      yield imported;
    }
  }
  if (empty) yield diagnose("input/empty", { name: source.name }, { file: source.name });
}

async function* readWhole(source: Source, kind: "array" | "object", options: ImportOptions): AsyncIterable<ImportedRecord> {
  const bytes = await source.whole(kind === "array" ? SOURCE_LIMITS.arrayBytes : SOURCE_LIMITS.recordBytes);
  if ("kind" in bytes) yield diagnose(bytes.code, bytes.args, { file: source.name });
  else yield* readDocument(source.name, bytes, options);
}
