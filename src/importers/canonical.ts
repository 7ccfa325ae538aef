import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { Origin } from "../model/event.ts";
import { type Line, type Source, SOURCE_LIMITS, type SourceProblem } from "../model/source.ts";
import { detectKind } from "./canonical/kind.ts";
import { type ParsedJson, parseJson } from "./canonical/parse-json.ts";
import { readSubject } from "./canonical/read-subject.ts";
import { decodeText } from "./canonical/text.ts";
import type { Imported, ImportOptions } from "./importer.ts";

/** Reads canonical records: one object, an array of them, or one a line. A record with a problem does not stop the next. */
export async function* readCanonical(source: Source, options: ImportOptions): AsyncIterable<Imported> {
  const kind = detectKind(source.name, await source.head());
  if (kind === "lines") yield* readLines(source, options);
  else yield* readWhole(source, kind, options);
}

/** Reads one line of NDJSON; blank lines give nothing. */
export function readLine(name: string, line: Line | SourceProblem, options: ImportOptions): readonly Imported[] {
  if (line.kind === "problem")
    return [diagnose(line.code, line.args, { file: name, ...(line.line === undefined ? {} : { line: line.line }) })];
  const text = line.number === 1 ? line.text.replace(/^\uFEFF/u, "") : line.text;
  if (text.trim() === "") return [];
  const at = { file: name, line: line.number };
  const parsed = parseJson(text, at, options.strict);
  return readRecord(parsed, at, { name, line: line.number }, line.number, options);
}

async function* readLines(source: Source, options: ImportOptions): AsyncIterable<Imported> {
  for await (const line of source.lines(SOURCE_LIMITS.recordBytes)) yield* readLine(source.name, line, options);
}

async function* readWhole(source: Source, kind: "array" | "object", options: ImportOptions): AsyncIterable<Imported> {
  const maxBytes = kind === "array" ? SOURCE_LIMITS.arrayBytes : SOURCE_LIMITS.recordBytes;
  const bytes = await source.whole(maxBytes);
  const { name } = source;
  if ("kind" in bytes) {
    yield diagnose(bytes.code, bytes.args, { file: name });
    return;
  }
  const { text, problem } = decodeText(bytes);
  if (problem !== undefined) {
    yield diagnose("input/not-utf8", { reason: problem }, { file: name });
    return;
  }
  if (text.trim() === "") {
    yield diagnose("input/empty", { name }, { file: name });
    return;
  }
  const parsed = parseJson(text, { file: name }, true);
  if (parsed.value === undefined && isSecondLineObject(text)) {
    for (const [place, line] of text.split("\n").entries()) yield* readLine(name, { kind: "line", number: place + 1, text: line }, options);
    return;
  }
  if (!Array.isArray(parsed.value)) {
    yield* readRecord(parsed, { file: name }, { name }, 1, options);
    return;
  }
  yield* parsed.problems;
  for (const [place, value] of parsed.value.entries()) {
    const pointer = `/${place}`;
    yield* readRecord({ value, problems: [] }, { file: name, pointer }, { name, pointer }, place + 1, options);
  }
}

/** A document that does not parse, whose second line is an object: NDJSON under another name. */
function isSecondLineObject(text: string): boolean {
  return /^[^\n]*\n[ \t\r\n]*\{/u.test(text) && /\S/u.test(text.slice(0, text.indexOf("\n")));
}

/** Names a record after its file and its place where it has no id of its own. */
function readRecord(parsed: ParsedJson, place: Place, origin: Origin, number: number, options: ImportOptions): Imported[] {
  if (parsed.value === undefined) return [...parsed.problems];
  const { subject, problems } = readSubject(parsed.value, { strict: options.strict, id: `${baseName(origin.name)}#${number}`, place });
  const notes: Diagnostic[] = [...parsed.problems, ...problems];
  return subject === undefined ? notes : [...notes, { kind: "subject", subject, origin }];
}

function baseName(name: string): string {
  if (name === "-") return "stdin";
  const file = name.slice(name.lastIndexOf("/") + 1);
  return file.replace(/\.[^.]+$/u, "") || file;
}
