import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

/** Writes texts into a folder, each whole or not at all. */
export function writeTextFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of texts) {
      const draft = draftOf(join(folder, name));
      writeFileSync(draft.path, text);
      draft.keep();
    }
  } catch (error) {
    throw new Failure("output", [diagnose("output/unwritable", { name: folder, reason: reasonOf(error) }, { file: folder })], {
      cause: error,
    });
  }
}
