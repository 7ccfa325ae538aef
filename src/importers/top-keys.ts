const MAX_KEYS = 60;

/**
 * Keys of the first object of a JSON text that may be cut off: those of the object itself, or of the first one of an array.
 * A rough scan that never throws; what is no JSON gives few keys or none.
 */
export function readTopKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let at = text.indexOf("{") + 1;
  if (at === 0 || !/^\s*(?:\[\s*)*$/u.test(text.slice(0, at - 1))) return keys;
  for (let depth = 1; at < text.length && depth > 0 && keys.size < MAX_KEYS; at++) {
    const sign = text[at];
    if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    else if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1 && isKey(text, end)) keys.add(text.slice(at + 1, end));
      at = end;
    }
  }
  return keys;
}

/** The place of the closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text[before - 1] === "\\") before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return text[at] === ":";
}
