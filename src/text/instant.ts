import { type Instant, MS } from "../model/interval.ts";

const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?([Zz]|[+-]\d\d:\d\d)?)?)?)?$/;

const MIN_YEAR = 1900;
const MAX_YEAR = 2999;
const LOCAL_MS = 14 * MS.hour;

/**
 * Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an RFC 3339 date-time (seconds and offset may be left out). A date spans its
 * year, month or day in UTC, both ends included; a date-time without offset spans 14 hours either way and is `local`.
 * Undefined for anything else, for days that no calendar has, and for years outside 1900–2999. Times are UTC milliseconds.
 */
export function parseInstant(text: string): Instant | undefined {
  const [, ...parts] = FORM.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts.slice(0, 6).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year < MIN_YEAR || year > MAX_YEAR) return undefined;
  if (month === undefined) return span(text, Date.UTC(year, 0), Date.UTC(year + 1, 0));
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return span(text, Date.UTC(year, month - 1), Date.UTC(year, month));
  if (day < 1 || day > daysIn(year, month)) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  if (hour === undefined || minute === undefined) return span(text, midnight, midnight + MS.day);
  const time = timeOfDay(hour, minute, second ?? 0, parts[6] ?? "");
  return time === undefined ? undefined : moment(text, midnight + time, parts[7]);
}

function span(raw: string, start: number, next: number): Instant {
  return { min: start, max: next - 1, raw, local: false };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** RFC 3339 allows second 60 for leap seconds; it is read as the first of the next minute. */
function timeOfDay(hour: number, minute: number, second: number, fraction: string): number | undefined {
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  return hour * MS.hour + minute * MS.minute + second * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
}

function moment(raw: string, local: number, offset: string | undefined): Instant | undefined {
  if (offset === undefined) return { min: local - LOCAL_MS, max: local + LOCAL_MS, raw, local: true };
  const at = local - offsetMs(offset);
  return Number.isNaN(at) ? undefined : { min: at, max: at, raw, local: false };
}

function offsetMs(offset: string): number {
  if (offset === "Z" || offset === "z") return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4));
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (offset.startsWith("-") ? -1 : 1) * (hours * MS.hour + minutes * MS.minute);
}
