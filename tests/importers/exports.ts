import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FOREIGN } from "../../src/importers/foreign.ts";
import type { Imported } from "../../src/importers/importer.ts";
import type { ForeignName } from "../../src/importers/names.ts";
import type { Export } from "../../src/model/source.ts";
import type { Subject } from "../../src/model/subject.ts";
import { sourceOf } from "./byte-source.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/exports/", import.meta.url));

/** An export whose files are at hand: one under its own name, or several below a name. */
export function exportOf(name: string, files: string | Uint8Array | Readonly<Record<string, string | Uint8Array>>): Export {
  const isOne = typeof files === "string" || files instanceof Uint8Array;
  const list = isOne ? [[name, files] as const] : Object.entries(files);
  const entries = list.map(([path, content]) => ({
    path,
    bytes: content.length,
    open: () => sourceOf(isOne ? name : `${name}/${path}`, content),
  }));
  return { name, entries, problems: [], close: async () => [] };
}

/** A fixture: a file, or a folder with all below it. */
export function fixture(path: string): Export {
  const files = listFiles(path);
  if (files.length === 0) return exportOf(path, readFileSync(FOLDER + path));
  return exportOf(path, Object.fromEntries(files.map((file) => [file, readFileSync(`${FOLDER}${path}/${file}`)])));
}

/** Paths below a folder of the fixtures; none where it is a file. */
export function listFiles(path: string): string[] {
  try {
    const found = readdirSync(FOLDER + path, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(FOLDER.length + path.length + 1))
      .sort();
  } catch {
    return [];
  }
}

/** Everything that an importer gives. */
export async function importAll(as: ForeignName, input: Export, owner?: string): Promise<Imported[]> {
  const all: Imported[] = [];
  for await (const item of FOREIGN[as](input, { strict: false, owner })) all.push(item);
  return all;
}

/** The subjects of an export. */
export async function subjectsOf(as: ForeignName, input: Export, owner?: string): Promise<Subject[]> {
  return (await importAll(as, input, owner)).flatMap((item) => (item.kind === "subject" ? [item.subject] : []));
}

/** The codes of its problems. */
export async function problemsOf(as: ForeignName, input: Export, owner?: string): Promise<string[]> {
  return (await importAll(as, input, owner)).flatMap((item) => (item.kind === "diagnostic" ? [item.code] : []));
}

/** A thread as lines: `subject 2026-01-02T03:04:05Z Ana: text`. */
export function show({ messages = [] }: Subject): string[] {
  return messages.map(({ from, sentAt, sender, text, attachments }) => {
    const parts = [from, sentAt?.raw, sender === undefined ? undefined : `${sender}:`, text, attachments && JSON.stringify(attachments)];
    return parts.filter((part) => part !== undefined).join(" ");
  });
}
