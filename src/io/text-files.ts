import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import { reasonOf } from "./reason.ts";

/** The texts directly in a folder, by name; none where there is no folder. */
export function listTextFiles(folder: string, wanted: RegExp): ReadonlyMap<string, string> {
  try {
    const names = readdirSync(folder).filter((name) => wanted.test(name));
    return new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  } catch {
    return new Map();
  }
}

/** Writes texts into a folder, each whole or not at all. */
export function writeTextFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  orFail(folder, () => {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of texts) replaceFile(folder, name, text);
  });
}

/** Writes one text, whole or not at all. */
export function writeTextFile(path: string, text: string): void {
  orFail(path, () => replaceFile(dirname(path), basename(path), text));
}

/** The text of a small file; undefined where there is no such file. */
export function readTextFile(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function replaceFile(folder: string, name: string, text: string): void {
  const draft = join(folder, `.${name}.new`);
  writeFileSync(draft, text);
  renameSync(draft, join(folder, name));
}

function orFail(name: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new Failure("output", [diagnose("output/unwritable", { name, reason: reasonOf(error) }, { file: name })], { cause: error });
  }
}
