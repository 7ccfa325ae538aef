import type { Automaton } from "../../model/compiled-pack.ts";
import type { Entity, Span } from "../../model/entity.ts";
import type { Tokens } from "../../text/tokens.ts";
import { farthestEnds, type Window } from "./farthest-ends.ts";
import { entityFrom, firstPlace, isColon, openWords, readWords, type Words } from "./words.ts";

/** A phrase found: offsets are UTF-16 units of the raw text. */
export type Hit = Span & { readonly phrase: number };

/** Hits by phrase set, leftmost first, then longest, without overlaps within a set. */
export type Hits = ReadonlyMap<number, readonly Hit[]>;

/** Finds every phrase of an automaton in one reading of a text. */
export type Matcher = (tokens: Tokens, entities: readonly Entity[]) => Hits;

/** Opens an automaton; the room that matching needs is made once and used again for every text. */
export function openMatcher(automaton: Automaton): Matcher {
  let search: Search | undefined;
  return (tokens, entities) => {
    search ??= {
      words: openWords(automaton, tokens),
      found: new Map(),
      window: { rows: new Int32Array(1024), waiting: new Int32Array(8), costs: new Int32Array(256), left: 0, width: 0 },
    };
    const { words, found } = search;
    readWords(words, tokens, entities);
    found.clear();
    for (let token = 0; token < tokens.count; token++) tryToken(search, token);
    return new Map([...found].map(([set, spans]) => [set, leftmostLongest([...spans.values()], words)]));
  };
}

/** A match by tokens, `end` exclusive. */
type TokenSpan = { readonly phrase: number; readonly start: number; readonly end: number };

type Search = {
  readonly words: Words;
  /** By set and start: the longest match there. */
  readonly found: Map<number, Map<number, TokenSpan>>;
  readonly window: Window;
};

/** Tries the phrases that are anchored on what a token is, or on the entity that starts there. */
function tryToken(search: Search, token: number): void {
  const { automaton, classes } = search.words;
  const { classStart, classElements, entityElements } = automaton;
  const found = classes[token] as number;
  const last = classStart[found + 1] as number;
  for (let at = classStart[found] as number; at < last; at++) tryAnchored(search, classElements[at] as number, token);
  const entity = entityFrom(search.words, token);
  if (entity !== undefined) tryAnchored(search, entityElements[entity.kind] as number, token);
}

/** Tries the phrases that are anchored on an element; -1 is an element that no phrase asks for. */
function tryAnchored(search: Search, element: number, token: number): void {
  if (element < 0) return;
  const { anchorStart, anchorPhrases } = search.words.automaton;
  const last = anchorStart[element + 1] as number;
  for (let at = anchorStart[element] as number; at < last; at++) tryPhrase(search, anchorPhrases[at] as number, token);
}

function tryPhrase(search: Search, phrase: number, token: number): void {
  const { words, window } = search;
  const { reachLeft, reachRight, stateStart } = words.automaton;
  const left = firstStart(words, token, reachLeft[phrase] as number);
  const right = lastEnd(words, token, (reachRight[phrase] as number) + 1);
  if (!holdsNeeded(words, phrase, left, right)) return;
  makeRoom(window, left, right - left + 1, (stateStart[phrase + 1] as number) - (stateStart[phrase] as number));
  if (!farthestEnds(words, phrase, window)) return;
  for (let start = left; start <= token; start++) {
    const end = window.rows[start - left] as number;
    if (end >= 0) keepLongest(search, { phrase, start, end });
  }
}

function makeRoom(window: Window, left: number, width: number, states: number): void {
  window.left = left;
  window.width = width;
  if (window.rows.length < width * states) window.rows = new Int32Array(width * states * 2);
  if (window.waiting.length <= states >> 5) window.waiting = new Int32Array((states >> 5) * 2 + 1);
  if (window.costs.length < 2 * width) window.costs = new Int32Array(4 * width);
}

/** Whether one of the elements that the phrase needs beside its anchor stands in the window. */
function holdsNeeded(words: Words, phrase: number, left: number, right: number): boolean {
  const { neededStart, neededElements } = words.automaton;
  const first = neededStart[phrase] as number;
  const last = neededStart[phrase + 1] as number;
  if (first === last) return true;
  for (let at = first; at < last; at++) {
    const element = neededElements[at] as number;
    const count = words.counts[element] as number;
    if (count === 0) continue;
    const place = firstPlace(words, element, left);
    if (place < (words.starts[element] as number) + count && (words.places[place] as number) < right) return true;
  }
  return false;
}

function keepLongest(search: Search, span: TokenSpan): void {
  const set = search.words.automaton.phraseSet[span.phrase] as number;
  const spans = search.found.get(set) ?? new Map<number, TokenSpan>();
  search.found.set(set, spans);
  const known = spans.get(span.start);
  if (known === undefined || span.end > known.end || (span.end === known.end && span.phrase < known.phrase)) spans.set(span.start, span);
}

/** First position that a match around `token` can start at: so many words (or entities) before it, in the same sentence. */
function firstStart(words: Words, token: number, steps: number): number {
  const { breaks } = words.tokens;
  let left = words.coverStart[token] as number;
  for (let step = 0; step < steps; step++) {
    // A gap lets one colon pass at each place between words.
    for (let passed = 0; passed < 2 && left > 0 && breaks[left - 1] === 0; passed++) {
      left = words.coverStart[left - 1] as number;
      if (!isColon(words, left)) break;
    }
  }
  return left;
}

/** Last position that a match around `token` can end at. */
function lastEnd(words: Words, token: number, steps: number): number {
  const { breaks, count } = words.tokens;
  let right = token;
  for (let step = 0; step < steps; step++) {
    for (let passed = 0; passed < 2 && right < count && (right === token || breaks[right - 1] === 0); passed++) {
      right = words.coverEnd[right] as number;
      if (!isColon(words, right - 1)) break;
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
  const first = entityWithin(words, span.start, span);
  const last = entityWithin(words, words.coverStart[span.end - 1] as number, span);
  return {
    start: Math.min(starts[span.start] as number, first?.start ?? Number.POSITIVE_INFINITY),
    end: Math.max(ends[span.end - 1] as number, last?.end ?? 0),
  };
}

/** The entity that starts at a token and ends inside the span. */
function entityWithin(words: Words, token: number, span: TokenSpan): Entity | undefined {
  const found = token >= span.start ? entityFrom(words, token) : undefined;
  return found !== undefined && found.end <= span.end ? found.entity : undefined;
}
