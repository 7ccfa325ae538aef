import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import { SOURCE_LIMITS } from "../../model/source.ts";
import type { Subject } from "../../model/subject.ts";
import { suggest } from "../../text/suggest.ts";
import { describe } from "./describe.ts";
import { listProblems, noteProblem, openLog, type ProblemLog } from "./problem-log.ts";
import { readValue } from "./read-value.ts";
import { type RecordShape, type Shape, subjectShape } from "./shape.ts";

export type SubjectOptions = {
  /** Also report unknown keys. */
  readonly strict: boolean;
  /** Name of the record where it has none of its own. */
  readonly id: string;
  /** Where the record stands; pointers of problems are added to it. */
  readonly place?: Place;
};

/** A subject, unless an error says why there is none; all problems of the record at once. */
export type SubjectReading = { readonly subject: Subject | undefined; readonly problems: readonly Diagnostic[] };

/**
 * Holds a value to the field dictionary and makes it a subject. `null` and absent keys are unknown; dates and open counts
 * become intervals. Problems carry a JSON Pointer, the expected type and what was found.
 */
export function readSubject(value: unknown, { strict, id, place = {} }: SubjectOptions): SubjectReading {
  const reader: Reader = { strict, log: openLog(place) };
  const { log } = reader;
  if (!isObject(value)) {
    noteProblem(log, "input/not-object", () => ({ found: describe(value) }));
    return { subject: undefined, problems: listProblems(log) };
  }
  const read = readRecord(value, subjectShape(), reader) as Omit<Subject, "id"> & { id?: string };
  checkLengths(value["messages"], log);
  // Where unknown keys are reported anyway, that they are all is seen.
  if (!strict) checkContent(value, log);
  if (log.counts.error > 0) return { subject: undefined, problems: listProblems(log) };
  return { subject: { ...read, id: read.id === undefined || read.id === "" ? id : read.id }, problems: listProblems(log) };
}

/** Keys of another format say nothing here: a verdict on nothing would look like one on the person. */
function checkContent(value: Readonly<Record<string, unknown>>, log: ProblemLog): void {
  const { keys } = subjectShape();
  const written = Object.keys(value);
  const strange = written.filter((key) => !keys.has(key));
  if (strange.length === 0 || written.some((key) => (keys.get(key)?.kind ?? "value") !== "value")) return;
  noteProblem(log, "input/nothing-known", () => ({ keys: strange.slice(0, 5).join(", ") }));
}

type Reader = { readonly strict: boolean; readonly log: ProblemLog };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every reader below gives undefined for a value that it refuses; the record is then not judged, so gaps do no harm. */
function readShape(value: unknown, shape: Shape, reader: Reader): unknown {
  switch (shape.kind) {
    case "record":
      return isObject(value) ? readRecord(value, shape, reader) : refuse("an object", value, reader);
    case "list":
      return Array.isArray(value) ? readList(value, shape.of, reader) : refuse("a list", value, reader);
    case "value": {
      const { read, expected } = readValue(value, shape.field);
      return expected === undefined ? read : refuse(expected, value, reader);
    }
    default:
      return shape satisfies never;
  }
}

function readRecord(value: Record<string, unknown>, shape: RecordShape, reader: Reader): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const { trail } = reader.log;
  for (const key of Object.keys(value)) {
    const part = value[key];
    if (part === null || part === undefined) continue;
    const known = shape.keys.get(key);
    trail.push(key);
    if (known !== undefined) read[key] = readShape(part, known, reader);
    else if (reader.strict) noteUnknown(key, shape, reader.log);
    trail.pop();
  }
  for (const key of shape.required) if (!Object.hasOwn(read, key)) noteMissing(key, shape, reader.log);
  return read;
}

/** A list keeps its places, which evidence points to: a null in it cannot be passed over. */
function readList(values: readonly unknown[], shape: Shape, reader: Reader): unknown[] {
  const read: unknown[] = [];
  const { trail } = reader.log;
  for (const [place, value] of values.entries()) {
    trail.push(place);
    read.push(value === null ? refuse("a value", value, reader) : readShape(value, shape, reader));
    trail.pop();
  }
  return read;
}

function refuse(expected: string, found: unknown, { log }: Reader): undefined {
  noteProblem(log, "input/wrong-type", () => ({ expected, found: describe(found) }));
}

function noteUnknown(key: string, { keys }: RecordShape, log: ProblemLog): void {
  noteProblem(log, "input/unknown-key", () => ({ key, suggestion: suggest(key, [...keys.keys()]) }));
}

function noteMissing(key: string, { keys }: RecordShape, log: ProblemLog): void {
  const shape = keys.get(key);
  const oneOf = shape?.kind === "value" ? shape.field.oneOf : undefined;
  noteProblem(log, "input/missing-key", () => ({ key, expected: oneOf === undefined ? "a text" : `one of ${oneOf.join(", ")}` }));
}

/** What is cut off for matching is said; places are those of the record, also of messages that were refused. */
function checkLengths(messages: unknown, log: ProblemLog): void {
  if (!Array.isArray(messages)) return;
  for (const [place, message] of messages.entries()) {
    const text: unknown = isObject(message) ? message["text"] : undefined;
    if (typeof text !== "string" || text.length <= SOURCE_LIMITS.textUnits) continue;
    noteProblem(log, "input/text-cut", () => ({ limit: "1 MiB" }), ["messages", place, "text"]);
  }
}
