/** The first thing wrong with a JSON text; `offset` counts UTF-16 units. */
export type JsonProblem =
  | { readonly kind: "syntax"; readonly reason: string; readonly offset: number }
  | { readonly kind: "truncated"; readonly offset: number }
  | { readonly kind: "too-deep"; readonly offset: number };

export type JsonScan = {
  readonly problem?: JsonProblem;
  readonly duplicates: readonly { readonly key: string; readonly pointer: string }[];
};

/** Reads JSON (RFC 8259) without building it: where it is wrong, how deep it is, which keys stand twice. No recursion. */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const scanner = new Scanner(text, maxDepth);
  try {
    scanner.scan();
    return { duplicates: scanner.duplicates };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.problem, duplicates: scanner.duplicates };
    throw error;
  }
}

class Stop extends Error {
  readonly problem: JsonProblem;

  constructor(problem: JsonProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** An object or array that is open, with its keys so far or its place. */
type Open = { readonly keys: Set<string> | undefined; key: string; place: number };

class Scanner {
  readonly duplicates: { key: string; pointer: string }[] = [];
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #open: Open[] = [];
  #at = 0;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  scan(): void {
    this.#skipBlanks();
    this.#value();
    while (this.#open.length > 0) this.#next();
    this.#skipBlanks();
    if (this.#at < this.#text.length) this.#fail("something follows the end of the value");
  }

  /** A value: a container is opened, anything else is read whole. */
  #value(): void {
    const sign = this.#text[this.#at];
    if (sign === "{" || sign === "[") this.#enter(sign);
    else if (sign === '"') this.#string();
    else this.#literal();
  }

  #enter(sign: "{" | "["): void {
    if (this.#open.length >= this.#maxDepth) throw new Stop({ kind: "too-deep", offset: this.#at });
    this.#at += 1;
    this.#open.push({ keys: sign === "{" ? new Set() : undefined, key: "", place: 0 });
    this.#skipBlanks();
    if (this.#text[this.#at] === (sign === "{" ? "}" : "]")) this.#leave();
    else this.#member();
  }

  #member(): void {
    const open = this.#open.at(-1) as Open;
    if (open.keys !== undefined) this.#key(open, open.keys);
    this.#value();
  }

  #key(open: Open, keys: Set<string>): void {
    if (this.#text[this.#at] !== '"') this.#fail("expected a key in double quotes");
    const start = this.#at;
    this.#string();
    open.key = JSON.parse(this.#text.slice(start, this.#at)) as string;
    if (keys.has(open.key)) this.duplicates.push({ key: open.key, pointer: this.#pointer() });
    keys.add(open.key);
    this.#skipBlanks();
    if (this.#text[this.#at] !== ":") this.#fail("expected a colon after the key");
    this.#at += 1;
    this.#skipBlanks();
  }

  /** After a value: a comma and the next member, or the end of the container. */
  #next(): void {
    this.#skipBlanks();
    const open = this.#open.at(-1) as Open;
    const closing = open.keys === undefined ? "]" : "}";
    const sign = this.#text[this.#at];
    if (sign === closing) return this.#leave();
    if (sign !== ",") this.#fail(`expected a comma or \`${closing}\``);
    this.#at += 1;
    open.place += 1;
    this.#skipBlanks();
    if (this.#text[this.#at] === closing) this.#fail("a comma before the end");
    this.#member();
  }

  #leave(): void {
    this.#at += 1;
    this.#open.pop();
  }

  #string(): void {
    for (let at = this.#at + 1; at < this.#text.length; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit === 0x22) {
        this.#at = at + 1;
        return;
      }
      if (unit < 0x20) this.#fail("a line break or control character inside a text", at);
      if (unit !== 0x5c) continue;
      ESCAPE.lastIndex = at;
      const escape = ESCAPE.exec(this.#text);
      if (escape === null) {
        if (/^\\(u[\da-f]{0,3})?$/iu.test(this.#text.slice(at, at + 6))) break;
        this.#fail("an unknown escape in a text", at);
      }
      at = ESCAPE.lastIndex - 1;
    }
    this.#at = this.#text.length;
    throw new Stop({ kind: "truncated", offset: this.#at });
  }

  #literal(): void {
    LITERAL.lastIndex = this.#at;
    const literal = LITERAL.exec(this.#text)?.[0];
    if (literal === undefined) this.#fail("expected a value");
    this.#at += literal.length;
  }

  /** Stops at a problem; at the very end the text is cut off, wherever that is. */
  #fail(reason: string, offset = this.#at): never {
    throw new Stop(offset >= this.#text.length ? { kind: "truncated", offset } : { kind: "syntax", reason, offset });
  }

  #skipBlanks(): void {
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
      this.#at += 1;
    }
  }

  #pointer(): string {
    return this.#open.map(({ keys, key, place }) => `/${keys === undefined ? place : escapePointer(key)}`).join("");
  }
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;

/** A key as it stands in a JSON Pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
