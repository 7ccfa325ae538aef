import { watchlistSchema } from "../model/rule-schema.ts";
import type { List, WatchRecord } from "../model/rule.ts";
import type { Phrase } from "../model/phrase.ts";
import { children, type Cursor, openCursor, placeOfValue, step, textOf } from "./cursor.ts";
import { parseYaml } from "./document.ts";
import { readDate } from "./date.ts";
import { joinPath, leadsOutside } from "./pack-files.ts";
import { parsePhrase } from "./phrase.ts";
import type { PhraseBudget } from "./phrase-budget.ts";
import type { Report } from "./report.ts";
import { readBySchema } from "./schema.ts";

/** The lists of a pack, and the files that they were read from. */
export type ListReading = { readonly lists: Readonly<Record<string, List>>; readonly listFiles: ReadonlySet<string> };

/** Reads `lists:`; `file:` is looked up in what was read of the pack, nothing is opened. */
export function readLists(
  at: Cursor | undefined,
  files: ReadonlyMap<string, string>,
  pack: string,
  budget: PhraseBudget,
  report: Report,
): ListReading {
  const listFiles = new Set<string>();
  const lists = new Map<string, List>();
  for (const { key, at: list } of at === undefined ? [] : children(at)) {
    const phrases = step(list, "phrases");
    if (phrases !== undefined && !budget.takeList(phrases)) continue;
    const read =
      phrases === undefined
        ? readList(list, files, pack, listFiles, report)
        : { kind: "phrases" as const, phrases: readPhrases(phrases, report) };
    if (read !== undefined) lists.set(key, read);
  }
  return { lists: Object.fromEntries(lists), listFiles };
}

function readList(at: Cursor, files: ReadonlyMap<string, string>, pack: string, listFiles: Set<string>, report: Report): List | undefined {
  const values = step(at, "values");
  if (values !== undefined && Array.isArray(values.value))
    return { kind: "values", values: children(values).flatMap(({ at: item }) => textOf(item) ?? []) };
  const holder = values ?? step(at, "watchlist");
  const path = holder === undefined ? undefined : step(holder, "file");
  if (path === undefined || typeof path.value !== "string") return undefined;
  const text = lookUp(path.value, path, files, report);
  if (text === undefined) return undefined;
  listFiles.add(path.value);
  if (values === undefined) return readWatchlist(joinPath(pack, path.value), text, report);
  const lines = readValueLines(text);
  if (lines.length === 0) report("pack/empty-list", { path: path.value }, placeOfValue(path, 0, path.value.length));
  return { kind: "values", values: lines };
}

/** A path that leaves the folder is refused before it is looked up. */
function lookUp(name: string, path: Cursor, files: ReadonlyMap<string, string>, report: Report): string | undefined {
  const text = files.get(name);
  if (text !== undefined) return text;
  report(leadsOutside(name) ? "pack/path-outside" : "pack/unknown-file", { path: name }, placeOfValue(path, 0, name.length));
  return undefined;
}

function readPhrases(at: Cursor, report: Report): Phrase[] {
  return children(at).flatMap(({ at: item }) => {
    if (typeof item.value !== "string") return [];
    const { phrase, lists, problem } = parsePhrase(item.value);
    if (problem !== undefined) report("rule/phrase", { reason: problem.reason }, placeOfValue(item, problem.offset, problem.length));
    // A list in a list could go round in circles.
    const [named] = lists;
    if (phrase === undefined || named === undefined) return phrase === undefined ? [] : [phrase];
    report("rule/phrase", { reason: "a list cannot name a list" }, placeOfValue(item, named.offset, named.length));
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
  const at = openCursor(yaml);
  const records = readBySchema(watchlistSchema, at, report);
  if (records === undefined) return undefined;
  for (const { at: record } of children(at)) readDate(step(record, "date") as Cursor, report);
  return { kind: "watchlist", records: records.map((record) => ({ ...record, date: String(record.date) }) as WatchRecord) };
}
