import { isAsciiDigit, isAsciiLetter } from "./classes.ts";

/** Words whose dot ends no sentence. Single letters ("J. Smith", "e.g.", "p.a.") are left out: they need no list. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof st sr jr vs etc inc ltd co corp llc plc gmbh approx dept est gen col capt lt sgt sen rep gov hon rev " +
    "ave blvd rd tel fax ext fig figs vol pp ed eds al cf ca viz jan feb mar apr jun jul aug sept oct nov dec " +
    "mon tue tues wed thu thur thurs fri bzw usw inkl zzgl evtl hr fr mme mlle sra srta av env"
  ).split(" "),
);

/** Abbreviations only before a number: "no. 5", but "I said no. Then". */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(["no", "nos", "nr", "art", "sec", "p", "ch"]);

const DOT = 0x2e;
const LONGEST_ABBREVIATION = 6;

/** Whether a character can end a sentence: `. ! ?` (a folded `…` is dots) and the forms of other scripts. */
export function isTerminator(codePoint: number): boolean {
  if (codePoint < 0x80) return codePoint === DOT || codePoint === 0x21 || codePoint === 0x3f;
  return isAlwaysEnd(codePoint) || codePoint === 0x061f || codePoint === 0x06d4 || codePoint === 0x0964 || codePoint === 0x0589;
}

/** Full-width and ideographic terminators (`。！？．｡`) end a sentence without a space after them. */
export function isAlwaysEnd(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff61 || unit === 0xff01 || unit === 0xff1f || unit === 0xff0e;
}

/** Whether the terminator at `at`, whose word before it starts at `wordStart`, stands before a space or the end and abbreviates nothing. */
export function endsSentence(text: string, at: number, wordStart: number): boolean {
  let next = at + 1;
  while (isCloser(text.charCodeAt(next))) next++;
  if (next < text.length && !isSpace(text.charCodeAt(next))) return false;
  return text.charCodeAt(at) !== DOT || next === text.length || !isAbbreviation(text, wordStart, at, next);
}

function isAbbreviation(text: string, start: number, end: number, next: number): boolean {
  const length = end - start;
  if (length === 0 || length > LONGEST_ABBREVIATION) return false;
  if (length === 1 && isAsciiLetter(text.charCodeAt(start))) return true;
  const word = text.slice(start, end);
  return ABBREVIATIONS.has(word) || (BEFORE_NUMBER.has(word) && isAsciiDigit(text.charCodeAt(next + 1)));
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a;
}

/** Quotation marks, brackets and mark-up that may close after the terminator: `."` `.)` `.*`. */
function isCloser(unit: number): boolean {
  return CLOSERS.includes(String.fromCharCode(unit));
}

const CLOSERS = "'\")]}*_~»«”“";
