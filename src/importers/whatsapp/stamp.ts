import type { Instant } from "../../model/interval.ts";
import { parseInstant } from "../../text/instant.ts";
import { pad, toYear } from "../dates.ts";

/** The numbers that a line begins with, and what follows them; which number is the day is not known yet. */
export type Stamp = {
  readonly parts: readonly [string, string, string];
  readonly separator: string;
  readonly hour: number;
  readonly minute: string;
  readonly second: string;
  readonly rest: string;
};

const DATE = String.raw`(\d{1,4})([./-])\s?(\d{1,2})[./-]\s?(\d{1,4})\.?`;
const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s?([AaPp])\.?\s?[Mm]\.?)?`;
const STAMP = new RegExp(String.raw`^(?:\[${DATE},?\s(?:\p{L}+\s)?${TIME}\]|${DATE},?\s(?:\p{L}+\s)?${TIME}\s[-\u2013])\s([^]*)$`, "u");

/** Reads the stamp of a line, in any form that a locale gives it; undefined where the line goes on with the message before it. */
export function readStamp(line: string): Stamp | undefined {
  const match = STAMP.exec(line);
  if (match === null) return undefined;
  const found = match[1] === undefined ? match.slice(9, 17) : match.slice(1, 9);
  const [a = "", separator = "", b = "", c = "", hour = "", minute = "", second = "00", half] = found;
  if (a.length === 3 || c.length === 3) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return { parts: [a, b, c], separator, hour: hours, minute, second, rest: match[17] ?? "" };
}

/** How the dates of a file are written. */
export type DateOrder = "day-first" | "month-first" | "year-first";

/**
 * Decides the order of a file: by a number over 12, else by which order never goes back in time, else by its clock:
 * twelve hours in slashes are the American form. Undefined where nothing tells.
 */
export function decideOrder(stamps: readonly Stamp[], isTwelveHours: boolean): DateOrder | undefined {
  if (stamps.some(({ parts }) => parts[0].length === 4)) return "year-first";
  if (stamps.some(({ parts }) => Number(parts[0]) > 12)) return "day-first";
  if (stamps.some(({ parts }) => Number(parts[1]) > 12)) return "month-first";
  // Nobody writes the month first but with slashes.
  if (stamps.every(({ separator }) => separator !== "/")) return "day-first";
  const back = (order: DateOrder): number => countBack(stamps.map((stamp) => toInstant(stamp, order)?.min));
  const [day, month] = [back("day-first"), back("month-first")];
  if (day !== month) return day < month ? "day-first" : "month-first";
  if (isTwelveHours) return "month-first";
  // American dates are never filled up with zeros; "03/06/2025" with 24 hours is how the others write.
  if (stamps.some(({ parts }) => parts[0].startsWith("0") || parts[1].startsWith("0"))) return "day-first";
  return stamps.every(({ parts }) => parts[0] === parts[1]) ? "day-first" : undefined;
}

function countBack(times: readonly (number | undefined)[]): number {
  let last = Number.NEGATIVE_INFINITY;
  let back = 0;
  for (const time of times) {
    if (time === undefined || time < last) back += 1;
    if (time !== undefined) last = time;
  }
  return back;
}

/** The local time that a stamp means. */
export function toInstant({ parts: [a, b, c], hour, minute, second }: Stamp, order: DateOrder): Instant | undefined {
  const [year, month, day] = order === "year-first" ? [a, b, c] : order === "day-first" ? [c, b, a] : [c, a, b];
  return parseInstant(`${toYear(year)}-${pad(Number(month))}-${pad(Number(day))}T${pad(hour)}:${minute}:${second}`);
}
