import { classOf, CHARACTER, isAsciiLetter } from "./classes.ts";
import { FOLDS_TO, foldText, foldUnit } from "./fold-map.ts";
import { takeInts } from "./room.ts";

/**
 * A text made comparable. Per code unit of `text`: where its source character starts in `raw`, and where it ends with
 * the combining marks that follow it (so that a quote holds whole characters), but without invisible characters.
 */
export type Folded = {
  readonly raw: string;
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const SMALL_S = 0x73;

/**
 * Folds a text: compatibility forms, case, diacritics, look-alike letters, invisible characters, apostrophes inside
 * words, white space. The tables are shipped, so the result is the same on every runtime. One pass, linear.
 */
export function fold(raw: string): Folded {
  if (sequence.length <= raw.length) sequence = sequenceOf(raw.length * 2);
  return plainUntil(raw, 0) === raw.length ? foldPlain(raw) : foldAny(raw);
}

/** The place of the first character that does more than turn to ASCII lower case, or the end. */
function plainUntil(raw: string, start: number): number {
  let at = start;
  for (; at < raw.length; at++) {
    const unit = raw.charCodeAt(at);
    if (unit > 0x7e || unit === APOSTROPHE || unit === BACKTICK || (unit < SPACE && unit !== NEWLINE)) break;
  }
  return at;
}

/** 0, 1, 2, …: plain texts share views of it. Replaced by a longer one, never written again. */
let sequence = sequenceOf(1024);

function foldPlain(raw: string): Folded {
  return { raw, text: raw.toLowerCase(), starts: sequence.subarray(0, raw.length), ends: sequence.subarray(1, raw.length + 1) };
}

function sequenceOf(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let index = 0; index < length; index++) numbers[index] = index;
  return numbers;
}

/** A folded text while it is written. An apostrophe waits for the character after it, which decides its fate. */
type Draft = {
  text: string;
  starts: Int32Array;
  ends: Int32Array;
  length: number;
  last: number;
  apostrophe: { readonly start: number; end: number } | undefined;
};

function foldAny(raw: string): Folded {
  const capacity = raw.length + 32;
  const draft: Draft = {
    text: "",
    starts: takeInts(capacity),
    ends: takeInts(capacity),
    length: 0,
    last: SPACE,
    apostrophe: undefined,
  };
  for (let at = 0; at < raw.length;) {
    const end = plainUntil(raw, at);
    if (end > at) {
      writePlain(draft, raw, at, end);
      at = end;
    } else {
      at = raw.charCodeAt(at) < 0x7f ? foldAscii(draft, raw, at) : foldWide(draft, raw, at);
    }
  }
  settleApostrophe(draft, SPACE);
  const { text, starts, ends, length } = draft;
  return { raw, text, starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

function writePlain(draft: Draft, raw: string, start: number, end: number): void {
  const text = raw.slice(start, end).toLowerCase();
  settleApostrophe(draft, text.charCodeAt(0));
  reserve(draft, text.length);
  draft.starts.set(sequence.subarray(start, end), draft.length);
  draft.ends.set(sequence.subarray(start + 1, end + 1), draft.length);
  draft.text += text;
  draft.length += text.length;
  draft.last = text.charCodeAt(text.length - 1);
}

/** Folds the sign or control code at `at`; gives the place after it. */
function foldAscii(draft: Draft, raw: string, at: number): number {
  const unit = raw.charCodeAt(at);
  if (unit === RETURN) {
    const end = raw.charCodeAt(at + 1) === NEWLINE ? at + 2 : at + 1;
    write(draft, NEWLINE, at, end);
    return end;
  }
  if (unit >= SPACE) write(draft, APOSTROPHE, at, at + 1);
  else if (unit >= 0x09 && unit <= 0x0c) write(draft, SPACE, at, at + 1);
  return at + 1;
}

/** Folds the character outside ASCII at `at`; gives the place after it. */
function foldWide(draft: Draft, raw: string, at: number): number {
  const codePoint = raw.codePointAt(at) ?? 0;
  const end = at + (codePoint > 0xffff ? 2 : 1);
  const unit = foldUnit(codePoint);
  if (unit === FOLDS_TO.mark) extendLast(draft, end);
  else if (unit === FOLDS_TO.itself) writeText(draft, raw.slice(at, end), at, end);
  else if (unit === FOLDS_TO.text) writeText(draft, foldText(codePoint), at, end);
  else if (unit !== FOLDS_TO.nothing) write(draft, unit, at, end);
  return end;
}

function writeText(draft: Draft, text: string, start: number, end: number): void {
  for (let index = 0; index < text.length; index++) write(draft, text.charCodeAt(index), start, end);
}

/** A combining mark belongs to every unit of the character before it. */
function extendLast(draft: Draft, end: number): void {
  const { starts, ends, length, apostrophe } = draft;
  if (apostrophe !== undefined) {
    apostrophe.end = end;
    return;
  }
  const start = starts[length - 1];
  for (let at = length - 1; at >= 0 && starts[at] === start; at--) ends[at] = end;
}

function write(draft: Draft, unit: number, start: number, end: number): void {
  settleApostrophe(draft, unit);
  if (unit === APOSTROPHE) draft.apostrophe = { start, end };
  else put(draft, unit, start, end);
}

/** Drops an apostrophe inside a word or at the end of a possessive ("clients' data"), writes any other. */
function settleApostrophe(draft: Draft, next: number): void {
  const { apostrophe, last } = draft;
  if (apostrophe === undefined) return;
  draft.apostrophe = undefined;
  const inWord = isWordUnit(last) && (isLetter(next) || (last === SMALL_S && !isWordUnit(next)));
  if (!inWord) put(draft, APOSTROPHE, apostrophe.start, apostrophe.end);
}

function put(draft: Draft, unit: number, start: number, end: number): void {
  reserve(draft, 1);
  draft.text += String.fromCharCode(unit);
  draft.starts[draft.length] = start;
  draft.ends[draft.length] = end;
  draft.length += 1;
  draft.last = unit;
}

function isWordUnit(unit: number): boolean {
  return classOf(unit) === CHARACTER.word;
}

function isLetter(unit: number): boolean {
  return unit < 0x80 ? isAsciiLetter(unit) : isWordUnit(unit);
}

/** One character may fold to eighteen ("ﷺ"), so the arrays can outgrow the raw text. */
function reserve(draft: Draft, count: number): void {
  if (draft.length + count <= draft.starts.length) return;
  const capacity = 2 * (draft.length + count);
  const starts = new Int32Array(capacity);
  const ends = new Int32Array(capacity);
  starts.set(draft.starts);
  ends.set(draft.ends);
  draft.starts = starts;
  draft.ends = ends;
}
