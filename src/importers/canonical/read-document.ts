import { diagnose } from "../../model/diagnose.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { SOURCE_LIMITS } from "../../model/source.ts";
import type { ImportedRecord, ImportOptions } from "../importer.ts";
import { decodeText } from "./decode-text.ts";
import { looksLikeLines } from "./detect-kind.ts";
import { parseJson } from "./parse-json.ts";
import { readLine } from "./read-line.ts";
import { readRecord } from "./read-record.ts";

/** Reads a whole input: one record, or an array in which a bad element does not stop the next. */
export function* readDocument(name: string, bytes: Uint8Array, options: ImportOptions): Iterable<ImportedRecord> {
  const decoded = decodeText(bytes);
  if (decoded.problem !== undefined) yield diagnose("input/not-utf8", { reason: decoded.problem }, { file: name });
  else if (decoded.text.trim() === "") yield diagnose("input/empty", { name }, { file: name });
  else yield* readText(name, decoded.text, options);
}

function* readText(name: string, text: string, options: ImportOptions): Iterable<ImportedRecord> {
  const { value, problems } = parseJson(text, { file: name }, "always");
  if (value === undefined && looksLikeLines(text)) yield* readLines(name, text, options);
  else if (Array.isArray(value))
    yield* readElements(name, text.length > SOURCE_LIMITS.recordBytes ? value.map(capElement) : value, problems, options);
  else {
    yield* problems;
    if (value !== undefined) yield* readRecord({ value, place: { file: name }, origin: { name }, number: 1 }, options.strict);
  }
}

function* readLines(name: string, text: string, options: ImportOptions): Iterable<ImportedRecord> {
  for (const [place, line] of text.split("\n").entries()) {
    yield* readLine(name, { kind: "line", number: place + 1, text: line }, options);
  }
}

function* readElements(
  name: string,
  values: readonly unknown[],
  notes: readonly Diagnostic[],
  { strict }: ImportOptions,
): Iterable<ImportedRecord> {
  let noted = 0;
  for (const [place, value] of values.entries()) {
    const pointer = `/${place}`;
    // Notes are in the order of the text: each is passed on with the element that it stands in.
    for (let note = notes[noted]; note !== undefined && isWithin(note, pointer); note = notes[++noted]) yield note;
    if (value === TOO_LARGE) yield diagnose("input/too-large", { what: "the record", limit: "16 MiB" }, { file: name, pointer });
    else yield* readRecord({ value, place: { file: name, pointer }, origin: { name, pointer }, number: place + 1 }, strict);
  }
  yield* notes.slice(noted);
}

/** Stands for an element over the cap of a record. */
const TOO_LARGE = Symbol("too large");

/** Only an array larger than a record may be can hold one that is: only then are its elements measured. */
function capElement(value: unknown): unknown {
  return JSON.stringify(value).length > SOURCE_LIMITS.recordBytes ? TOO_LARGE : value;
}

function isWithin({ place }: Diagnostic, pointer: string): boolean {
  return place.pointer?.startsWith(`${pointer}/`) === true;
}
