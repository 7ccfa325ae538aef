import type { Place } from "../../model/diagnostic.ts";
import type { Origin } from "../../model/event.ts";
import type { ImportedRecord } from "../importer.ts";
import { readLabel } from "./read-label.ts";
import { readSubject } from "./read-subject.ts";

/** A parsed value that should be a record. */
export type RecordValue = {
  readonly value: unknown;
  readonly place: Place;
  readonly origin: Origin;
  /** 1-based: its line in NDJSON, its place in an array, 1 where it stands alone. */
  readonly number: number;
};

/** Reads a record: its problems, then the subject unless one of them is an error. */
export function readRecord({ value, place, origin, number }: RecordValue, strict: boolean): readonly ImportedRecord[] {
  const { subject, problems } = readSubject(value, { strict, id: `${baseName(origin.name)}#${number}`, place });
  return subject === undefined ? problems : [...problems, { kind: "subject", subject, origin, ...readLabel(value) }];
}

/** The file's name without folders and extension: records without an id are named after it. */
function baseName(name: string): string {
  if (name === "-") return "stdin";
  const file = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const dot = file.lastIndexOf(".");
  return dot > 0 ? file.slice(0, dot) : file;
}
