import type { Automaton } from "../../model/compiled-pack.ts";
import type { Entity, Span } from "../../model/entity.ts";
import type { Tokens } from "../../text/tokens.ts";
import { farthestEnds } from "./farthest-ends.ts";
import { firstFrom, readClasses, type Words } from "./words.ts";

/** A phrase found: offsets are UTF-16 units of the raw text. */
export type Hit = Span & { readonly phrase: number };

/** Hits by phrase set, leftmost first, then longest, without overlaps within a set. */
export type Hits = ReadonlyMap<number, readonly Hit[]>;

/** Finds every phrase of the automaton in one reading of the text. */
export function matchPhrases(automaton: Automaton, tokens: Tokens, entities: readonly Entity[]): Hits {
  const words = readClasses(automaton, tokens, entities);
  const search: Search = { automaton, words, found: new Map(), rows: new Int32Array(1024), costs: new Int32Array(256) };
  for (let token = 0; token < tokens.count; token++) {
    for (const element of words.elements(token)) tryAnchored(search, element, token);
    for (const { kind } of words.entities.get(token) ?? []) tryAnchored(search, automaton.entityElements[kind] as number, token);
  }
  return new Map([...search.found].map(([set, spans]) => [set, leftmostLongest([...spans.values()], words)]));
}

/** A match by tokens, `end` exclusive. */
type TokenSpan = { readonly phrase: number; readonly start: number; readonly end: number };

type Search = {
  readonly automaton: Automaton;
  readonly words: Words;
  /** By set and start: the longest match there. */
  readonly found: Map<number, Map<number, TokenSpan>>;
  /** Scratch for `farthestEnds`, written in place: one row of positions a state. */
  rows: Int32Array;
  costs: Int32Array;
};

/** Tries the phrases that are anchored on an element; -1 is an element that no phrase asks for. */
function tryAnchored(search: Search, element: number, token: number): void {
  if (element < 0) return;
  const { anchorStart, anchorPhrases } = search.automaton;
  const last = anchorStart[element + 1] as number;
  for (let at = anchorStart[element] as number; at < last; at++) tryPhrase(search, anchorPhrases[at] as number, token);
}

function tryPhrase(search: Search, phrase: number, token: number): void {
  const { automaton, words } = search;
  const left = reachLeft(words, token, automaton.reachLeft[phrase] as number);
  const right = reachRight(words, token, (automaton.reachRight[phrase] as number) + 1);
  if (!holdsNeeded(search, phrase, left, right)) return;
  const width = right - left + 1;
  const cells = width * (automaton.stateCount[phrase] as number);
  if (search.rows.length < cells) search.rows = new Int32Array(cells * 2);
  if (search.costs.length < 2 * width) search.costs = new Int32Array(4 * width);
  farthestEnds(automaton, words, phrase, { rows: search.rows, costs: search.costs, left, width });
  for (let start = left; start <= token; start++) {
    const end = search.rows[start - left] as number;
    if (end >= 0) keepLongest(search, { phrase, start, end });
  }
}

/** Whether one of the elements that the phrase needs beside its anchor stands in the window. */
function holdsNeeded({ automaton, words }: Search, phrase: number, left: number, right: number): boolean {
  const first = automaton.neededStart[phrase] as number;
  const last = automaton.neededStart[phrase + 1] as number;
  if (first === last) return true;
  for (let at = first; at < last; at++) {
    const positions = words.positions.get(automaton.neededElements[at] as number);
    if (positions !== undefined && (positions[firstFrom(positions, left)] ?? right) < right) return true;
  }
  return false;
}

function keepLongest(search: Search, span: TokenSpan): void {
  const set = search.automaton.phraseSet[span.phrase] as number;
  const spans = search.found.get(set) ?? new Map<number, TokenSpan>();
  search.found.set(set, spans);
  const known = spans.get(span.start);
  if (known === undefined || span.end > known.end || (span.end === known.end && span.phrase < known.phrase)) spans.set(span.start, span);
}

/** First position that a match around `token` can start at: so many words (or entities) before it, in the same sentence. */
function reachLeft(words: Words, token: number, steps: number): number {
  const { breaks } = words.tokens;
  let left = words.coverStart[token] as number;
  for (let step = 0; step < steps; step++) {
    // A gap lets one colon pass at each place between words.
    for (let passed = 0; passed < 2 && left > 0 && breaks[left - 1] === 0; passed++) {
      left = words.coverStart[left - 1] as number;
      if (!words.isColon(left)) break;
    }
  }
  return left;
}

/** Last position that a match around `token` can end at. */
function reachRight(words: Words, token: number, steps: number): number {
  const { breaks, count } = words.tokens;
  let right = token;
  for (let step = 0; step < steps; step++) {
    for (let passed = 0; passed < 2 && right < count && (right === token || breaks[right - 1] === 0); passed++) {
      right = words.coverEnd[right] as number;
      if (!words.isColon(right - 1)) break;
    }
  }
  return right;
}

/** Of all matches of one set: the leftmost, then the longest, then on from its end. */
function leftmostLongest(spans: TokenSpan[], words: Words): readonly Hit[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const hits: Hit[] = [];
  let free = 0;
  for (const span of spans) {
    if (span.start < free) continue;
    free = span.end;
    hits.push({ phrase: span.phrase, ...rawSpan(words, span) });
  }
  return hits;
}

/** The span in the raw text; an entity at either edge is quoted with the signs that belong to it. */
function rawSpan(words: Words, span: TokenSpan): Span {
  const { starts, ends } = words.tokens;
  const first = words.entities.get(span.start)?.find((entity) => entity.end <= span.end)?.entity;
  const lastStart = words.coverStart[span.end - 1] as number;
  const last = lastStart >= span.start ? words.entities.get(lastStart)?.find((entity) => entity.end === span.end)?.entity : undefined;
  return {
    start: Math.min(starts[span.start] as number, first?.start ?? Number.POSITIVE_INFINITY),
    end: Math.max(ends[span.end - 1] as number, last?.end ?? 0),
  };
}
