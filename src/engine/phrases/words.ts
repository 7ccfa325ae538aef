import type { Automaton } from "../../model/compiled-pack.ts";
import { ENTITY_KINDS, type Entity } from "../../model/entity.ts";
import { TOKEN, type Tokens } from "../../text/tokens.ts";
import { classifyWord } from "./trie.ts";

/**
 * A text as the automaton sees it: what each token is to its phrases, where each element stands, where entities are. The arrays
 * are room that is written again for every text; only what the text covers counts.
 */
export type Words = {
  readonly automaton: Automaton;
  tokens: Tokens;
  /** By token: its class. */
  classes: Int32Array;
  /** By token: the first token of an entity that covers it, else itself. */
  coverStart: Int32Array;
  /** By token: one past the last token of an entity that covers it, else one past itself. */
  coverEnd: Int32Array;
  /** By token: one more than the place in `spans` of the entity that starts there, else 0. */
  entityAt: Int32Array;
  readonly spans: EntitySpan[];
  /** By element: how often it stands in the text, and where its places begin in `places`. */
  readonly counts: Int32Array;
  readonly starts: Int32Array;
  /** Tokens by element, in rising order. */
  places: Int32Array;
  /** Elements that stand in the text. */
  readonly present: number[];
};

/** An entity by tokens: `end` is one past its last token; `kind` is its place in `ENTITY_KINDS`. */
export type EntitySpan = { readonly kind: number; readonly end: number; readonly entity: Entity };

/** Room for the texts of one automaton. */
export function openWords(automaton: Automaton, tokens: Tokens): Words {
  const elements = automaton.anchorStart.length - 1;
  return {
    automaton,
    tokens,
    classes: new Int32Array(0),
    coverStart: new Int32Array(0),
    coverEnd: new Int32Array(0),
    entityAt: new Int32Array(0),
    spans: [],
    counts: new Int32Array(elements),
    starts: new Int32Array(elements),
    places: new Int32Array(0),
    present: [],
  };
}

/** Reads a text in: every token is looked up once. */
export function readWords(words: Words, tokens: Tokens, entities: readonly Entity[]): void {
  words.tokens = tokens;
  if (words.classes.length < tokens.count) growTokens(words, tokens.count * 2);
  const total = countElements(words);
  if (words.places.length < total) words.places = new Int32Array(total * 2);
  placeElements(words);
  placeEntities(words, entities);
}

/** Whether a token is a word. */
export function isWord({ tokens }: Words, token: number): boolean {
  return tokens.kinds[token] === TOKEN.word;
}

/** Whether a token is a colon. */
export function isColon({ tokens }: Words, token: number): boolean {
  return tokens.kinds[token] === TOKEN.colon;
}

/** The entity that starts at a token. */
export function entityFrom({ entityAt, spans }: Words, token: number): EntitySpan | undefined {
  const place = entityAt[token] as number;
  return place === 0 ? undefined : spans[place - 1];
}

/** The place in `places` of the first one of an element that is not before `from`; the end of its places where there is none. */
export function firstPlace({ counts, starts, places }: Words, element: number, from: number): number {
  let low = starts[element] as number;
  let high = low + (counts[element] as number);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function growTokens(words: Words, length: number): void {
  words.classes = new Int32Array(length);
  words.coverStart = new Int32Array(length);
  words.coverEnd = new Int32Array(length);
  words.entityAt = new Int32Array(length);
}

/** Finds the class of every token and counts the elements; those of the text before are forgotten. */
function countElements(words: Words): number {
  const { automaton, tokens, classes, counts, present } = words;
  const { classStart, classElements, markClasses } = automaton;
  for (const element of present) counts[element] = 0;
  present.length = 0;
  let total = 0;
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kinds[token] as number;
    const start = tokens.foldedStarts[token] as number;
    const end = tokens.foldedEnds[token] as number;
    const found =
      kind === TOKEN.word
        ? classifyWord(automaton, tokens.folded.text, start, end)
        : kind === TOKEN.stop
          ? 0
          : (markClasses[kind - TOKEN.colon] as number);
    classes[token] = found;
    const last = classStart[found + 1] as number;
    for (let at = classStart[found] as number; at < last; at++) {
      const element = classElements[at] as number;
      if (counts[element] === 0) present.push(element);
      counts[element] = (counts[element] as number) + 1;
      total += 1;
    }
  }
  return total;
}

function placeElements({ automaton, tokens, classes, counts, starts, places, present }: Words): void {
  const { classStart, classElements } = automaton;
  let next = 0;
  for (const element of present) {
    // Where the next place goes, until all are written.
    starts[element] = next;
    next += counts[element] as number;
  }
  for (let token = 0; token < tokens.count; token++) {
    const found = classes[token] as number;
    const last = classStart[found + 1] as number;
    for (let at = classStart[found] as number; at < last; at++) {
      const element = classElements[at] as number;
      places[starts[element] as number] = token;
      starts[element] = (starts[element] as number) + 1;
    }
  }
  for (const element of present) starts[element] = (starts[element] as number) - (counts[element] as number);
}

/** Finds the tokens of each entity; both are sorted by place, so one walk is enough. */
function placeEntities({ tokens, coverStart, coverEnd, entityAt, spans }: Words, entities: readonly Entity[]): void {
  spans.length = 0;
  for (let token = 0; token < tokens.count; token++) {
    coverStart[token] = token;
    coverEnd[token] = token + 1;
    entityAt[token] = 0;
  }
  let at = 0;
  for (const entity of entities) {
    while (at < tokens.count && (tokens.ends[at] as number) <= entity.start) at++;
    let end = at;
    while (end < tokens.count && (tokens.starts[end] as number) < entity.end) end++;
    if (end === at) continue;
    coverStart.fill(at, at, end);
    coverEnd.fill(end, at, end);
    entityAt[at] = spans.push({ kind: ENTITY_KINDS.indexOf(entity.kind), end, entity });
    at = end;
  }
}
