import { readFileSync } from "node:fs";
import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { reasonOf } from "./reason.ts";

/** A pack's folder as it was read, once: paths are relative to the folder, with `/`, sorted by code unit. */
export type RuleFiles = {
  /** The folder as it was named. */
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Diagnostic[];
};

/** Caps on what is read of a pack. */
const LIMITS = { fileBytes: 1024 * 1024, packBytes: 16 * 1024 * 1024 } as const;

const RULE_FILES = /\.(ya?ml|txt|json)$/u;

/** Reads every rule and list file below a folder. Links are refused: what a pack says stands in its folder. */
export async function readRuleFiles(folder: string): Promise<RuleFiles> {
  return readFolder(folder, RULE_FILES, true);
}

/** Reads the fixtures that tests may name, below a folder that need not exist. */
export async function readFixtures(folder: string): Promise<ReadonlyMap<string, string>> {
  return (await readFolder(folder, /\.json$/u, false)).files;
}

/** A compiled pack: bytes for `engine/pack-file.ts`. At once: nothing else could go on without it. */
export function readPackFile(path: string): Uint8Array {
  return readFileSync(path);
}

async function readFolder(folder: string, wanted: RegExp, required: boolean): Promise<RuleFiles> {
  const problems: Diagnostic[] = [];
  const files = new Map<string, string>();
  try {
    const root = await realpath(folder);
    let left: number = LIMITS.packBytes;
    for (const path of await listFiles(root, "", wanted)) {
      const bytes = await readOne(folder, root, path, left, problems);
      if (bytes === undefined) continue;
      left -= bytes.length;
      const text = decode(bytes);
      if (text === undefined)
        problems.push(diagnose("pack/unreadable", { name: path, reason: "it is no UTF-8 text" }, { file: join(folder, path) }));
      else files.set(path, text);
    }
  } catch (error) {
    if (required) problems.push(diagnose("pack/unreadable", { name: folder, reason: reasonOf(error) }, { file: folder }));
  }
  return { name: folder, files, problems };
}

async function listFiles(root: string, below: string, wanted: RegExp): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) paths.push(...(await listFiles(root, path, wanted)));
    else if (wanted.test(entry.name) || entry.isSymbolicLink()) paths.push(path);
  }
  return paths.sort();
}

async function readOne(folder: string, root: string, path: string, left: number, problems: Diagnostic[]): Promise<Uint8Array | undefined> {
  const place = { file: join(folder, path) };
  const refuse = (reason: string): undefined => {
    problems.push(diagnose("pack/unreadable", { name: path, reason }, place));
  };
  const fail = (error: unknown): undefined => refuse(reasonOf(error));
  const found = await lstat(join(root, path)).catch(fail);
  if (found === undefined) return undefined;
  if (found.isSymbolicLink()) problems.push(diagnose("pack/path-outside", { path }, place));
  else if (found.size > LIMITS.fileBytes) problems.push(diagnose("pack/too-large", { what: "the file", limit: "1 MiB" }, place));
  else if (found.size > left) problems.push(diagnose("pack/too-large", { what: "the pack", limit: "16 MiB" }, place));
  // Reading a pipe would wait for ever.
  else if (!found.isFile()) refuse("it is no regular file");
  else return readFile(join(root, path)).catch(fail);
  return undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
