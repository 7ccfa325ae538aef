import { readdir, stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Source } from "../model/source.ts";
import { reasonOf } from "./reason.ts";
import { openSource } from "./source.ts";

/**
 * Opens files, folders, globs and "-" (stdin), each file once, in the order given. What cannot be opened is a diagnostic.
 * Digests are taken only where they are wanted.
 */
export async function* openSources(inputs: readonly string[], digests = true): AsyncIterable<Source | Diagnostic> {
  const hashes = digests ? await import("node:crypto") : undefined;
  const seen = new Set<string>();
  for (const input of inputs) {
    for await (const found of expand(input)) {
      if (typeof found !== "string") {
        yield found;
        continue;
      }
      const identity = await identify(found);
      if (typeof identity !== "string") {
        yield identity;
        continue;
      }
      if (seen.has(identity)) continue;
      seen.add(identity);
      yield openSource(found, hashes?.createHash("sha256"));
    }
  }
}

/** The file behind a name, however it is reached: pipes have no path of their own, and a link may lead nowhere. */
async function identify(name: string): Promise<string | Diagnostic> {
  try {
    if (name === "-") return name;
    const { dev, ino } = await stat(name, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    return diagnose("input/unreadable", { name, reason: reasonOf(error) }, { file: name });
  }
}

const GLOB = /[*?[\]{}!]/u;
const EXTENSIONS = /\.(json|ndjson|jsonl)$/iu;

/** A path that exists is taken as it is, even where it looks like a glob. */
async function* expand(input: string): AsyncIterable<string | Diagnostic> {
  try {
    if (input !== "-" && (await stat(input)).isDirectory()) yield* orNothing(input, await listFolder(input));
    else yield input;
  } catch (error) {
    if (GLOB.test(input)) yield* orNothing(input, await matchGlob(input));
    else yield diagnose("input/unreadable", { name: input, reason: reasonOf(error) }, { file: input });
  }
}

function* orNothing(input: string, files: readonly string[]): Iterable<string | Diagnostic> {
  if (files.length === 0) yield diagnose("input/no-files", { name: input }, { file: input });
  yield* files;
}

/** Records below a folder, sorted by path; hidden files and node_modules are passed over. */
async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) files.push(...(await listFolder(path)));
    else if (EXTENSIONS.test(entry.name)) files.push(path);
  }
  return files;
}

/** Loaded only for a glob: most runs name their files. */
async function matchGlob(pattern: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) });
  return files.filter((file) => !file.split("/").includes("node_modules")).sort();
}
