import { Lexer, Parser } from "yaml";

type Token = ReturnType<Parser["end"]> extends Generator<infer T> ? T : never;

/** What a text may be, at most: how deep it is nested, and how many entries (after commas and dashes) and keys it has. */
export type SyntaxLimits = { readonly depth: number; readonly entries: number; readonly keys: number };

/** The limit that a text breaks, and where. */
export type Excess = { readonly limit: keyof SyntaxLimits; readonly offset: number };

/**
 * The syntax of a text, as long as it keeps to the limits; then the place is told and reading ends, so that nothing is made of the
 * rest. What is open stands on the parser's own stack: the document, its maps, lists and brackets.
 */
export function* parseBounded(text: string, limits: SyntaxLimits, tell: (excess: Excess) => void): Generator<Token, void> {
  const parser = new Parser();
  let [entries, keys] = [0, 0];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === "," || lexeme === "-") entries += 1;
    else if (lexeme === ":") keys += 1;
    yield* parser.next(lexeme);
    if (parser.stack.length - DOCUMENT > limits.depth) return tell({ limit: "depth", offset: parser.offset });
    if (entries > limits.entries) return tell({ limit: "entries", offset: parser.offset });
    if (keys > limits.keys) return tell({ limit: "keys", offset: parser.offset });
  }
  yield* parser.end();
}

/** What is on the stack below the first level: the document. */
const DOCUMENT = 1;
