import { ENTITY_KINDS, type Entity, type EntityKind, type Judges, type Span } from "../model/entity.ts";
import { SOURCE_LIMITS } from "../model/source.ts";
import { countInvisible, countMixedScriptWords } from "../text/characters.ts";
import { readEntities } from "../text/entities/index.ts";
import { type Folded, fold } from "../text/fold.ts";
import { quotedSpans } from "../text/quoted.ts";
import { type Tokens, tokenize } from "../text/tokens.ts";
import type { Hits } from "./phrases/hits.ts";
import type { Matcher } from "./phrases/match.ts";

/** One text, read once: each part is computed on first use and kept. */
export type Reading = {
  readonly raw: string;
  readonly folded: () => Folded;
  readonly entities: () => readonly Entity[];
  readonly tokens: () => Tokens;
  readonly hits: () => Hits;
  /** Of the whole text, however long. */
  readonly quoted: () => readonly Span[];
  readonly invisibleCharacters: () => number;
  readonly mixedScriptWords: () => number;
};

const ALL_KINDS: ReadonlySet<EntityKind> = new Set(ENTITY_KINDS);

/** Reads a text lazily. A text over 1 MiB is read up to the last blank before the limit. */
export function readText(text: string, match: Matcher, judges: Judges): Reading {
  const raw = cutText(text);
  const folded = once(() => fold(raw));
  const entities = once(() => readEntities(folded(), ALL_KINDS, judges));
  const tokens = once(() => tokenize(folded(), entities()));
  const hits = once(() => match(tokens(), entities()));
  return {
    raw,
    folded,
    entities,
    tokens,
    hits,
    quoted: once(() => quotedSpans(text)),
    invisibleCharacters: once(() => countInvisible(text)),
    mixedScriptWords: once(() => countMixedScriptWords(text)),
  };
}

/** Computes a value on first use and keeps it. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

function cutText(text: string): string {
  if (text.length <= SOURCE_LIMITS.textUnits) return text;
  const blank = text.lastIndexOf(" ", SOURCE_LIMITS.textUnits);
  return text.slice(0, blank > 0 ? blank : SOURCE_LIMITS.textUnits);
}
