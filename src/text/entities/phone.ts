import type { Phone } from "../../model/entity.ts";
import { isAsciiDigit, isAsciiLetter } from "../classes.ts";
import { isFree, type Page, spanOf, take } from "./page.ts";

const MIN_DIGITS = 8;
const MIN_INTERNATIONAL_DIGITS = 7;
const MAX_DIGITS = 15;
const PLUS = 0x2b;
const OPEN = 0x28;

/** Phone numbers: runs of figures, spaces and `( ) . / -` that hold enough digits and that the judge knows. */
export function readPhones(page: Page): readonly Phone[] {
  const found: Phone[] = [];
  const { text } = page;
  let from = 0;
  for (const { start: figures, figures: written } of page.landmarks.quantities) {
    if (!written || figures < from) continue;
    const start = phoneStart(text, figures);
    const end = phoneEnd(page, start);
    const phone = judge(page, start, end);
    if (phone !== undefined) found.push(phone);
    from = end;
  }
  return found;
}

/** The place after the last digit of the run that starts at `start`. */
export function phoneEnd({ text, taken }: Pick<Page, "text" | "taken">, start: number): number {
  let end = start;
  for (let at = start; at < text.length && taken[at] !== 1; at++) {
    const unit = text.charCodeAt(at);
    if (isAsciiDigit(unit)) end = at + 1;
    else if (!(at < start + 2 && unit === PLUS) && !isSeparator(unit)) break;
  }
  return end;
}

/** Takes in what stands before the figures: `+`, `(`, `+(`, `(+`. */
function phoneStart(text: string, figures: number): number {
  let start = figures;
  while (figures - start < 2 && (text.charCodeAt(start - 1) === PLUS || text.charCodeAt(start - 1) === OPEN)) start--;
  return start;
}

function judge(page: Page, start: number, end: number): Phone | undefined {
  const digits = countDigits(page.text, start, end);
  const international = page.text.slice(start, start + 2).includes("+");
  if (digits < (international ? MIN_INTERNATIONAL_DIGITS : MIN_DIGITS) || digits > MAX_DIGITS) return undefined;
  if (isAsciiLetter(page.text.charCodeAt(end)) || !isFree(page, start, end)) return undefined;
  const answer = page.judges.phoneNumber(page.text.slice(start, end));
  if (answer === undefined) return undefined;
  take(page, start, end);
  return { kind: "phone", ...spanOf(page, start, end), ...answer };
}

/** Counts no further than one past the limit: the run may be long. */
function countDigits(text: string, start: number, end: number): number {
  let digits = 0;
  for (let at = start; at < end && digits <= MAX_DIGITS; at++) {
    if (isAsciiDigit(text.charCodeAt(at))) digits += 1;
  }
  return digits;
}

/** Space, `(`, `)`, `-`, `.`, `/` and the dashes of typography. */
function isSeparator(unit: number): boolean {
  return unit === 0x20 || unit === OPEN || unit === 0x29 || (unit >= 0x2d && unit <= 0x2f) || (unit >= 0x2010 && unit <= 0x2013);
}
