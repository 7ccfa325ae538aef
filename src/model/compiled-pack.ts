import type { ClauseTest, NumberOperator } from "./detection.ts";
import type { FieldPath } from "./fields.ts";
import type { Pattern } from "./regex.ts";
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
  /** The patterns that refine phrases, once each: they are compiled on first use. */
  readonly patterns: readonly Pattern[];
};

/** The header, with lists reduced to what matching still needs. */
export type CompiledHeader = Omit<PackHeader, "lists"> & {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly watchlist: readonly WatchRecord[];
};

/** The static text of a rule: of no matter to its verdict. */
export type RuleText = Pick<Rule, "title" | "tags" | "description" | "falsepositives" | "references" | "advice">;

/** A rule ready to run. From a file its logic, exceptions and message are read on first use: most rules stay closed. */
export type CompiledRule = Pick<Rule, "id" | "status" | "family" | "tracks" | "weight" | "exposure" | "floor" | "from" | "message"> & {
  readonly kind: CompiledLogic["kind"];
  /** What a message must hold for the rule to be anything but false there; absent where it can be otherwise. */
  readonly gate?: Gate;
  readonly logic: CompiledLogic;
  readonly exceptions: readonly { readonly id: string; readonly reason: string; readonly detection: CompiledDetection }[];
};

/** Phrase sets of which one is hit, or lists of a message of which one is not known to be empty. */
export type Gate = { readonly sets: readonly number[]; readonly lists: readonly FieldPath[] };

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
};

export type CompiledSelection = {
  readonly name: string;
  readonly scope: "message" | "thread";
  /** The selection stands somewhere in the condition without `not`: it gives evidence. */
  readonly positive: boolean;
  readonly alternatives: readonly (readonly ClauseGroup[])[];
};

/** Clauses on one field or list: `bound` ones bind to one and the same element, `whole` ones look at all elements together. */
export type ClauseGroup = {
  readonly root: FieldPath;
  readonly bound: readonly CompiledClause[];
  readonly whole: readonly CompiledClause[];
};

/** `|all` is compiled away: each of its values is a clause of its own. */
export type CompiledClause = { readonly field: FieldPath; readonly test: CompiledTest };

export type CompiledTest =
  | Exclude<ClauseTest, { kind: "phrase" } | { kind: "phrase-count" }>
  | { readonly kind: "phrase"; readonly set: number; readonly refine?: CompiledRefinements }
  | {
      readonly kind: "phrase-count";
      readonly set: number;
      readonly operator: NumberOperator;
      readonly value: number;
      readonly refine?: CompiledRefinements;
    };

/** Places in `patterns`: of each list one must match the sentence around a hit. */
export type CompiledRefinements = readonly (readonly number[])[];

/** Postfix condition code: operands are pushed as their place (≥ 0); an operator is a negative number, `AT_LEAST` takes count and size after it. */
export const OPCODES = { not: -1, and: -2, or: -3, atLeast: -4 } as const;

/** Numbers as narrow as they fit. */
export type Numbers = Int32Array | Uint16Array | Uint8Array;

/**
 * All phrases of a pack as one automaton over words. A **class** is what a word is to the phrases: the set of elements it
 * satisfies. An **element** is one step of a phrase: a set of words and prefixes, a kind of entity, or a punctuation mark.
 */
export type Automaton = {
  /** Trie over the words and prefixes: edges of node n are `edgeStart[n] … edgeStart[n + 1]`, sorted by unit. */
  readonly edgeStart: Numbers;
  readonly edgeUnit: Numbers;
  readonly edgeTarget: Numbers;
  /** Class of a word that ends at the node, and of one that goes on where the trie does not. */
  readonly wordClass: Numbers;
  readonly prefixClass: Numbers;
  /** Elements of class c: `classElements[classStart[c] … classStart[c + 1]]`; class 0 has none. */
  readonly classStart: Numbers;
  readonly classElements: Numbers;
  /** Class of each mark: `:` `?` `!`. */
  readonly markClasses: Numbers;
  /** Phrases to try where class c stands: `anchorPhrases[anchorStart[c] … anchorStart[c + 1]]`; kinds of entities follow the classes. */
  readonly anchorStart: Numbers;
  readonly anchorPhrases: Numbers;
  /** States of phrase p: `stateStart[p] … stateStart[p + 1]`; the first is the start, the last accepts. */
  readonly stateStart: Numbers;
  /** Steps that lead to state s of all: `incomingStart[s] … incomingStart[s + 1]`, each from a state before it in its phrase. */
  readonly incomingStart: Numbers;
  /** The state that a step leads from, counted in its phrase. */
  readonly stepFrom: Numbers;
  /** `STEP_KINDS`. */
  readonly stepKind: Numbers;
  /** Element, entity kind or gap width. */
  readonly stepValue: Numbers;
  /** Most words before and after the anchor. */
  readonly reachLeft: Numbers;
  readonly reachRight: Numbers;
  /** Elements beside the anchor of which phrase p needs one: `neededElements[neededStart[p] … neededStart[p + 1]]`; none is no need. */
  readonly neededStart: Numbers;
  readonly neededElements: Numbers;
  /** Phrase set that a phrase belongs to. */
  readonly phraseSet: Numbers;
};

export const STEP_KINDS = { skip: 0, token: 1, entity: 2, gap: 3 } as const;
