import type { EntityKind } from "./entity.ts";

/** Punctuation that a phrase may ask for. */
export const MARKS = [":", "?", "!"] as const;
export type Mark = (typeof MARKS)[number];

/** The tree of one phrase: items that follow each other. Words are folded. */
export type Phrase = readonly PhraseItem[];

export type PhraseItem =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "prefix"; readonly prefix: string }
  | { readonly kind: "choice"; readonly options: readonly Phrase[]; readonly optional: boolean }
  | { readonly kind: "gap"; readonly max: number }
  | { readonly kind: "list"; readonly list: string }
  | { readonly kind: "entity"; readonly entity: EntityKind }
  | { readonly kind: "mark"; readonly mark: Mark };

/** Limits of the phrase language. */
export const PHRASE_LIMITS = {
  defaultGap: 3,
  maxGap: 12,
  minPrefix: 3,
  maxDepth: 8,
  maxItems: 200,
  maxPhrases: 20_000,
  maxWords: 400_000,
} as const;
