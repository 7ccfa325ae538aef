import { watchlistSchema } from "../model/rule-schema.ts";
import type { List, WatchRecord } from "../model/rule.ts";
import type { Phrase } from "../model/phrase.ts";
import { children, type Cursor, openCursor, placeOfValue, step } from "./cursor.ts";
import { parseYaml } from "./document.ts";
import { joinPath } from "./pack-files.ts";
import { parsePhrase } from "./phrase.ts";
import type { Report } from "./report.ts";
import { readBySchema } from "./schema.ts";

/** The lists of a pack, and the files that they were read from. */
export type ListReading = { readonly lists: Readonly<Record<string, List>>; readonly listFiles: ReadonlySet<string> };

/** Reads `lists:`; `file:` is looked up in what was read of the pack, nothing is opened. */
export function readLists(at: Cursor | undefined, files: ReadonlyMap<string, string>, pack: string, report: Report): ListReading {
  const listFiles = new Set<string>();
  const lists: Record<string, List> = {};
  for (const { key, at: list } of at === undefined ? [] : children(at)) {
    const read = readList(list, files, pack, listFiles, report);
    if (read !== undefined) lists[key] = read;
  }
  return { lists, listFiles };
}

function readList(at: Cursor, files: ReadonlyMap<string, string>, pack: string, listFiles: Set<string>, report: Report): List | undefined {
  const phrases = step(at, "phrases");
  if (phrases !== undefined) return { kind: "phrases", phrases: readPhrases(phrases, report) };
  const values = step(at, "values");
  if (values !== undefined && Array.isArray(values.value)) return { kind: "values", values: values.value.map(String) };
  const holder = values ?? step(at, "watchlist");
  const path = holder === undefined ? undefined : step(holder, "file");
  if (path === undefined) return undefined;
  const text = lookUp(path, files, report);
  if (text === undefined) return undefined;
  listFiles.add(String(path.value));
  return values === undefined
    ? readWatchlist(joinPath(pack, String(path.value)), text, report)
    : { kind: "values", values: readValueLines(text) };
}

/** A path that leaves the folder is refused before it is looked up. */
function lookUp(path: Cursor, files: ReadonlyMap<string, string>, report: Report): string | undefined {
  const name = String(path.value);
  const text = files.get(name);
  if (text !== undefined) return text;
  const outside = name.startsWith("/") || name.split("/").includes("..") || name.includes("\\");
  report(outside ? "pack/path-outside" : "pack/unknown-file", { path: name }, placeOfValue(path, 0, name.length));
  return undefined;
}

function readPhrases(at: Cursor, report: Report): Phrase[] {
  return children(at).flatMap(({ at: item }) => {
    const { phrase, problem } = parsePhrase(String(item.value));
    if (problem !== undefined) report("rule/phrase", { reason: problem.reason }, placeOfValue(item, problem.offset, problem.length));
    // A list in a list could go round in circles.
    if (phrase === undefined || !phrase.some((part) => part.kind === "list")) return phrase === undefined ? [] : [phrase];
    report("rule/phrase", { reason: "a list cannot name a list" }, placeOfValue(item));
    return [];
  });
}

/** One value a line; `#` starts a comment. */
function readValueLines(text: string): string[] {
  return text.split(/\r?\n/u).flatMap((line) => line.replace(/(^|\s)#.*$/u, "").trim() || []);
}

function readWatchlist(file: string, text: string, report: Report): List | undefined {
  const { yaml, problems } = parseYaml(file, text);
  for (const { code, args, place } of problems) report(code, args, place);
  if (yaml === undefined) return undefined;
  const records = readBySchema(watchlistSchema, openCursor(yaml), report);
  return records && { kind: "watchlist", records: records.map((record) => ({ ...record, date: String(record.date) }) as WatchRecord) };
}
