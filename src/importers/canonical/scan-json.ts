import { SOURCE_LIMITS } from "../../model/source.ts";
import { type Cursor, fail, type JsonProblem, readScalar, readString, skipBlanks, stop } from "./scan-token.ts";

export type { JsonProblem } from "./scan-token.ts";

/** Keys that stand twice, as trails of keys and places from the top; the first ones, and how many more there are. */
export type Duplicates = { readonly first: readonly (readonly (string | number)[])[]; readonly more: number };

export type JsonScan = { readonly problem: JsonProblem | undefined; readonly duplicates: Duplicates };

/**
 * Walks JSON (RFC 8259) without building it: the first thing that is wrong, nesting over `maxDepth` levels, keys that stand
 * twice in one object. One pass, no recursion.
 */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const scan: Scan = { text, at: 0, problem: undefined, open: [], first: [], more: 0 };
  skipBlanks(scan);
  while (readValue(scan, maxDepth) && goToNextValue(scan));
  return { problem: scan.problem, duplicates: { first: scan.first, more: scan.more } };
}

/** An object that is open, with its keys so far, or an array; `part` is the key or place at hand. */
type Container = { readonly keys: Set<string> | undefined; part: string | number };

type Scan = Cursor & { readonly open: Container[]; readonly first: (string | number)[][]; more: number };

/** Reads a value, or enters containers down to the first value within; false at a problem. */
function readValue(scan: Scan, maxDepth: number): boolean {
  for (;;) {
    const sign = scan.text[scan.at];
    if (sign === '"') return readString(scan);
    if (sign !== "{" && sign !== "[") return readScalar(scan);
    if (scan.open.length >= maxDepth) return stop(scan, { kind: "too-deep", offset: scan.at });
    scan.at += 1;
    skipBlanks(scan);
    if (scan.text[scan.at] === (sign === "{" ? "}" : "]")) {
      scan.at += 1;
      return true;
    }
    scan.open.push(sign === "{" ? { keys: new Set(), part: "" } : { keys: undefined, part: 0 });
    if (sign === "{" && !readKey(scan)) return false;
  }
}

/** After a value: leaves what ends here and goes to the next value; false at the end and at a problem. */
function goToNextValue(scan: Scan): boolean {
  for (;;) {
    skipBlanks(scan);
    const container = scan.open.at(-1);
    if (container === undefined) return scan.at < scan.text.length && fail(scan, "something follows the end of the value");
    const closing = container.keys === undefined ? "]" : "}";
    const sign = scan.text[scan.at];
    if (sign !== closing && sign !== ",") return fail(scan, `expected a comma or \`${closing}\``);
    scan.at += 1;
    if (sign === ",") return goToMember(scan, container, closing);
    scan.open.pop();
  }
}

function goToMember(scan: Scan, container: Container, closing: string): boolean {
  skipBlanks(scan);
  if (scan.text[scan.at] === closing) return fail(scan, `a comma before \`${closing}\``);
  if (container.keys !== undefined) return readKey(scan);
  container.part = Number(container.part) + 1;
  return true;
}

function readKey(scan: Scan): boolean {
  const start = scan.at;
  if (scan.text[start] !== '"') return fail(scan, "expected a key in double quotes");
  if (!readString(scan)) return false;
  noteKey(scan, scan.text.slice(start, scan.at));
  skipBlanks(scan);
  if (scan.text[scan.at] !== ":") return fail(scan, "expected a colon after the key");
  scan.at += 1;
  skipBlanks(scan);
  return true;
}

/** Keys are the same when they are after unescaping. */
function noteKey(scan: Scan, quoted: string): void {
  const key = quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  const container = scan.open.at(-1);
  if (container?.keys === undefined) return;
  container.part = key;
  if (!container.keys.has(key)) container.keys.add(key);
  else if (scan.first.length < SOURCE_LIMITS.problems) scan.first.push(scan.open.map(({ part }) => part));
  else scan.more += 1;
}
