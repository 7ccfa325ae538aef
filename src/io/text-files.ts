import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import { draftOf } from "./draft.ts";
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

/** Replaces a text file, whole or not at all; its permissions and a byte order mark stay. */
export function replaceTextFile(path: string, text: string): void {
  orFail(path, () => {
    const mark = readFileSync(path).subarray(0, 3).equals(BYTE_ORDER_MARK) ? "\ufeff" : "";
    writeWhole(path, mark + text);
  });
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A text file; one that cannot be read ends the task. */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Failure("usage", [diagnose("input/unreadable", { name: path, reason: reasonOf(error) }, { file: path })], { cause: error });
  }
}

/** Whether there is a file, readable or not. */
export function isThere(path: string): boolean {
  return existsSync(path);
}

/** Writes texts into a folder, each whole or not at all. */
export function writeTextFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  orFail(folder, () => {
    makeFolder(folder);
    for (const [name, text] of texts) writeWhole(join(folder, name), text);
  });
}

/** Folder by folder: where the system makes none and says it is not there, as in /proc, Node's own way would try for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder);
}

/** Writes one text, whole or not at all. */
export function writeTextFile(path: string, text: string): void {
  orFail(path, () => writeWhole(path, text));
}

function writeWhole(path: string, text: string): void {
  const draft = draftOf(path);
  writeFileSync(draft.path, text);
  draft.keep();
}

function orFail(name: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new Failure("output", [diagnose("output/unwritable", { name, reason: reasonOf(error) }, { file: name })], { cause: error });
  }
}
