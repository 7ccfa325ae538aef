import { type Instant, PRESENT } from "../../model/interval.ts";
import { readMonthDate } from "../dates.ts";
import { asObject, asText } from "../json-value.ts";
import { parseInstant } from "../../text/instant.ts";

/** `{ day, month, year }`, a year, `Mar 2021` or ISO. A day is made up by services that know the month only, and left out. */
export function readPartDate(value: unknown): Instant | undefined {
  const parts = asObject(value);
  if (parts !== undefined) {
    const year = asText(parts["year"]);
    const month = asText(parts["month"]);
    return year === undefined ? undefined : parseInstant(month === undefined ? year : `${year}-${month.padStart(2, "0")}`);
  }
  const text = asText(value);
  return text === undefined ? undefined : readMonthDate(text);
}

type Range = { readonly startDate?: Instant; readonly endDate?: Instant | typeof PRESENT };

/** `Mar 2021 - Present`, with what follows a dot left out. */
export function readRange(value: unknown): Range {
  const [start = "", end = ""] = (asText(value) ?? "").split(/[·(]/u, 1)[0]?.split(/\s[-–—]\s/u) ?? [];
  const startDate = readMonthDate(start.trim());
  const endDate = isPresent(end) ? PRESENT : readMonthDate(end.trim());
  return { ...(startDate === undefined ? {} : { startDate }), ...(endDate === undefined ? {} : { endDate }) };
}

/** The word for a position that goes on. */
export function isPresent(value: unknown): boolean {
  return typeof value === "string" && /^(?:present|current|now|today)$/iu.test(value.trim());
}
