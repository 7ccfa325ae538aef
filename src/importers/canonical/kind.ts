/** How an input is laid out: one object, an array of objects, or an object a line. */
export type InputKind = "object" | "array" | "lines";

/** Tells the kind from the name and the first bytes. */
export function detectKind(name: string, head: Uint8Array): InputKind {
  // The kind shows in ASCII; what is not UTF-8 is reported when the input is read.
  const text = new TextDecoder("utf-8").decode(head).trimStart();
  if (/\.(ndjson|jsonl)$/iu.test(name)) return "lines";
  if (text.startsWith("[")) return "array";
  const end = text.indexOf("\n");
  if (end < 0 || text.slice(end).trim() === "") return "object";
  return isObject(text.slice(0, end)) ? "lines" : "object";
}

function isObject(line: string): boolean {
  if (!line.startsWith("{")) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
