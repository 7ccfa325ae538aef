import { ENTITY_KINDS, type EntityKind } from "../model/entity.ts";
import { type Mark, MARKS, type Phrase, PHRASE_LIMITS, type PhraseItem } from "../model/phrase.ts";
import { readWords } from "../text/tokens.ts";
import { suggest } from "../text/suggest.ts";

/** What is wrong with a phrase, and where in its text. */
export type PhraseProblem = { readonly reason: string; readonly offset: number; readonly length: number };

/** A list that a phrase names, and where: `offset` is that of the `$`. */
export type ListName = { readonly list: string; readonly offset: number; readonly length: number };

/** Reads phrase syntax into its tree. Lists are only named: whether they exist is the caller's to check. */
export function parsePhrase(text: string): {
  readonly phrase?: Phrase;
  readonly lists: readonly ListName[];
  readonly problem?: PhraseProblem;
} {
  const lists: ListName[] = [];
  try {
    const parser = new Parser(text, lists);
    const phrase = parser.sequence(0, "");
    parser.expectEnd();
    if (!phrase.some(holdsWord)) throw new PhraseError("there is no word that a match needs", 0, Math.max(1, text.length));
    checkShape(phrase, text);
    return { phrase, lists };
  } catch (error) {
    if (error instanceof PhraseError) return { lists, problem: error.problem };
    throw error;
  }
}

class PhraseError extends Error {
  readonly problem: PhraseProblem;

  constructor(reason: string, offset: number, length = 1) {
    super(reason);
    this.problem = { reason, offset, length };
  }
}

/** A word that folding leaves as it is: most are, and reading it as a text would take longer than all the rest. */
const FOLDED = /^[a-z0-9]+$/u;

/** Recursive descent over one short text. */
class Parser {
  readonly #text: string;
  readonly #lists: ListName[];
  #at = 0;

  constructor(text: string, lists: ListName[]) {
    this.#text = text;
    this.#lists = lists;
  }

  /** Items up to `|`, the closing sign, or the end. */
  sequence(depth: number, closing: string): PhraseItem[] {
    if (depth > PHRASE_LIMITS.maxDepth) throw new PhraseError(`brackets deeper than ${PHRASE_LIMITS.maxDepth}`, this.#at);
    const items: PhraseItem[] = [];
    for (;;) {
      this.#skipBlanks();
      const sign = this.#text[this.#at];
      if (sign === undefined || sign === "|" || sign === closing) return items;
      items.push(...this.#item(sign, depth));
      if (items.length > PHRASE_LIMITS.maxItems) throw new PhraseError(`more than ${PHRASE_LIMITS.maxItems} words`, this.#at);
    }
  }

  expectEnd(): void {
    const sign = this.#text[this.#at];
    if (sign !== undefined) throw new PhraseError(`\`${sign}\` has no opening bracket`, this.#at);
  }

  #item(sign: string, depth: number): PhraseItem[] {
    switch (sign) {
      case "(":
        return [this.#choice(")", false, depth)];
      case "[":
        return [this.#choice("]", true, depth)];
      case ")":
      case "]":
        throw new PhraseError(`\`${sign}\` has no opening bracket`, this.#at);
      case "<":
        return [this.#entity()];
      case "$":
        return [this.#list()];
      default:
        if (this.#text.startsWith("...", this.#at)) return [this.#gap()];
        return (MARKS as readonly string[]).includes(sign) ? [this.#mark(sign as Mark)] : this.#words();
    }
  }

  #choice(closing: string, optional: boolean, depth: number): PhraseItem {
    const opened = this.#at++;
    const options: Phrase[] = [];
    for (;;) {
      const start = this.#at;
      const option = this.sequence(depth + 1, closing);
      if (option.length === 0) throw new PhraseError("an empty alternative", start);
      options.push(option);
      const sign = this.#text[this.#at++];
      if (sign === closing) return { kind: "choice", options, optional };
      if (sign !== "|") throw new PhraseError(`\`${this.#text[opened]}\` is not closed`, opened);
    }
  }

  #entity(): PhraseItem {
    const start = this.#at;
    const name = this.#take(/<([^<>\s]*)>?/uy)?.[1] ?? "";
    if (this.#text[this.#at - 1] !== ">") throw new PhraseError("`<` is not closed", start, this.#at - start);
    if ((ENTITY_KINDS as readonly string[]).includes(name)) return { kind: "entity", entity: name as EntityKind };
    const meant = suggest(name, ENTITY_KINDS);
    const hint = meant === undefined ? `the kinds are ${ENTITY_KINDS.join(", ")}` : `did you mean <${meant}>?`;
    throw new PhraseError(`\`<${name}>\` is no kind of entity; ${hint}`, start, this.#at - start);
  }

  #list(): PhraseItem {
    const start = this.#at;
    const name = this.#take(/\$([a-z0-9-]+)/uy)?.[1];
    if (name === undefined) throw new PhraseError("`$` needs the name of a list", start);
    this.#lists.push({ list: name, offset: start, length: this.#at - start });
    return { kind: "list", list: name };
  }

  #gap(): PhraseItem {
    const start = this.#at;
    const digits = this.#take(/\.{3}(\d*)/uy)?.[1] ?? "";
    const max = digits === "" ? PHRASE_LIMITS.defaultGap : Number(digits);
    if (max >= 1 && max <= PHRASE_LIMITS.maxGap) return { kind: "gap", max };
    throw new PhraseError(`a gap is 1 to ${PHRASE_LIMITS.maxGap} words`, start, this.#at - start);
  }

  #mark(mark: Mark): PhraseItem {
    this.#at += 1;
    return { kind: "mark", mark };
  }

  /** A run without syntax: one word, several ("non-public"), or a prefix. */
  #words(): PhraseItem[] {
    const start = this.#at;
    const run = this.#take(/(?:(?!\.\.\.)[^\s()[\]|<>$:?!*])+/uy)?.[0] ?? "";
    const words = FOLDED.test(run) ? [run] : readWords(run);
    const isPrefix = this.#text[this.#at] === "*";
    if (isPrefix) this.#at += 1;
    if (isPrefix && /[^\s()[\]|<>$:?!.]/u.test(this.#text[this.#at] ?? " ")) {
      throw new PhraseError("`*` stands inside a word, not at its end", this.#at - 1);
    }
    if (words.length === 0)
      throw new PhraseError(
        `\`${this.#text.slice(start, this.#at) || this.#text[start]}\` holds no word`,
        start,
        Math.max(1, this.#at - start),
      );
    const items: PhraseItem[] = words.map((word) => ({ kind: "word", word }));
    if (!isPrefix) return items;
    const prefix = words.at(-1) as string;
    if (prefix.length < PHRASE_LIMITS.minPrefix)
      throw new PhraseError(`a prefix has at least ${PHRASE_LIMITS.minPrefix} letters`, start, this.#at - start);
    return [...items.slice(0, -1), { kind: "prefix", prefix }];
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match !== undefined) this.#at = pattern.lastIndex;
    return match;
  }

  #skipBlanks(): void {
    while (this.#text[this.#at] === " " || this.#text[this.#at] === "\n" || this.#text[this.#at] === "\t") this.#at += 1;
  }
}

/** Whether a match needs a word for this item: a mark alone says nothing. */
function holdsWord(item: PhraseItem): boolean {
  if (item.kind === "choice") return !item.optional && item.options.every((option) => option.some(holdsWord));
  return item.kind !== "gap" && item.kind !== "mark";
}

/** A phrase, and each alternative in it, needs an item of its own, and one on both sides of every gap. */
function checkShape(phrase: Phrase, text: string): void {
  const needed = phrase.filter((item) => item.kind === "gap" || isNeeded(item));
  if (!needed.some(isNeeded)) throw new PhraseError("there is no word that a match needs", 0, text.length);
  if (needed.at(0)?.kind === "gap" || needed.at(-1)?.kind === "gap") {
    throw new PhraseError("a gap stands at the edge, or with nothing but optional words beside it", 0, text.length);
  }
  if (needed.some((item, place) => item.kind === "gap" && needed[place + 1]?.kind === "gap")) {
    throw new PhraseError("two gaps stand side by side, or with nothing but optional words between them", 0, text.length);
  }
  for (const item of phrase) if (item.kind === "choice") for (const option of item.options) checkShape(option, text);
}

function isNeeded(item: PhraseItem): boolean {
  return item.kind !== "gap" && !(item.kind === "choice" && item.optional);
}
