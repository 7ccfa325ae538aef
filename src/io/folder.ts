import type { Hash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Entry, Export, Source } from "../model/source.ts";
import { openSource } from "./source.ts";

/** An unpacked export: its files are opened when they are asked for, and each that was read is an input of its own. */
export function openFolder(folder: string, paths: readonly string[], makeHash: () => Hash | undefined): Export {
  const read = new Map<string, Source>();
  const entries = paths.map((path): Entry => ({
    path,
    bytes: sizeOf(join(folder, path)),
    open: () => {
      const name = join(folder, path);
      const source = openSource(name, read.has(name) ? undefined : makeHash());
      if (!read.has(name)) read.set(name, source);
      return source;
    },
  }));
  return {
    name: folder,
    entries,
    problems: [],
    close: async () => [...read.values()].map((source) => ({ name: source.name, ...source.digest() })),
  };
}

/** A single file as an export of one entry; opened again it starts anew, unless it is stdin. */
export function openFile(source: Source): Export {
  let first: Source | undefined = source;
  const open = (): Source => {
    const next = first ?? openSource(source.name);
    if (source.name !== "-") first = undefined;
    return next;
  };
  const entry: Entry = { path: source.name, bytes: source.name === "-" ? undefined : sizeOf(source.name), open };
  return { name: source.name, entries: [entry], problems: [], close: async () => [{ name: source.name, ...source.digest() }] };
}

function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : undefined;
}
