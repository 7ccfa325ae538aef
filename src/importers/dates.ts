import type { Instant } from "../model/interval.ts";
import { parseInstant } from "../text/instant.ts";

/** Seconds or milliseconds since 1970, as a number or digits; undefined for anything else. */
export function readEpoch(value: unknown, unit: "seconds" | "milliseconds"): Instant | undefined {
  const number =
    typeof value === "number" || (typeof value === "string" && /^\d{1,14}(?:\.\d{1,9})?$/u.test(value)) ? Number(value) : Number.NaN;
  const at = new Date(Math.floor(unit === "seconds" ? number * 1000 : number));
  return Number.isNaN(at.getTime()) || number <= 0 ? undefined : parseInstant(at.toISOString());
}

/** A date-time that is RFC 3339, or nearly: blanks for `T`, `UTC` for `Z`, slashes in the date, an offset without colon. */
export function readIso(value: unknown): Instant | undefined {
  if (typeof value !== "string") return undefined;
  const match = /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(UTC|GMT|Z|[+-]\d\d:?\d\d)?$/iu.exec(value.trim());
  if (match === null) return parseInstant(value.trim());
  const [, year, month, day, time, zone = ""] = match;
  return parseInstant(`${year}-${month}-${day}T${time}${/^[a-z]/iu.test(zone) ? "Z" : zone.replace(/^(...)(\d\d)$/u, "$1:$2")}`);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `22 Jan 2026`, `Jan 2026`, `2026`, or ISO; English months, as LinkedIn writes them in every language. */
export function readMonthDate(value: unknown): Instant | undefined {
  if (typeof value !== "string") return undefined;
  const match = /^(?:(\d{1,2}) )?([A-Za-z]{3})[a-z]*\.?,? (\d{4})$/u.exec(value.trim());
  if (match === null) return readIso(value);
  const [, day, name = "", year] = match;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return undefined;
  return parseInstant(`${year}-${pad(month)}${day === undefined ? "" : `-${day.padStart(2, "0")}`}`);
}

/** `1/29/26, 2:37 PM`: month first, no zone; or ISO. */
export function readAmericanDate(value: unknown): Instant | undefined {
  if (typeof value !== "string") return undefined;
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4}),? (\d{1,2}):(\d\d)(?::(\d\d))?\s?([AP])M$/iu.exec(
    value.trim().replaceAll(/[\u00a0\u202f]/gu, " "),
  );
  if (match === null) return readIso(value);
  const [, month = "", day = "", year = "", hour = "", minute, second, half = ""] = match;
  const hours = (Number(hour) % 12) + (half.toUpperCase() === "P" ? 12 : 0);
  return parseInstant(`${toYear(year)}-${pad(Number(month))}-${pad(Number(day))}T${pad(hours)}:${minute}:${second ?? "00"}`);
}

/** Two digits of a year are of this century. */
export function toYear(digits: string): string {
  return digits.length === 2 ? `20${digits}` : digits;
}

/** A number of one or two digits as two. */
export function pad(number: number): string {
  return String(number).padStart(2, "0");
}
