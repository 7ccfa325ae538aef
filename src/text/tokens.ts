import type { Span } from "../model/entity.ts";
import { CHARACTER, classOf, wordEnd } from "./classes.ts";
import { type Folded, fold } from "./fold.ts";
import { isBlankLine, isQuotedLine } from "./lines.ts";
import { takeBytes, takeInts } from "./room.ts";
import { isAlwaysEnd, isTerminator, endsSentence } from "./sentence-end.ts";

/** Kinds of tokens: a word, a punctuation mark that a phrase may name, or the end of a sentence without such a mark. */
export const TOKEN = { word: 0, colon: 1, question: 2, exclamation: 3, stop: 4 } as const;
type TokenKind = (typeof TOKEN)[keyof typeof TOKEN];

/** A text cut into tokens: parallel arrays, of which the first `count` places count. */
export type Tokens = {
  readonly folded: Folded;
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly foldedStarts: Int32Array;
  readonly foldedEnds: Int32Array;
  /** Offsets into the raw text, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a sentence ends with this token, or directly after it. */
  readonly breaks: Uint8Array;
};

/**
 * Cuts a folded text into words, `:` `?` `!`, and sentence ends; every other sign is passed over. Dots inside the given
 * entities (sorted, offsets into the raw text) end no sentence. Linear.
 */
export function tokenize(folded: Folded, entities: readonly Span[] = []): Tokens {
  const draft = startDraft(folded);
  const { text } = folded;
  let entity = 0;
  let quoted = isQuotedLine(text, 0);
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const characterClass = classOf(codePoint);
    const width = codePoint > 0xffff ? 2 : 1;
    if (characterClass === CHARACTER.spaceless) {
      push(draft, TOKEN.word, at, at + width);
      at += width;
    } else if (characterClass === CHARACTER.word) {
      const end = wordEnd(text, at + width);
      push(draft, TOKEN.word, at, end);
      at = end;
    } else if (codePoint === 0x0a) {
      const next = isQuotedLine(text, at + 1);
      if (next !== quoted || isBlankLine(text, at + 1)) pushStop(draft, at, at);
      quoted = next;
      at += 1;
    } else {
      const kind = markOf(codePoint);
      const start = folded.starts[at] ?? 0;
      while (entity < entities.length && (entities[entity]?.end ?? 0) <= start) entity++;
      const inside = start >= (entities[entity]?.start ?? Number.POSITIVE_INFINITY);
      if (kind !== undefined) push(draft, kind, at, at + width);
      if (!inside && isTerminator(codePoint) && isEnd(draft, at)) {
        if (kind === undefined) pushStop(draft, at, at + 1);
        else draft.breaks[draft.count - 1] = 1;
      }
      at += width;
    }
  }
  return draft;
}

/** The folded words of a short text; phrases are compiled with it, so that they read as texts do. */
export function readWords(raw: string): string[] {
  const { folded, count, kinds, foldedStarts, foldedEnds } = tokenize(fold(raw));
  const words: string[] = [];
  for (let at = 0; at < count; at++) {
    if (kinds[at] === TOKEN.word) words.push(folded.text.slice(foldedStarts[at], foldedEnds[at]));
  }
  return words;
}

/** Tokens while they are written: arrays that grow. */
type Draft = { -readonly [Key in keyof Tokens]: Tokens[Key] };

function startDraft(folded: Folded): Draft {
  // A word of English and its space take six units.
  const capacity = (folded.text.length >> 2) + 8;
  return { folded, ...emptyColumns(capacity), count: 0 };
}

function emptyColumns(capacity: number) {
  return {
    kinds: takeBytes(capacity),
    foldedStarts: takeInts(capacity),
    foldedEnds: takeInts(capacity),
    starts: takeInts(capacity),
    ends: takeInts(capacity),
    breaks: takeBytes(capacity),
  };
}

function push(draft: Draft, kind: TokenKind, start: number, end: number): void {
  if (draft.count === draft.kinds.length) grow(draft);
  const { folded, count } = draft;
  draft.kinds[count] = kind;
  draft.foldedStarts[count] = start;
  draft.foldedEnds[count] = end;
  draft.starts[count] = folded.starts[start] ?? 0;
  draft.ends[count] = end > start ? (folded.ends[end - 1] ?? 0) : (folded.starts[start] ?? 0);
  draft.count = count + 1;
}

/** One stop is enough: none at the start of the text, none after another sentence end. */
function pushStop(draft: Draft, start: number, end: number): void {
  const previous = draft.count - 1;
  if (previous < 0 || draft.breaks[previous] === 1) return;
  draft.breaks[previous] = 1;
  push(draft, TOKEN.stop, start, end);
  draft.breaks[previous + 1] = 1;
}

function grow(draft: Draft): void {
  const columns = emptyColumns(draft.kinds.length * 2);
  for (const name of Object.keys(columns) as (keyof typeof columns)[]) columns[name].set(draft[name]);
  Object.assign(draft, columns);
}

function markOf(codePoint: number): TokenKind | undefined {
  if (codePoint === 0x3a) return TOKEN.colon;
  if (codePoint === 0x3f || codePoint === 0x61f) return TOKEN.question;
  return codePoint === 0x21 ? TOKEN.exclamation : undefined;
}

/** Whether the terminator at `at` ends a sentence, seen with the word before it. */
function isEnd(draft: Draft, at: number): boolean {
  const { folded, count, kinds, foldedStarts, foldedEnds } = draft;
  if (isAlwaysEnd(folded.raw.charCodeAt(folded.starts[at] ?? 0))) return true;
  const touches = count > 0 && kinds[count - 1] === TOKEN.word && foldedEnds[count - 1] === at;
  return endsSentence(folded.text, at, touches ? (foldedStarts[count - 1] ?? at) : at);
}
