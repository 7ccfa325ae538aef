import { SOURCE_LIMITS } from "../../model/source.ts";

/** How an input is laid out: one object, an array of objects, or an object a line. */
export type InputKind = "object" | "array" | "lines";

/** Tells the kind from the name and the first bytes, which hold more than the first line unless it is the only one. */
export function detectKind(name: string, head: Uint8Array): InputKind {
  // The kind shows in ASCII; what is not UTF-8 is reported when the input is read.
  const text = new TextDecoder().decode(head).trimStart();
  if (text.startsWith("[")) return "array";
  if (/\.(?:ndjson|jsonl)(?:\.gz|\.zst)?$/iu.test(name)) return "lines";
  const end = text.indexOf("\n");
  // A line over the cap of a record is refused, and may be the first of many.
  if (end < 0 && head.length > SOURCE_LIMITS.recordBytes) return "lines";
  const isOnlyLine = end < 0 || text.slice(end).trim() === "";
  return !isOnlyLine && isObject(text.slice(0, end)) ? "lines" : "object";
}

/** Whether bytes begin with a line that is a whole object. */
export function startsWithRecord(start: Uint8Array): boolean {
  const end = start.indexOf(NEWLINE);
  return end >= 0 && isObject(new TextDecoder().decode(start.subarray(0, end)).trimStart());
}

const NEWLINE = 10;

/** Whether a text that is no whole document is one record a line: its second line starts an object, or its first line is whole. */
export function looksLikeLines(text: string): boolean {
  const [first = "", second = ""] = text.trimStart().split("\n", 2);
  if (!second.trimStart().startsWith("{")) return false;
  // An array that is cut off or has a mistake may hold an object a line, too.
  return !first.startsWith("[") || isJson(first);
}

function isObject(line: string): boolean {
  return line.startsWith("{") && isJson(line);
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
