import { type Automaton, STEP_KINDS } from "../../model/compiled-pack.ts";
import type { Entity, Span } from "../../model/entity.ts";
import type { Tokens } from "../../text/tokens.ts";
import { farthestEnds, type Window } from "./farthest-ends.ts";
import { entityFrom, isColon, isElement, openWords, readWords, stands, type Words } from "./words.ts";

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
  tryAnchored(search, classes[token] as number, token);
  const entity = entityFrom(search.words, token);
  // Entities follow the classes, by their kind.
  if (entity !== undefined) tryAnchored(search, automaton.classStart.length - 1 + entity.kind, token);
}

function tryAnchored(search: Search, anchor: number, token: number): void {
  const { anchorStart, anchorPhrases } = search.words.automaton;
  const last = anchorStart[anchor + 1] as number;
  for (let at = anchorStart[anchor] as number; at < last; at++) tryPhrase(search, anchorPhrases[at] as number, token);
}

function tryPhrase(search: Search, phrase: number, token: number): void {
  const { words, window } = search;
  const { reachLeft, reachRight, stateStart } = words.automaton;
  if (isOneToken(words.automaton, phrase)) {
    keepLongest(search, phrase, token, token + 1);
    return;
  }
  if (!isNeedMet(words, phrase)) return;
  const left = firstStart(words, token, reachLeft[phrase] as number);
  const right = lastEnd(words, token, (reachRight[phrase] as number) + 1);
  if (!isNeedNear(words, phrase, left, right)) return;
  makeRoom(window, left, right - left + 1, (stateStart[phrase + 1] as number) - (stateStart[phrase] as number));
  if (!farthestEnds(words, phrase, window)) return;
  for (let start = left; start <= token; start++) {
    const end = window.rows[start - left] as number;
    if (end >= 0) keepLongest(search, phrase, start, end);
  }
}

/** Most phrases that are found are one word: where it stands, there is nothing more to look for. */
function isOneToken({ stateStart, incomingStart, stepKind }: Automaton, phrase: number): boolean {
  const first = stateStart[phrase] as number;
  return (stateStart[phrase + 1] as number) === first + 2 && stepKind[incomingStart[first + 1] as number] === STEP_KINDS.token;
}

function makeRoom(window: Window, left: number, width: number, states: number): void {
  window.left = left;
  window.width = width;
  if (window.rows.length < width * states) window.rows = new Int32Array(width * states * 2);
  if (window.waiting.length <= states >> 5) window.waiting = new Int32Array((states >> 5) * 2 + 1);
  if (window.costs.length < 2 * width) window.costs = new Int32Array(4 * width);
}

/** Whether one of the elements that the phrase needs beside its anchor stands anywhere in the text. */
function isNeedMet(words: Words, phrase: number): boolean {
  const { neededStart, neededElements } = words.automaton;
  const first = neededStart[phrase] as number;
  const last = neededStart[phrase + 1] as number;
  for (let at = first; at < last; at++) if (stands(words, neededElements[at] as number)) return true;
  return first === last;
}

/** Whether one of them stands in the window. */
function isNeedNear(words: Words, phrase: number, left: number, right: number): boolean {
  const { neededStart, neededElements } = words.automaton;
  const first = neededStart[phrase] as number;
  const last = neededStart[phrase + 1] as number;
  for (let at = first; at < last; at++) {
    const element = neededElements[at] as number;
    if (!stands(words, element)) continue;
    for (let token = left; token < right; token++) if (isElement(words, token, element)) return true;
  }
  return first === last;
}

function keepLongest({ words, found }: Search, phrase: number, start: number, end: number): void {
  const set = words.automaton.phraseSet[phrase] as number;
  let spans = found.get(set);
  if (spans === undefined) {
    spans = new Map<number, TokenSpan>();
    found.set(set, spans);
  }
  const known = spans.get(start);
  if (known === undefined || end > known.end || (end === known.end && phrase < known.phrase)) spans.set(start, { phrase, start, end });
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
