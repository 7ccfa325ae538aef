import { Lexer, Parser } from "yaml";

type Token = ReturnType<Parser["end"]> extends Generator<infer T> ? T : never;

/**
 * The syntax of a text, as long as it is nested no deeper than the limit; then the place is told and reading ends, so that nothing is
 * made of the rest. What is open stands on the parser's own stack: the document, its maps, lists and brackets.
 */
export function* parseShallow(text: string, limit: number, tell: (offset: number) => void): Generator<Token, void> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length <= limit + DOCUMENT) continue;
    tell(parser.offset);
    return;
  }
  yield* parser.end();
}

/** What is on the stack below the first level: the document. */
const DOCUMENT = 1;
