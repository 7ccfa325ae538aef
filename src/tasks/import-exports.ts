import { readCanonical } from "../importers/canonical.ts";
import { detectFile, detectFiles, isLaidOut, isWanted } from "../importers/detect.ts";
import type { Imported, ImportOptions } from "../importers/importer.ts";
import { loadImporter } from "../importers/index.ts";
import type { ImporterName } from "../importers/names.ts";
import { openFile } from "../io/folder.ts";
import { openSpill } from "../io/spill.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Input } from "../model/event.ts";
import type { Entry, Export, Source } from "../model/source.ts";

/** The platform, where it is not to be detected, and what importers take. */
export type ExportOptions = ImportOptions & { readonly from: ImporterName | undefined };

/** Reads one file as what it is, or is said to be, unless it is a record of ours. */
export async function* readFile(
  as: Exclude<ImporterName, "canonical"> | "html" | undefined,
  source: Source,
  options: ExportOptions,
  inputs: Input[],
): AsyncIterable<Imported> {
  yield* readAs(as, openFile(source), options, inputs);
}

/** An archive or folder as its platform lays it out; else each of its files by itself. */
export async function* readExport(input: Export, options: ExportOptions, inputs: Input[]): AsyncIterable<Imported> {
  yield* input.problems;
  const as = options.from ?? detectFiles(input.entries.map(({ path }) => path));
  if (as !== undefined && isLaidOut(as)) {
    yield* readAs(as, input, options, inputs);
    return;
  }
  try {
    yield* readEntries(input, options);
  } finally {
    inputs.push(...(await input.close()));
  }
}

async function* readEntries(input: Export, options: ExportOptions): AsyncIterable<Imported> {
  let isKnown = false;
  for (const entry of input.entries.filter(({ path }) => READABLE.test(path) || MAYBE.test(path))) {
    for await (const found of readEntry(entry, options)) {
      isKnown = true;
      yield found;
    }
  }
  if (isKnown || input.problems.length > 0) return;
  const page = input.entries.find(({ path }) => /\.html?$/iu.test(path));
  const name = page === undefined ? input.name : `${input.name}/${page.path}`;
  yield diagnose(page === undefined ? "input/unknown-export" : "input/html-export", { name }, { file: input.name });
}

/** Files of an archive that may be an export each, and those that are one only where their content says so. */
const READABLE = /\.(?:json|ndjson|jsonl|csv|eml|mbox)$|(?:^|\/)(?:_chat|WhatsApp[^/]*)\.txt$/iu;
const MAYBE = /\.(?:txt|js)$/iu;

async function* readEntry(entry: Entry, options: ExportOptions): AsyncIterable<Imported> {
  const source = entry.open();
  const head = await source.head();
  if (!READABLE.test(entry.path) && !isWanted(source.name, head, options.from)) return;
  const as = options.from ?? detectFile(source.name, head);
  if (as === "canonical") yield* readCanonical(source, options);
  else if (as !== undefined && as !== "html") yield* importAs(as, aloneOf(entry, source), options);
}

/** One file of an archive as an export of its own. */
function aloneOf(entry: Entry, source: Source): Export {
  return { name: source.name, entries: [{ ...entry, path: source.name }], problems: [], close: async () => [] };
}

async function* readAs(
  as: Exclude<ImporterName, "canonical"> | "html" | undefined,
  input: Export,
  options: ExportOptions,
  inputs: Input[],
): AsyncIterable<Imported> {
  try {
    if (as === "html") yield diagnose("input/html-export", { name: input.name }, { file: input.name });
    else if (as === undefined) yield diagnose("input/unknown-export", { name: input.name }, { file: input.name });
    else yield* importAs(as, input, options);
  } finally {
    inputs.push(...(await input.close()));
  }
}

/** What is too large to hold is put aside while it is read. */
async function* importAs(as: Exclude<ImporterName, "canonical">, input: Export, options: ExportOptions): AsyncIterable<Imported> {
  const spill = openSpill();
  const opened = new Set<string>();
  const open = (entry: Entry): Source => {
    opened.add(entry.path);
    return entry.open();
  };
  try {
    const entries = input.entries.map((entry) => ({ ...entry, open: () => open(entry) }));
    yield* (await loadImporter(as))({ ...input, entries }, { ...options, spill });
    const others = entries.length - opened.size;
    if (others > 0) yield { kind: "dropped", what: "files with nothing of this", count: others };
  } finally {
    spill.close();
  }
}
