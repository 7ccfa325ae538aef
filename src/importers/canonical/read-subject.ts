import { diagnose } from "../../model/diagnose.ts";
import type { Diagnostic, DiagnosticCode, Place } from "../../model/diagnostic.ts";
import { SOURCE_LIMITS } from "../../model/source.ts";
import type { Subject } from "../../model/subject.ts";
import { suggest } from "../../text/suggest.ts";
import { readValue } from "./read-value.ts";
import { toPointer } from "./pointer.ts";
import { type Shape, subjectShape } from "./shape.ts";
import { describe } from "./describe.ts";

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
  const problems: Diagnostic[] = [];
  const report: Report = (code, args, pointer) => {
    problems.push(diagnose(code, args, { ...place, pointer: `${place.pointer ?? ""}${pointer}` }));
  };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report("input/not-object", { found: describe(value) }, "");
    return { subject: undefined, problems };
  }
  const read = readShape(value, subjectShape(), "", { strict, report }) as Omit<Subject, "id"> & { id?: string };
  checkLengths((value as { readonly messages?: unknown }).messages, report);
  const invalid = problems.some((problem) => problem.severity === "error");
  return { subject: invalid ? undefined : { ...read, id: read.id === undefined || read.id === "" ? id : read.id }, problems };
}

type Report = (code: DiagnosticCode, args: Readonly<Record<string, string | number | undefined>>, pointer: string) => void;
type Reader = { readonly strict: boolean; readonly report: Report };

function readShape(value: unknown, shape: Shape, pointer: string, reader: Reader): unknown {
  switch (shape.kind) {
    case "record":
      return readRecord(value, shape, pointer, reader);
    case "list":
      if (!Array.isArray(value)) return refuse("a list", value, pointer, reader);
      return value.flatMap((item: unknown, at) => {
        const read =
          item === null ? refuse("a value", item, `${pointer}/${at}`, reader) : readShape(item, shape.of, `${pointer}/${at}`, reader);
        return read === undefined ? [] : [read];
      });
    case "value": {
      const { read, expected } = readValue(value, shape.field);
      return expected === undefined ? read : refuse(expected, value, pointer, reader);
    }
    default:
      return shape satisfies never;
  }
}

function readRecord(value: unknown, shape: Shape & { kind: "record" }, pointer: string, reader: Reader): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse("an object", value, pointer, reader);
  const read: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (part === null || part === undefined) continue;
    const known = shape.keys.get(key);
    if (known !== undefined) {
      const result = readShape(part, known, `${pointer}/${key}`, reader);
      if (result !== undefined) read[key] = result;
    } else if (reader.strict) {
      reader.report("input/unknown-key", { key, suggestion: suggest(key, [...shape.keys.keys()]) }, `${pointer}${toPointer([key])}`);
    }
  }
  for (const key of shape.required) {
    if (!Object.hasOwn(read, key) && ((value as Record<string, unknown>)[key] ?? undefined) === undefined) {
      const field = shape.keys.get(key);
      const oneOf = field?.kind === "value" ? field.field.oneOf : undefined;
      reader.report("input/missing-key", { key, expected: oneOf === undefined ? "a text" : `one of ${oneOf.join(", ")}` }, pointer);
    }
  }
  return read;
}

function refuse(expected: string, found: unknown, pointer: string, { report }: Reader): undefined {
  report("input/wrong-type", { expected, found: describe(found) }, pointer);
}

/** What is cut off for matching is said; places are those of the record, also of messages that were refused. */
function checkLengths(messages: unknown, report: Report): void {
  for (const [at, message] of Array.isArray(messages) ? messages.entries() : []) {
    const text = (message as { readonly text?: unknown } | null)?.text;
    if (typeof text === "string" && text.length > SOURCE_LIMITS.textUnits)
      report("input/text-cut", { limit: "1 MiB" }, `/messages/${at}/text`);
  }
}
