import { type Instant, type Interval } from "../model/interval.ts";
import type { Subject } from "../model/subject.ts";
import { escapeJson } from "./text/escape.ts";

/** A subject as one line of NDJSON that reads back as the same subject. */
export function encodeSubject(subject: Subject): string {
  return `${escapeJson(JSON.stringify(toRecord(subject)))}\n`;
}

/** A subject as the record of docs/subject.md: dates as they were written, counts as numbers or "500+". */
export function toRecord(subject: Subject): unknown {
  return write(subject);
}

function write(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(write);
  if (typeof value !== "object" || value === null) return value;
  if ("raw" in value) return (value as Instant).raw;
  if ("min" in value && "max" in value) return writeCount(value as Interval);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, write(part)]));
}

function writeCount({ min, max }: Interval): number | string {
  return max === Number.POSITIVE_INFINITY ? `${min}+` : min;
}
