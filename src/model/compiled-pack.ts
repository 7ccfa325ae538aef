import type { ClauseTest, NumberOperator } from "./detection.ts";
import type { FieldPath } from "./fields.ts";
import type { PackHeader, Rule, WatchRecord } from "./rule.ts";

/** Format of compiled packs; a file of another format is compiled again. */
export const COMPILED_FORMAT = "linkwary/compiled/v1";

/** Rules ready to run, as plain data and flat typed arrays: crosses threads and files. */
export type CompiledPack = {
  readonly format: typeof COMPILED_FORMAT;
  /** SHA-256 over the sorted sources, lower-case hexadecimal. */
  readonly sha256: string;
  readonly header: CompiledHeader;
  /** In id order. */
  readonly rules: readonly CompiledRule[];
  /** What a reader is told of each rule, in the same order. From a file it is read on first use: judging asks for none of it. */
  readonly texts: readonly RuleText[];
  readonly automaton: Automaton;
};

/** The header, with lists reduced to what matching still needs. */
export type CompiledHeader = Omit<PackHeader, "lists"> & {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly watchlist: readonly WatchRecord[];
};

/** The static text of a rule: of no matter to its verdict. */
export type RuleText = Pick<Rule, "title" | "tags" | "description" | "falsepositives" | "references" | "advice">;

export type CompiledRule = Pick<Rule, "id" | "status" | "family" | "tracks" | "weight" | "exposure" | "floor" | "from" | "message"> & {
  readonly logic: CompiledLogic;
  readonly exceptions: readonly { readonly id: string; readonly reason: string; readonly detection: CompiledDetection }[];
};

export type CompiledLogic =
  | { readonly kind: "detection"; readonly detection: CompiledDetection }
  /** `members` are places in `rules`; `code` refers to members by place in `members`. */
  | { readonly kind: "combination"; readonly members: readonly number[]; readonly code: readonly number[] }
  | { readonly kind: "sequence"; readonly members: readonly number[]; readonly withinMessages?: number; readonly withinDays?: number };

export type CompiledDetection = {
  /** Judged on each message, or once on the subject. */
  readonly reads: "messages" | "subject";
  readonly selections: readonly CompiledSelection[];
  /** The condition in postfix form: see `OPCODES`. */
  readonly code: readonly number[];
  /** Phrase sets of which one must be hit in a message for the detection to be true there. */
  readonly gate?: readonly number[];
};

export type CompiledSelection = {
  readonly name: string;
  readonly scope: "message" | "thread";
  /** The selection stands somewhere in the condition without `not`: it gives evidence. */
  readonly positive: boolean;
  readonly alternatives: readonly (readonly ClauseGroup[])[];
};

/** Clauses that bind to one and the same element of a list, or one clause on a field of its own. */
export type ClauseGroup = { readonly root: FieldPath; readonly clauses: readonly CompiledClause[] };

/** `|all` is compiled away: each of its values is a clause of its own. */
export type CompiledClause = { readonly field: FieldPath; readonly test: CompiledTest };

export type CompiledTest =
  | Exclude<ClauseTest, { kind: "phrase" } | { kind: "phrase-count" }>
  | { readonly kind: "phrase"; readonly set: number }
  | { readonly kind: "phrase-count"; readonly set: number; readonly operator: NumberOperator; readonly value: number };

/** Postfix condition code: operands are pushed as their place (≥ 0); an operator is a negative number, `AT_LEAST` takes count and size after it. */
export const OPCODES = { not: -1, and: -2, or: -3, atLeast: -4 } as const;

/**
 * All phrases of a pack as one automaton over words. A **class** is what a word is to the phrases: the set of elements it
 * satisfies. An **element** is one step of a phrase: a set of words and prefixes, a kind of entity, or a punctuation mark.
 */
export type Automaton = {
  /** Trie over the words and prefixes: edges of node n are `edgeStart[n] … edgeStart[n + 1]`, sorted by unit. */
  readonly edgeStart: Int32Array;
  readonly edgeUnit: Uint16Array;
  readonly edgeTarget: Int32Array;
  /** Class of a word that ends at the node, and of one that goes on where the trie does not. */
  readonly wordClass: Int32Array;
  readonly prefixClass: Int32Array;
  /** Elements of class c: `classElements[classStart[c] … classStart[c + 1]]`; class 0 has none. */
  readonly classStart: Int32Array;
  readonly classElements: Int32Array;
  /** Class of each mark: `:` `?` `!`. */
  readonly markClasses: Int32Array;
  /** Element of each entity kind, -1 where no phrase asks for it. */
  readonly entityElements: Int32Array;
  /** Phrases to try where element e occurs: `anchorPhrases[anchorStart[e] … anchorStart[e + 1]]`. */
  readonly anchorStart: Int32Array;
  readonly anchorPhrases: Int32Array;
  /** States of phrase p: `stateStart[p] … stateStart[p + 1]`; the first is the start, the last accepts. */
  readonly stateStart: Int32Array;
  /** Steps that lead to state s of all: `incomingStart[s] … incomingStart[s + 1]`, each from a state before it in its phrase. */
  readonly incomingStart: Int32Array;
  /** The state that a step leads from, counted in its phrase. */
  readonly stepFrom: Int32Array;
  /** `STEP_KINDS`. */
  readonly stepKind: Uint8Array;
  /** Element, entity kind or gap width. */
  readonly stepValue: Int32Array;
  /** Most words before and after the anchor. */
  readonly reachLeft: Uint16Array;
  readonly reachRight: Uint16Array;
  /** Elements beside the anchor of which phrase p needs one: `neededElements[neededStart[p] … neededStart[p + 1]]`; none is no need. */
  readonly neededStart: Int32Array;
  readonly neededElements: Int32Array;
  /** Phrase set that a phrase belongs to. */
  readonly phraseSet: Int32Array;
};

export const STEP_KINDS = { skip: 0, token: 1, entity: 2, gap: 3 } as const;
