import { type Automaton, STEP_KINDS } from "../../model/compiled-pack.ts";
import type { Entity } from "../../model/entity.ts";
import type { Tokens } from "../../text/tokens.ts";
import { farthestEnds, type Window } from "./farthest-ends.ts";
import { type Found, type Hits, type Match, note, openFound, takeHits } from "./hits.ts";
import { entityFrom, isColon, isElement, openWords, readWords, stands, type Words } from "./words.ts";

/** Finds every phrase of an automaton in one reading of a text. */
export type Matcher = (tokens: Tokens, entities: readonly Entity[]) => Hits;

/** Opens an automaton; the room that matching needs is made once and used again for every text. */
export function openMatcher(automaton: Automaton): Matcher {
  let search: Search | undefined;
  return (tokens, entities) => {
    search ??= openSearch(automaton, tokens);
    const { words, found } = search;
    readWords(words, tokens, entities);
    for (let token = 0; token < tokens.count; token++) tryToken(search, token);
    return takeHits(found);
  };
}

type Search = {
  readonly words: Words;
  readonly found: Found;
  readonly window: Window;
  readonly match: Match;
};

function openSearch(automaton: Automaton, tokens: Tokens): Search {
  return {
    words: openWords(automaton, tokens),
    found: openFound(),
    window: { rows: new Int32Array(1024), waiting: new Int32Array(8), costs: new Int32Array(256), left: 0, width: 0 },
    match: { phrase: 0, start: 0, end: 0, rawStart: 0, rawEnd: 0 },
  };
}

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
  if (isOneToken(words.automaton, phrase)) {
    keep(search, phrase, token, token + 1);
    return;
  }
  const sentence = words.sentences[token] as number;
  if (!isNeedMet(words, phrase, sentence)) return;
  const { reachLeft, reachRight, stateStart } = words.automaton;
  const left = firstStart(words, token, reachLeft[phrase] as number);
  const right = lastEnd(words, token, (reachRight[phrase] as number) + 1);
  if (!isNeedNear(words, phrase, sentence, left, right)) return;
  makeRoom(window, left, right - left + 1, (stateStart[phrase + 1] as number) - (stateStart[phrase] as number));
  if (!farthestEnds(words, phrase, window)) return;
  for (let start = left; start <= token; start++) {
    const end = window.rows[start - left] as number;
    if (end >= 0) keep(search, phrase, start, end);
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

/** Whether one of the elements that the phrase needs beside its anchor stands in the sentence. */
function isNeedMet(words: Words, phrase: number, sentence: number): boolean {
  const { neededStart, neededElements } = words.automaton;
  const first = neededStart[phrase] as number;
  const last = neededStart[phrase + 1] as number;
  for (let at = first; at < last; at++) if (stands(words, neededElements[at] as number, sentence)) return true;
  return first === last;
}

/** Whether one of them stands in the window. */
function isNeedNear(words: Words, phrase: number, sentence: number, left: number, right: number): boolean {
  const { neededStart, neededElements } = words.automaton;
  const first = neededStart[phrase] as number;
  const last = neededStart[phrase + 1] as number;
  for (let at = first; at < last; at++) {
    const element = neededElements[at] as number;
    if (!stands(words, element, sentence)) continue;
    for (let token = left; token < right; token++) if (isElement(words, token, element)) return true;
  }
  return first === last;
}

/** Notes a match with its span in the raw text; an entity at either edge is quoted with the signs that belong to it. */
function keep({ words, found, match }: Search, phrase: number, start: number, end: number): void {
  const { tokens, coverStart } = words;
  const first = entityWithin(words, start, start, end);
  const last = entityWithin(words, coverStart[end - 1] as number, start, end);
  match.phrase = phrase;
  match.start = start;
  match.end = end;
  match.rawStart = Math.min(tokens.starts[start] as number, first?.start ?? Number.POSITIVE_INFINITY);
  match.rawEnd = Math.max(tokens.ends[end - 1] as number, last?.end ?? 0);
  note(found, words.automaton.phraseSet[phrase] as number, match);
}

/** The entity that starts at a token of the match and ends inside it. */
function entityWithin(words: Words, token: number, start: number, end: number): Entity | undefined {
  const found = token >= start ? entityFrom(words, token) : undefined;
  return found !== undefined && found.end <= end ? found.entity : undefined;
}

/** First position that a match around `token` can start at: so many words (or entities) before it, in the same sentence. */
function firstStart(words: Words, token: number, steps: number): number {
  const { breaks } = words.tokens;
  let left = words.coverStart[token] as number;
  for (let step = 0; step < steps && left > 0 && breaks[left - 1] === 0; step++) {
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
  for (let step = 0; step < steps && right < count && (right === token || breaks[right - 1] === 0); step++) {
    for (let passed = 0; passed < 2 && right < count && (right === token || breaks[right - 1] === 0); passed++) {
      right = words.coverEnd[right] as number;
      if (!isColon(words, right - 1)) break;
    }
  }
  return right;
}
