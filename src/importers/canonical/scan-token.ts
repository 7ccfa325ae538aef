/** The first thing wrong with a JSON text; `offset` counts UTF-16 units. */
export type JsonProblem =
  | { readonly kind: "syntax"; readonly reason: string; readonly offset: number }
  | { readonly kind: "truncated"; readonly offset: number }
  | { readonly kind: "too-deep"; readonly offset: number };

/** A place in a text that moves on while it is read; the readers below change it, and give false at a problem. */
export type Cursor = { readonly text: string; at: number; problem: JsonProblem | undefined };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** Reads a text in double quotes. */
export function readString(cursor: Cursor): boolean {
  const { text } = cursor;
  for (cursor.at += 1; cursor.at < text.length; cursor.at++) {
    const unit = text.charCodeAt(cursor.at);
    if (unit === QUOTE) {
      cursor.at += 1;
      return true;
    }
    if (unit < FIRST_PRINTABLE) return fail(cursor, unit === 0x0a ? "a line break in a string" : "a control character in a string");
    if (unit === BACKSLASH && !readEscape(cursor)) return false;
  }
  return fail(cursor, "");
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;
const ESCAPE_START = /^\\(?:u[\da-fA-F]{0,3})?$/u;

/** Stops on the last unit of an escape. */
function readEscape(cursor: Cursor): boolean {
  const { text, at } = cursor;
  ESCAPE.lastIndex = at;
  if (ESCAPE.test(text)) {
    cursor.at = ESCAPE.lastIndex - 1;
    return true;
  }
  if (ESCAPE_START.test(text.slice(at, at + 6))) cursor.at = text.length;
  return fail(cursor, "an unknown escape in a string");
}

const WORD = /[\w.+-]+/uy;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/u;
const SCALAR_START = /^(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-|-?(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+-]?))$/u;
const MAX_WORD = 40;

/** Reads a number, `true`, `false` or `null`. */
export function readScalar(cursor: Cursor): boolean {
  const { text, at } = cursor;
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? "";
  if (SCALAR.test(word)) {
    cursor.at += word.length;
    return true;
  }
  if (at + word.length === text.length && SCALAR_START.test(word)) cursor.at = text.length;
  const shown = word.length > MAX_WORD ? `${word.slice(0, MAX_WORD)}…` : word;
  return fail(cursor, word === "" ? (REASONS[text[at] ?? ""] ?? "expected a value") : `expected a value, found \`${shown}\``);
}

const REASONS: Readonly<Record<string, string>> = {
  "'": "strings stand in double quotes",
  "“": "strings stand in straight double quotes",
  "/": "JSON has no comments",
  "#": "JSON has no comments",
};

/** Passes over the blanks of JSON. */
export function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const unit = cursor.text.charCodeAt(cursor.at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
    cursor.at += 1;
  }
}

/** Stops with a reason; at the very end of the text nothing is wrong but that it is cut off. */
export function fail(cursor: Cursor, reason: string): false {
  const offset = cursor.at;
  return stop(cursor, offset >= cursor.text.length ? { kind: "truncated", offset } : { kind: "syntax", reason, offset });
}

/** Stops with a problem. */
export function stop(cursor: Cursor, problem: JsonProblem): false {
  cursor.problem = problem;
  return false;
}
