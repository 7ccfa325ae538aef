import { type Dirent, readdirSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Export, Source } from "../model/source.ts";
import { reasonOf } from "./reason.ts";
import { openSource } from "./source.ts";

/** What tells exports from other files: the paths of a folder, or the first bytes of a file whose name says nothing. */
export type Recognize = {
  readonly folder: (paths: readonly string[]) => boolean;
  readonly file: (name: string, head: Uint8Array) => boolean;
};

const NOTHING: Recognize = { folder: () => false, file: () => false };

/**
 * Opens files, folders, globs and "-" (stdin), each file once, in the order given. What cannot be opened is a diagnostic.
 * A folder that is an export is opened as one. Digests are taken only where they are wanted; `stdin` holds what comes from there.
 */
export async function* openSources(
  inputs: readonly string[],
  digests = true,
  recognize: Recognize = NOTHING,
  stdin?: Uint8Array[],
): AsyncIterable<Source | Export | Diagnostic> {
  const hashes = digests ? await import("node:crypto") : undefined;
  const seen = new Set<string>();
  for (const input of inputs) {
    for await (const found of expand(input, recognize)) {
      if (typeof found !== "string") {
        if ("kind" in found) yield found;
        else yield (await import("./folder.ts")).openFolder(found.folder, found.paths, () => hashes?.createHash("sha256"));
        continue;
      }
      const identity = identify(found);
      if (typeof identity !== "string") {
        yield identity;
        continue;
      }
      if (seen.has(identity)) continue;
      seen.add(identity);
      yield openSource(found, hashes?.createHash("sha256"), found === "-" ? stdin : undefined);
    }
  }
}

/** The file behind a name, however it is reached: pipes have no path of their own, and a link may lead nowhere. */
function identify(name: string): string | Diagnostic {
  try {
    if (name === "-") return name;
    const { dev, ino } = statSync(name, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    return refuse(name, error);
  }
}

const GLOB = /[*?[\]{}!]/u;
/** A folder that is one export, and the paths of its files below it. */
type ExportFolder = { readonly folder: string; readonly paths: readonly string[] };

/** A path that exists is taken as it is, even where it looks like a glob. */
async function* expand(input: string, recognize: Recognize): AsyncIterable<string | ExportFolder | Diagnostic> {
  try {
    if (input !== "-" && statSync(input).isDirectory()) yield* orNothing(input, listFolder(input, recognize));
    else yield input;
  } catch (error) {
    if (GLOB.test(input)) yield* orNothing(input, await matchGlob(input));
    else yield refuse(input, error);
  }
}

async function* orNothing<T>(
  input: string,
  found: Iterable<T | Diagnostic> | AsyncIterable<T | Diagnostic>,
): AsyncIterable<T | Diagnostic> {
  let isEmpty = true;
  for await (const item of found) {
    isEmpty = false;
    yield item;
  }
  if (isEmpty) yield diagnose("input/no-files", { name: input }, { file: input });
}

/** What a folder without a platform's layout is searched for: records, archives, mail, and chats that are named as WhatsApp names them. */
const WANTED = /\.(?:(?:json|ndjson|jsonl)(?:\.gz|\.zst)?|zip|eml|mbox)$|^(?:_chat|WhatsApp.*)\.txt$/iu;

/** What may be an export or anything else: its first bytes tell. */
const MAYBE = /\.(?:txt|csv|js)$/iu;

/** What can be read below a folder, sorted by path. Hidden files, node_modules and what only looks like a file are passed over. */
async function* listFolder(folder: string, recognize: Recognize): AsyncIterable<string | ExportFolder | Diagnostic> {
  const entries = readEntries(folder);
  const paths = listPaths(folder, "");
  if (recognize.folder(paths)) {
    yield { folder, paths };
    return;
  }
  for (const entry of entries) {
    if ("kind" in entry) yield entry;
    else if (entry.isDirectory()) yield* listFolder(join(folder, entry.name), recognize);
    // A pipe or device would keep the run waiting; one that is named by the user is read.
    else if (WANTED.test(entry.name) && (entry.isFile() || entry.isSymbolicLink())) yield join(folder, entry.name);
    else if (MAYBE.test(entry.name) && entry.isFile() && (await isKnown(join(folder, entry.name), recognize)))
      yield join(folder, entry.name);
  }
}

async function isKnown(name: string, recognize: Recognize): Promise<boolean> {
  const source = openSource(name);
  const head = await source.head();
  // Lets the file go.
  for await (const _ of source.chunks()) break;
  return recognize.file(name, head);
}

/** Files below an export's folder. Links are no part of an export. */
function listPaths(folder: string, below: string): string[] {
  return readEntries(join(folder, below)).flatMap((entry) => {
    if ("kind" in entry) return [];
    if (entry.isDirectory()) return listPaths(folder, `${below}${entry.name}/`);
    return entry.isFile() ? [`${below}${entry.name}`] : [];
  });
}

function readEntries(folder: string): readonly (Dirent | Diagnostic)[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const shown = entries.filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
    return shown.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  } catch (error) {
    return [refuse(folder, error)];
  }
}

/** A folder sorts as its paths do: `a-b.json`, `a.json`, `a/c.json`. */
function sortKey(entry: Dirent): string {
  return entry.isDirectory() ? `${entry.name}/` : entry.name;
}

function refuse(name: string, error: unknown): Diagnostic {
  return diagnose("input/unreadable", { name, reason: reasonOf(error) }, { file: name });
}

/** Loaded only for a glob: most runs name their files. */
async function matchGlob(pattern: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) });
  return files.filter((file) => !file.split("/").includes("node_modules")).sort();
}
