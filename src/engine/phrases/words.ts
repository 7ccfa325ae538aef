import type { Automaton } from "../../model/compiled-pack.ts";
import { ENTITY_KINDS, type Entity } from "../../model/entity.ts";
import { TOKEN, type Tokens } from "../../text/tokens.ts";
import { classifyWord } from "./trie.ts";

/** A text as the automaton sees it: the class of each token, and where entities and sentences end. */
export type Words = {
  readonly tokens: Tokens;
  readonly classes: Int32Array;
  /** Element of a token that is a mark, else -1. */
  readonly marks: Int32Array;
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
  const classes = new Int32Array(tokens.count);
  const marks = new Int32Array(tokens.count).fill(-1);
  const coverStart = new Int32Array(tokens.count);
  const coverEnd = new Int32Array(tokens.count);
  for (let at = 0; at < tokens.count; at++) {
    coverStart[at] = at;
    coverEnd[at] = at + 1;
    const kind = tokens.kinds[at] as number;
    if (kind === TOKEN.word) {
      classes[at] = classifyWord(automaton, tokens.folded.text, tokens.foldedStarts[at] as number, tokens.foldedEnds[at] as number);
    } else if (kind !== TOKEN.stop) {
      marks[at] = automaton.markElements[kind - TOKEN.colon] as number;
    }
  }
  return {
    tokens,
    classes,
    marks,
    coverStart,
    coverEnd,
    entities: placeEntities(tokens, entities, coverStart, coverEnd),
    isWord: (token) => tokens.kinds[token] === TOKEN.word,
    isColon: (token) => tokens.kinds[token] === TOKEN.colon,
  };
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
