import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats } from "node:fs";
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
export function readRuleFiles(folder: string): RuleFiles {
  return readFolder(folder, RULE_FILES);
}

/** Reads the fixtures that tests may name. */
export function readFixtures(folder: string): RuleFiles {
  return readFolder(folder, /\.json$/u);
}

function readFolder(folder: string, wanted: RegExp): RuleFiles {
  const problems: Diagnostic[] = [];
  const files = new Map<string, string>();
  const refuse = (path: string, reason: string): void => {
    const file = path === "" ? folder : join(folder, path);
    problems.push(diagnose("pack/unreadable", { name: path === "" ? folder : path, reason }, { file }));
  };
  /** What reading gives; a refusal of the system is a problem, and the rest is read on. */
  const attempt = <T>(path: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      refuse(path, reasonOf(error));
      return undefined;
    }
  };
  const list = (root: string, below: string): string[] =>
    (attempt(below, () => readdirSync(join(root, below), { withFileTypes: true })) ?? []).flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
      if (entry.isDirectory()) return list(root, path);
      return wanted.test(entry.name) || entry.isSymbolicLink() ? [path] : [];
    });
  const root = attempt("", () => realpathSync(folder));
  let left: number = LIMITS.packBytes;
  for (const path of root === undefined ? [] : list(root, "").sort()) {
    const whole = join(root ?? "", path);
    const found = attempt(path, () => lstatSync(whole));
    const refusal = found && refusalOf(found, path, left);
    if (refusal !== undefined) problems.push(diagnose(refusal.code, refusal.args, { file: join(folder, path) }));
    const bytes = found === undefined || refusal !== undefined ? undefined : attempt(path, () => readFileSync(whole));
    const text = bytes && decode(bytes);
    left -= bytes?.length ?? 0;
    if (text !== undefined) files.set(path, text);
    else if (bytes !== undefined) refuse(path, "it is no UTF-8 text");
  }
  return { name: folder, files, problems };
}

/** Why a file is not read, before it is opened: reading a pipe would wait for ever. */
function refusalOf(found: Stats, path: string, left: number): Pick<Diagnostic, "code" | "args"> | undefined {
  if (found.isSymbolicLink()) return { code: "pack/path-outside", args: { path } };
  if (found.size > LIMITS.fileBytes) return { code: "pack/too-large", args: { what: "the file", limit: "1 MiB" } };
  if (found.size > left) return { code: "pack/too-large", args: { what: "the pack", limit: "16 MiB" } };
  return found.isFile() ? undefined : { code: "pack/unreadable", args: { name: path, reason: "it is no regular file" } };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
