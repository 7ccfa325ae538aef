import type { Field } from "../../model/fields.ts";
import { type Interval, PRESENT } from "../../model/interval.ts";
import { parseInstant } from "../../text/instant.ts";

/** The value as the subject holds it, or what was expected instead. */
export type ValueReading = { readonly read?: unknown; readonly expected?: string };

/** Reads one value of a field: texts and booleans as they are, counts and dates as intervals. */
export function readValue(value: unknown, field: Field): ValueReading {
  switch (field.type) {
    case "boolean":
      return typeof value === "boolean" ? { read: value } : { expected: "true or false" };
    case "text":
      return readText(value, field);
    case "date":
      return readDate(value, field);
    case "number":
    case "days":
    case "hours":
      return readCount(value, field);
    case "record":
      throw new Error("a record is not one value");
    default:
      return field.type satisfies never;
  }
}

function readText(value: unknown, { oneOf }: Field): ValueReading {
  if (typeof value !== "string") return { expected: oneOf === undefined ? "a string" : `one of ${oneOf.join(", ")}` };
  return oneOf === undefined || oneOf.includes(value) ? { read: value } : { expected: `one of ${oneOf.join(", ")}` };
}

function readDate(value: unknown, { present }: Field): ValueReading {
  const expected = present === true ? 'a date, or "present"' : "a date (YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339)";
  if (typeof value !== "string") return { expected };
  if (present === true && value === PRESENT) return { read: value };
  const instant = parseInstant(value);
  return instant === undefined ? { expected } : { read: instant };
}

function readCount(value: unknown, { openEnded }: Field): ValueReading {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) {
    // JSON knows a minus zero.
    const count = Math.abs(value);
    return { read: { min: count, max: count } satisfies Interval };
  }
  const least = typeof value === "string" && openEnded === true ? /^(\d{1,12})\+$/u.exec(value)?.[1] : undefined;
  if (least !== undefined) return { read: { min: Number(least), max: Number.POSITIVE_INFINITY } satisfies Interval };
  return { expected: openEnded === true ? 'a whole number of at least 0, or "500+"' : "a whole number of at least 0" };
}
