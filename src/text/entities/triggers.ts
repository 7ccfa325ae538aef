import { isAsciiAlphanumeric, isAsciiDigit } from "../classes.ts";

/** Fewest digits of a phone number, with its country. */
const MIN_DIGITS = 7;
const DOT = 0x2e;
const HYPHEN = 0x2d;

/**
 * The last labels, in lower case, of what may be the hosts of links and addresses in a text: who judges hosts can tell from them
 * what it needs. "" where they cannot be told so cheaply. One look at the text; errs towards more.
 */
export function* findHostEndings(raw: string): Iterable<string> {
  if (/\[dot\]/i.test(raw)) yield "";
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    if (isUnusual(unit)) yield "";
    if (unit !== DOT || !isDotted(raw, at)) continue;
    const end = labelEnd(raw, at + 1);
    const next = raw.charCodeAt(end);
    // An inner label, or one that goes on in letters of another kind, or behind a character that shows nothing.
    if (next === DOT && isDotted(raw, end)) continue;
    yield next >= 0x7f ? "" : raw.slice(at + 1, withoutHyphens(raw, end)).toLowerCase();
  }
}

/** Whether a text may hold a phone number: so many digits in a row with nothing but phone signs between. */
export function mayHoldPhone(raw: string): boolean {
  let digits = 0;
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    if (isUnusual(unit)) return true;
    if (isAsciiDigit(unit)) {
      digits += 1;
      if (digits >= MIN_DIGITS) return true;
    } else if (!isPhoneSign(unit)) {
      digits = 0;
    }
  }
  return false;
}

function labelEnd(raw: string, start: number): number {
  let end = start;
  while (isAsciiAlphanumeric(raw.charCodeAt(end)) || raw.charCodeAt(end) === HYPHEN) end++;
  return end;
}

/** The end of a label before the hyphens that close it: no host ends on one. */
function withoutHyphens(raw: string, end: number): number {
  let last = end;
  while (raw.charCodeAt(last - 1) === HYPHEN) last--;
  return last;
}

/** Full-width forms and dots and digits of other scripts fold to the signs above. */
function isUnusual(unit: number): boolean {
  return unit === 0x2024 || unit >= 0xff01;
}

/** A dot between two characters that are seen and not both figures: "acme.com", not "end. Next" or "3.5". */
function isDotted(raw: string, at: number): boolean {
  const before = raw.charCodeAt(at - 1);
  const after = raw.charCodeAt(at + 1);
  return before > 0x20 && after > 0x20 && after !== DOT && !(isAsciiDigit(before) && isAsciiDigit(after));
}

/** Signs that stand between the digits of a phone number; what shows nothing does not end it. */
function isPhoneSign(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x2b || (unit >= 0x28 && unit <= 0x2f && unit !== 0x2a && unit !== 0x2c) || unit > 0x7e;
}
