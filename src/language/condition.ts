import type { Condition } from "../model/detection.ts";

/** What is wrong with a condition, and where in its text. */
export type ConditionProblem =
  | { readonly kind: "syntax"; readonly reason: string; readonly offset: number; readonly length: number }
  | { readonly kind: "unknown"; readonly name: string; readonly offset: number; readonly length: number }
  | { readonly kind: "too-many"; readonly count: number; readonly size: number; readonly offset: number; readonly length: number }
  | { readonly kind: "twice"; readonly name: string; readonly offset: number; readonly length: number };

/** Reads condition syntax: `and or not ( )`, `1 of name*`, `2 of (a, b*)`, `all of them`. Names are looked up in `names`. */
export function parseCondition(
  text: string,
  names: readonly string[],
): { readonly condition?: Condition; readonly problems: readonly ConditionProblem[] } {
  const problems: ConditionProblem[] = [];
  const parser = new Parser(text, names, problems);
  try {
    const condition = parser.read();
    return problems.length > 0 ? { problems } : { condition, problems };
  } catch (error) {
    if (error instanceof SyntaxProblem) return { problems: [...problems, error.problem] };
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

/** Nesting of conditions. */
const MAX_DEPTH = 32;

class Parser {
  readonly #tokens: readonly Token[];
  readonly #names: readonly string[];
  readonly #problems: ConditionProblem[];
  #at = 0;

  constructor(text: string, names: readonly string[], problems: ConditionProblem[]) {
    this.#tokens = [...text.matchAll(/[a-z0-9][a-z0-9-]*\*?|\*|[(),]|\S/giu)].map((match) => ({ word: match[0], offset: match.index }));
    this.#names = names;
    this.#problems = problems;
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
    return this.#accept("not") ? { kind: "not", of: this.#not(depth + 1) } : this.#atom(depth);
  }

  #atom(depth: number): Condition {
    if (this.#accept("(")) {
      const inner = this.#or(depth + 1);
      this.#expect(")");
      return inner;
    }
    const token = this.#take();
    if (this.#accept("of")) return this.#group(token);
    return this.#lookUp(token)[0] ?? { kind: "ref", index: 0 };
  }

  /** `<count> of <names>`. */
  #group(count: Token): Condition {
    const members = this.#accept("them") ? this.#names.map((_, index): Condition => ({ kind: "ref", index })) : this.#members();
    if (count.word === "all") return { kind: "and", of: members };
    if (!/^[1-9]\d*$/u.test(count.word)) throw new SyntaxProblem(`\`${count.word} of\` needs a number or \`all\``, count);
    const needed = Number(count.word);
    if (needed > members.length) {
      this.#problems.push({ kind: "too-many", count: needed, size: members.length, offset: count.offset, length: count.word.length });
    }
    return { kind: "at-least", count: needed, of: members };
  }

  #members(): Condition[] {
    const tokens = [this.#peek()];
    if (this.#accept("(")) {
      tokens.splice(0, 1, this.#take());
      while (this.#accept(",")) tokens.push(this.#take());
      this.#expect(")");
    } else this.#at += 1;
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
    const found = this.#names.flatMap((name, index): Condition[] =>
      (isGlob ? name.startsWith(start) : name === token.word) ? [{ kind: "ref", index }] : [],
    );
    if (found.length === 0) this.#problems.push({ kind: "unknown", name: token.word, offset: token.offset, length: token.word.length });
    return found;
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

const KEYWORDS: ReadonlySet<string> = new Set(["and", "or", "not", "of", "them", "all"]);
