import type { Automaton } from "../../model/compiled-pack.ts";
import { ENTITY_KINDS, type Entity } from "../../model/entity.ts";
import { TOKEN, type Tokens } from "../../text/tokens.ts";
import { classifyWord } from "./trie.ts";

/** A text as the automaton sees it: where each element of its phrases stands, and where entities and sentences end. */
export type Words = {
  readonly tokens: Tokens;
  /** By element: the tokens that are what it asks for, in rising order. */
  readonly positions: ReadonlyMap<number, readonly number[]>;
  /** By token: the elements that it meets. */
  readonly elements: (token: number) => Int32Array;
  /** By token: entities that start there. Most texts have few. */
  readonly entities: ReadonlyMap<number, readonly EntitySpan[]>;
  /** By token: the first token of an entity that covers it, else itself. */
  readonly coverStart: Int32Array;
  /** By token: one past the last token of an entity that covers it, else one past itself. */
  readonly coverEnd: Int32Array;
  readonly isWord: (token: number) => boolean;
  readonly isColon: (token: number) => boolean;
};

/** An entity by tokens: `end` is one past its last token; `kind` is its place in `ENTITY_KINDS`. */
export type EntitySpan = { readonly kind: number; readonly end: number; readonly entity: Entity };

/** Looks up every token once. */
export function readClasses(automaton: Automaton, tokens: Tokens, entities: readonly Entity[]): Words {
  const { classStart, classElements, markElements } = automaton;
  const positions = new Map<number, number[]>();
  const elementsOf: Int32Array[] = [];
  const coverStart = new Int32Array(tokens.count);
  const coverEnd = new Int32Array(tokens.count);
  for (let at = 0; at < tokens.count; at++) {
    coverStart[at] = at;
    coverEnd[at] = at + 1;
    const kind = tokens.kinds[at] as number;
    let elements: Int32Array = NONE;
    if (kind === TOKEN.word) {
      const found = classifyWord(automaton, tokens.folded.text, tokens.foldedStarts[at] as number, tokens.foldedEnds[at] as number);
      if (found > 0) elements = classElements.subarray(classStart[found], classStart[found + 1]);
    } else if (kind !== TOKEN.stop && (markElements[kind - TOKEN.colon] as number) >= 0) {
      elements = markElements.subarray(kind - TOKEN.colon, kind - TOKEN.colon + 1);
    }
    elementsOf.push(elements);
    for (const element of elements) {
      const known = positions.get(element);
      if (known === undefined) positions.set(element, [at]);
      else known.push(at);
    }
  }
  return {
    tokens,
    positions,
    elements: (token) => elementsOf[token] ?? NONE,
    coverStart,
    coverEnd,
    entities: placeEntities(tokens, entities, coverStart, coverEnd),
    isWord: (token) => tokens.kinds[token] === TOKEN.word,
    isColon: (token) => tokens.kinds[token] === TOKEN.colon,
  };
}

const NONE = new Int32Array(0);

/** The place in a rising list of the first position that is not before `from`. */
export function firstFrom(positions: readonly number[], from: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds the tokens of each entity; both are sorted by place, so one walk is enough. */
function placeEntities(
  tokens: Tokens,
  entities: readonly Entity[],
  coverStart: Int32Array,
  coverEnd: Int32Array,
): ReadonlyMap<number, readonly EntitySpan[]> {
  const placed = new Map<number, EntitySpan[]>();
  let at = 0;
  for (const entity of entities) {
    while (at < tokens.count && (tokens.ends[at] as number) <= entity.start) at++;
    let end = at;
    while (end < tokens.count && (tokens.starts[end] as number) < entity.end) end++;
    if (end === at) continue;
    coverStart.fill(at, at, end);
    coverEnd.fill(end, at, end);
    placed.set(at, [...(placed.get(at) ?? []), { kind: ENTITY_KINDS.indexOf(entity.kind), end, entity }]);
    at = end;
  }
  return placed;
}
