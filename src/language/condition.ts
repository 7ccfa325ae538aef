import type { Condition } from "../model/detection.ts";

/** What is wrong with a condition, and where in its text. */
export type ConditionProblem =
  | { readonly kind: "syntax"; readonly reason: string; readonly offset: number; readonly length: number }
  | { readonly kind: "unknown"; readonly name: string; readonly offset: number; readonly length: number }
  | { readonly kind: "too-many"; readonly count: number; readonly size: number; readonly offset: number; readonly length: number }
  | { readonly kind: "twice" | "bare-glob"; readonly name: string; readonly offset: number; readonly length: number };

/** A name of a condition that means an operand: a glob gives one for each that it catches. */
export type Operand = { readonly index: number; readonly negated: boolean; readonly offset: number; readonly length: number };

/** Reads condition syntax: `and or not ( )`, `1 of name*`, `2 of (a, b*)`, `all of them`. Names are looked up in `names`. */
export function parseCondition(
  text: string,
  names: readonly string[],
): { readonly condition?: Condition; readonly operands: readonly Operand[]; readonly problems: readonly ConditionProblem[] } {
  const problems: ConditionProblem[] = [];
  const operands: Operand[] = [];
  const parser = new Parser(text, names, problems, operands);
  try {
    const condition = parser.read();
    return problems.length > 0 ? { operands, problems } : { condition, operands, problems };
  } catch (error) {
    if (error instanceof SyntaxProblem) return { operands, problems: [...problems, error.problem] };
    throw error;
  }
}

class SyntaxProblem extends Error {
  readonly problem: ConditionProblem;

  constructor(reason: string, { offset, word }: Token) {
    super(reason);
    this.problem = { kind: "syntax", reason, offset, length: Math.max(1, word.length) };
  }
}

type Token = { readonly word: string; readonly offset: number };

/** Nesting of conditions, and names in one: a star counts as all that it catches. */
const MAX_DEPTH = 32;
const MAX_OPERANDS = 20_000;

class Parser {
  readonly #tokens: readonly Token[];
  readonly #names: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #problems: ConditionProblem[];
  readonly #operands: Operand[];
  #negated = false;
  #at = 0;

  constructor(text: string, names: readonly string[], problems: ConditionProblem[], operands: Operand[]) {
    this.#tokens = [...text.matchAll(/[a-z0-9][a-z0-9-]*\*?|\*|[(),]|\S/giu)].map((match) => ({ word: match[0], offset: match.index }));
    this.#names = names;
    this.#places = new Map(names.map((name, index) => [name, index]));
    this.#problems = problems;
    this.#operands = operands;
  }

  read(): Condition {
    const condition = this.#or(0);
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw new SyntaxProblem(`\`${rest.word}\` is not expected here`, rest);
    return condition;
  }

  #or(depth: number): Condition {
    return this.#chain("or", () => this.#chain("and", () => this.#not(depth)));
  }

  #chain(kind: "and" | "or", next: () => Condition): Condition {
    const parts = [next()];
    while (this.#accept(kind)) parts.push(next());
    return parts.length === 1 ? (parts[0] as Condition) : { kind, of: parts };
  }

  #not(depth: number): Condition {
    if (depth > MAX_DEPTH) throw new SyntaxProblem(`nested deeper than ${MAX_DEPTH}`, this.#peek());
    if (!this.#accept("not")) return this.#atom(depth);
    this.#negated = !this.#negated;
    const of = this.#not(depth + 1);
    this.#negated = !this.#negated;
    return { kind: "not", of };
  }

  #atom(depth: number): Condition {
    if (this.#accept("(")) {
      const inner = this.#or(depth + 1);
      this.#expect(")");
      return inner;
    }
    const token = this.#take();
    if (this.#accept("of")) return this.#group(token);
    const [found] = this.#lookUp(token);
    if (token.word.endsWith("*") && found !== undefined)
      this.#problems.push({ kind: "bare-glob", name: token.word, offset: token.offset, length: token.word.length });
    return found ?? { kind: "ref", index: 0 };
  }

  /** `<count> of <names>`. */
  #group(count: Token): Condition {
    const told = this.#problems.length;
    const members = this.#members();
    if (count.word === "all") return { kind: "and", of: members };
    if (!/^[1-9]\d*$/u.test(count.word)) throw new SyntaxProblem(`\`${count.word} of\` needs a number or \`all\``, count);
    const needed = Number(count.word);
    // A set with an unknown or a doubled name is not counted: that is its problem.
    if (needed > members.length && this.#problems.length === told) {
      this.#problems.push({ kind: "too-many", count: needed, size: members.length, offset: count.offset, length: count.word.length });
    }
    return { kind: "at-least", count: needed, of: members };
  }

  #members(): Condition[] {
    const tokens = [this.#take()];
    if (tokens[0]?.word === "them") return this.#refer(tokens[0], [...this.#names.keys()]);
    if (tokens[0]?.word === "(") {
      tokens.splice(0, 1, this.#take());
      while (this.#accept(",")) tokens.push(this.#take());
      this.#expect(")");
    }
    const seen = new Set<number>();
    return tokens.flatMap((token) =>
      this.#lookUp(token).filter((member) => {
        if (member.kind !== "ref" || !seen.has(member.index)) return member.kind === "ref" && seen.add(member.index);
        const name = this.#names[member.index] ?? token.word;
        this.#problems.push({ kind: "twice", name, offset: token.offset, length: token.word.length });
        return false;
      }),
    );
  }

  /** The names that a token means: one, or those that a glob catches. */
  #lookUp(token: Token): Condition[] {
    if (!/^[a-z][a-z0-9-]*\*?$/u.test(token.word) || KEYWORDS.has(token.word))
      throw new SyntaxProblem(`\`${token.word || "the end"}\` is not a name`, token);
    const isGlob = token.word.endsWith("*");
    const start = token.word.slice(0, -1);
    const exact = this.#places.get(token.word);
    const caught = isGlob ? [...this.#names.keys()].filter((index) => (this.#names[index] as string).startsWith(start)) : [];
    const found = this.#refer(token, exact === undefined ? caught : [exact]);
    if (found.length === 0) this.#problems.push({ kind: "unknown", name: token.word, offset: token.offset, length: token.word.length });
    return found;
  }

  #refer(token: Token, found: readonly number[]): Condition[] {
    const { offset, word } = token;
    if (this.#operands.length + found.length > MAX_OPERANDS)
      throw new SyntaxProblem(`more than ${MAX_OPERANDS} names, with those that stars catch`, token);
    this.#operands.push(...found.map((index) => ({ index, negated: this.#negated, offset, length: word.length })));
    return found.map((index): Condition => ({ kind: "ref", index }));
  }

  #peek(): Token {
    const last = this.#tokens.at(-1);
    return this.#tokens[this.#at] ?? { word: "", offset: last === undefined ? 0 : last.offset + last.word.length };
  }

  #take(): Token {
    const token = this.#peek();
    if (token.word === "") throw new SyntaxProblem("it ends too early", token);
    this.#at += 1;
    return token;
  }

  #accept(word: string): boolean {
    if (this.#peek().word !== word) return false;
    this.#at += 1;
    return true;
  }

  #expect(word: string): void {
    if (!this.#accept(word)) throw new SyntaxProblem(`\`${word}\` is missing`, this.#peek());
  }
}

/** Words of conditions, which name nothing. */
export const KEYWORDS: ReadonlySet<string> = new Set(["and", "or", "not", "of", "them", "all"]);
