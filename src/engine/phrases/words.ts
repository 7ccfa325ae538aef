import type { Automaton, Numbers } from "../../model/compiled-pack.ts";
import { ENTITY_KINDS, type Entity } from "../../model/entity.ts";
import { TOKEN, type Tokens } from "../../text/tokens.ts";
import { bitsAt, mark, openMarks, type SentenceMarks } from "./sentence-marks.ts";
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
  /** By token: the bit of its sentence. Sentences share bits by 32, so that what is told from bits errs towards more. */
  sentences: Int32Array;
  /** By class, and by element that some phrase needs beside its anchor: the sentences that it stands in. */
  readonly classSentences: SentenceMarks;
  readonly elementSentences: SentenceMarks;
  /** By element: 1 where some phrase needs it. */
  readonly isNeeded: Uint8Array;
  /** By class that was seen: its elements that some phrase needs. */
  readonly needed: (readonly number[] | undefined)[];
  /** By large class that was asked: a bit for each element. */
  readonly bits: (Uint8Array | undefined)[];
};

/** An entity by tokens: `end` is one past its last token; `kind` is its place in `ENTITY_KINDS`. */
export type EntitySpan = { readonly kind: number; readonly end: number; readonly entity: Entity };

/** Room for the texts of one automaton. */
export function openWords(automaton: Automaton, tokens: Tokens): Words {
  const classes = automaton.classStart.length - 1;
  let last = -1;
  for (const element of automaton.neededElements) last = Math.max(last, element);
  const isNeeded = new Uint8Array(last + 1);
  for (const element of automaton.neededElements) isNeeded[element] = 1;
  return {
    automaton,
    tokens,
    classes: new Int32Array(0),
    coverStart: new Int32Array(0),
    coverEnd: new Int32Array(0),
    entityAt: new Int32Array(0),
    spans: [],
    sentences: new Int32Array(0),
    classSentences: openMarks(classes),
    elementSentences: openMarks(last + 1),
    isNeeded,
    needed: Array.from({ length: classes }),
    bits: Array.from({ length: classes }),
  };
}

/** Reads a text in: every token is looked up once. */
export function readWords(words: Words, tokens: Tokens, entities: readonly Entity[]): void {
  words.tokens = tokens;
  if (words.classes.length < tokens.count) growTokens(words, tokens.count * 2);
  placeEntities(words, entities);
  classify(words);
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

/** Whether an element that some phrase needs may stand in a sentence, given by its bit: no phrase reaches beyond its sentence. */
export function stands({ elementSentences }: Words, element: number, sentence: number): boolean {
  return (bitsAt(elementSentences, element) & sentence) !== 0;
}

/** Classes of more elements than this have a bit for each: words such as "pay" are asked for in a hundred ways. */
const LARGE = 8;

/** Whether a token is an element: its class holds it. */
export function isElement(words: Words, token: number, element: number): boolean {
  const { automaton, classes } = words;
  const found = classes[token] as number;
  const bits = words.bits[found];
  if (bits !== undefined) return ((bits[element >> 3] as number) & (1 << (element & 7))) !== 0;
  const { classStart, classElements } = automaton;
  const first = classStart[found] as number;
  const last = classStart[found + 1] as number;
  if (last - first > LARGE) {
    words.bits[found] = toBits(classElements.subarray(first, last));
    return isElement(words, token, element);
  }
  for (let at = first; at < last; at++) if (classElements[at] === element) return true;
  return false;
}

/** Elements of a class are sorted: behind the last one there is no bit, which is as good as 0. */
function toBits(elements: Numbers): Uint8Array {
  const bits = new Uint8Array(((elements.at(-1) ?? 0) >> 3) + 1);
  for (const element of elements) bits[element >> 3] = (bits[element >> 3] as number) | (1 << (element & 7));
  return bits;
}

function growTokens(words: Words, length: number): void {
  words.classes = new Int32Array(length);
  words.coverStart = new Int32Array(length);
  words.coverEnd = new Int32Array(length);
  words.entityAt = new Int32Array(length);
  words.sentences = new Int32Array(length);
}

/** Finds the class and the sentence of every token, and marks what stands where. */
function classify(words: Words): void {
  const { tokens, classes, coverEnd, sentences, classSentences, elementSentences } = words;
  classSentences.text = elementSentences.text += 1;
  let sentence = 1;
  for (let token = 0; token < tokens.count; token++) {
    const found = classOf(words, token);
    classes[token] = found;
    sentences[token] = sentence;
    if (found !== 0 && mark(classSentences, found, sentence)) {
      for (const element of neededOf(words, found)) mark(elementSentences, element, sentence);
    }
    // What an entity goes on behind parts no sentence.
    if (tokens.breaks[token] === 1 && coverEnd[token] === token + 1) sentence = (sentence << 1) | (sentence >>> 31);
  }
}

function neededOf({ automaton, isNeeded, needed }: Words, found: number): readonly number[] {
  const { classStart, classElements } = automaton;
  const known =
    needed[found] ?? [...classElements.subarray(classStart[found], classStart[found + 1])].filter((element) => isNeeded[element] === 1);
  needed[found] = known;
  return known;
}

function classOf({ automaton, tokens }: Words, token: number): number {
  const kind = tokens.kinds[token] as number;
  if (kind === TOKEN.stop) return 0;
  if (kind !== TOKEN.word) return automaton.markClasses[kind - TOKEN.colon] as number;
  return classifyWord(automaton, tokens.folded.text, tokens.foldedStarts[token] as number, tokens.foldedEnds[token] as number);
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
