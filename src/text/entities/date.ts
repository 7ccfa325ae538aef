import type { DateEntity } from "../../model/entity.ts";
import { isAsciiAlphanumeric, isAsciiDigit } from "../classes.ts";
import { DATE_WORDS } from "./date-words.ts";
import { letterRun } from "./letter-run.ts";
import { matchAt } from "./match-at.ts";
import { isFree, type Page, take } from "./page.ts";

const YEAR = "(?:19|20)\\d\\d";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const ORDINAL = "(?:st|nd|rd|th)?";
const END = "(?![a-z0-9])";

const NUMERIC = new RegExp(
  `(?:${YEAR}([-/.])(?:1[0-2]|0?[1-9])\\1${DAY}|${DAY}([-/.])${DAY}\\2(?:${YEAR}|\\d\\d))(?![a-z0-9]|[-/.]\\d)`,
  "y",
);
/** "3", "3rd of", "3. " before a month's name. */
const DAY_BEFORE = new RegExp(`${DAY}${ORDINAL}\\.?(?: of| de)?[ -]`, "y");
/** What may follow "3 March". */
const YEAR_AFTER = new RegExp(`\\.?(?:(?: de|,)? ?[ -]?${YEAR})?${END}`, "y");
/** What must follow "March". */
const DAY_AFTER = new RegExp(`\\.? (?:${DAY}${ORDINAL}(?:,? ${YEAR})?|${YEAR})${END}`, "y");
/** Words that belong to a weekday. */
const BEFORE_WEEKDAY = ["next ", "this ", "coming "] as const;

/** Calendar dates in figures or with the month's name, weekdays and "tomorrow". */
export function readDates(page: Page): readonly DateEntity[] {
  const found: DateEntity[] = [];
  const { text, landmarks } = page;
  for (const { start, figures } of landmarks.quantities) {
    if (figures && startsRun(text, start)) add(page, found, start, figureDate(text, start));
  }
  for (const { start, end, word } of landmarks.dates) {
    if (word === "month") add(page, found, start, endOf(matchIf(isDigitNear(text, end), DAY_AFTER, text, end), end));
    else if (!isAsciiDigit(text.charCodeAt(end))) add(page, found, weekdayStart(text, start), end);
  }
  return found;
}

function add(page: Page, found: DateEntity[], start: number, end: number | undefined): void {
  if (end !== undefined && isFree(page, start, end)) found.push({ kind: "date", ...take(page, start, end) });
}

/** "1.2.3.2026" holds no date: figures joined by `.` `/` `-` are one run. */
function startsRun(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return !(before >= 0x2d && before <= 0x2f && isAsciiDigit(text.charCodeAt(at - 2)));
}

function weekdayStart(text: string, at: number): number {
  for (const word of BEFORE_WEEKDAY) {
    const start = at - word.length;
    if (text.startsWith(word, start) && !isAsciiAlphanumeric(text.charCodeAt(start - 1))) return start;
  }
  return at;
}

function figureDate(text: string, at: number): number | undefined {
  return endOf(matchIf(isJoined(text, at), NUMERIC, text, at), at) ?? dayFirst(text, at);
}

/** Whether a sign of dates and a digit follow one to four digits. */
function isJoined(text: string, start: number): boolean {
  let at = start + 1;
  while (at < start + 4 && isAsciiDigit(text.charCodeAt(at))) at++;
  const sign = text.charCodeAt(at);
  return sign >= 0x2d && sign <= 0x2f && isAsciiDigit(text.charCodeAt(at + 1));
}

/** "3 March", "3rd of March 2026": most numbers have no month after them. */
function dayFirst(text: string, at: number): number | undefined {
  const day = matchIf(at + 2 >= text.length || !isAsciiDigit(text.charCodeAt(at + 2)), DAY_BEFORE, text, at);
  if (day === undefined) return undefined;
  const month = letterRun(text, at + day);
  if (DATE_WORDS.get(month) !== "month") return undefined;
  const monthEnd = at + day + month.length;
  return endOf(matchAt(YEAR_AFTER, text, monthEnd)?.[0].length, monthEnd);
}

/** Whether a digit stands where a day or a year would. */
function isDigitNear(text: string, end: number): boolean {
  return isAsciiDigit(text.charCodeAt(end + 1)) || isAsciiDigit(text.charCodeAt(end + 2));
}

/** The length of a match, tried only where it is worth it. */
function matchIf(worth: boolean, pattern: RegExp, text: string, at: number): number | undefined {
  return worth ? matchAt(pattern, text, at)?.[0].length : undefined;
}

function endOf(length: number | undefined, start: number): number | undefined {
  return length === undefined ? undefined : start + length;
}
