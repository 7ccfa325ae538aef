import type { DateEntity } from "../../model/entity.ts";
import { CHARACTER, classOf, isAsciiDigit } from "../classes.ts";
import { matchAt } from "./match-at.ts";
import { isFree, type Page, take } from "./page.ts";

const MONTH =
  "(?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar|rero)?|fevrier|fevereiro|mar(?:ch|s|zo|co)?|marz|apr(?:il|ile)?|avril|abril|may|mai|mayo|maio|june?|juni|juin|junio|july?|juli|juillet|julio|aug(?:ust)?|aout|agosto|sept?(?:ember|embre|iembre)?|oct(?:ober|obre|ubre)?|oktober|nov(?:ember|embre|iembre)?|dec(?:ember|embre)?|dezember|diciembre)";
const YEAR = "(?:19|20)\\d\\d";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const END = "(?![a-z0-9])";

const NUMERIC = new RegExp(
  `(?:${YEAR}([-/.])(?:1[0-2]|0?[1-9])\\1${DAY}|${DAY}([-/.])${DAY}\\2(?:${YEAR}|\\d\\d))(?![a-z0-9]|[-/.]\\d)`,
  "y",
);
const DAY_FIRST = new RegExp(`${DAY}(?:st|nd|rd|th)?\\.?(?: of| de)?[ -]${MONTH}\\.?(?:(?: de|,)? ?[ -]?${YEAR})?${END}`, "y");
const MONTH_FIRST = new RegExp(`${MONTH}\\.? (?:${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?|${YEAR})${END}`, "y");
const RELATIVE = /(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)(?![a-z0-9])/y;

/** What dates in words begin with; each hit is looked at, and most words of a text are passed over. */
const BEGINNING =
  /jan|fe[bv]|ma[ryi]|a[pbv]r|ju[nil]|a[uo][gu]|sep|o[ck]t|nov|d[ei][cz]|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow/g;
const BEFORE_WEEKDAY = /(?:^|[^a-z0-9])(?:next|this|coming) $/;

/** Calendar dates in figures or with the month's name, weekdays and "tomorrow". */
export function readDates(page: Page): readonly DateEntity[] {
  const found: DateEntity[] = [];
  for (const { start, figures } of page.quantities) {
    if (figures && startsRun(page.text, start)) add(page, found, start, figureDate(page.text, start));
  }
  for (const { index } of page.text.matchAll(BEGINNING)) {
    if (startsWord(page.text, index)) add(page, found, weekdayStart(page.text, index), wordDate(page.text, index));
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

function startsWord(text: string, at: number): boolean {
  return at === 0 || classOf(text.charCodeAt(at - 1)) !== CHARACTER.word;
}

function weekdayStart(text: string, at: number): number {
  const before = BEFORE_WEEKDAY.exec(text.slice(Math.max(0, at - 8), at));
  return before === null ? at : at - before[0].replace(/^[^a-z]/, "").length;
}

function figureDate(text: string, at: number): number | undefined {
  const match = matchAt(NUMERIC, text, at) ?? matchAt(DAY_FIRST, text, at);
  return match && at + match[0].length;
}

function wordDate(text: string, at: number): number | undefined {
  const match = matchAt(MONTH_FIRST, text, at) ?? matchAt(RELATIVE, text, at);
  return match && at + match[0].length;
}
