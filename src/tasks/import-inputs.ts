import { readCanonical } from "../importers/canonical.ts";
import { detectFile, detectFiles } from "../importers/detect.ts";
import type { Imported } from "../importers/importer.ts";
import { loadImporter } from "../importers/index.ts";
import type { ImporterName } from "../importers/names.ts";
import { openFile } from "../io/folder.ts";
import { openSources } from "../io/read.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Input } from "../model/event.ts";
import type { Entry, Export, Source } from "../model/source.ts";

/** What is read, and as what. */
export type ImportTaskOptions = {
  /** Files, folders, globs, or "-" for stdin. */
  readonly inputs: readonly string[];
  /** The platform, where it is not to be detected. */
  readonly from: ImporterName | undefined;
  readonly owner: string | undefined;
  readonly strict: boolean;
  /** Stop after so many invalid records. */
  readonly maxErrors: number | undefined;
  readonly signal: AbortSignal;
  /** Take digests of the inputs, for reports that name them. */
  readonly digests: boolean;
};

/** What importers yield, and at the end what was read. */
export type ImportedInputs = Imported | { readonly kind: "inputs"; readonly inputs: readonly Input[] };

/** Reads every input, in order: subjects, problems where they stand, and at the end what was read. */
export async function* importInputs(options: ImportTaskOptions): AsyncIterable<ImportedInputs> {
  const { signal, maxErrors } = options;
  const inputs: Input[] = [];
  let errors = 0;
  const isStopped = (): boolean => signal.aborted || (maxErrors !== undefined && errors >= maxErrors);
  const isExport = (paths: readonly string[]): boolean =>
    options.from === undefined ? detectFiles(paths) !== undefined : isLaidOut(options.from) && paths.length > 0;
  for await (const opened of openSources(options.inputs, options.digests, isExport)) {
    if (isStopped()) break;
    if ("kind" in opened) {
      errors += opened.severity === "error" ? 1 : 0;
      yield opened;
      continue;
    }
    for await (const found of "entries" in opened ? readExport(opened, options, inputs) : readSource(opened, options, inputs)) {
      if (found.kind === "diagnostic" && found.severity === "error") errors += 1;
      yield found;
      if (isStopped()) break;
    }
  }
  yield { kind: "inputs", inputs };
}

/** A file by its content: a record of ours, an archive, or a platform's file. */
async function* readSource(source: Source, options: ImportTaskOptions, inputs: Input[]): AsyncIterable<Imported> {
  const head = await source.head();
  if (head[0] === 0x50 && head[1] === 0x4b && options.from !== "canonical") {
    const { isArchive, openArchive } = await import("../io/archive.ts");
    if (isArchive(head)) {
      yield* readExport(await openArchive(source, options.digests), options, inputs);
      return;
    }
  }
  const as = options.from ?? detectFile(source.name, head);
  if (as === "canonical") {
    // Also where reading stops early: what was read is told.
    try {
      yield* readCanonical(source, options);
    } finally {
      inputs.push({ name: source.name, ...source.digest() });
    }
  } else yield* readAs(as, openFile(source), options, inputs);
}

/** An archive or folder as its platform lays it out; else each of its files by itself. */
async function* readExport(input: Export, options: ImportTaskOptions, inputs: Input[]): AsyncIterable<Imported> {
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

async function* readEntries(input: Export, options: ImportTaskOptions): AsyncIterable<Imported> {
  let isKnown = false;
  for (const entry of input.entries.filter(({ path }) => READABLE.test(path))) {
    for await (const found of readEntry(entry, options)) {
      isKnown = true;
      yield found;
    }
  }
  if (!isKnown && input.problems.length === 0) yield diagnose("input/unknown-export", { name: input.name }, { file: input.name });
}

/** Platforms whose archives are one whole; of the others each file stands for itself. */
const LAID_OUT = ["linkedin", "facebook", "instagram", "x", "slack"] as const satisfies readonly ImporterName[];

function isLaidOut(name: ImporterName): name is (typeof LAID_OUT)[number] {
  return (LAID_OUT as readonly ImporterName[]).includes(name);
}

/** Files of an archive that may be an export each. */
const READABLE = /\.(?:json|ndjson|jsonl|csv|eml|mbox)$|(?:^|\/)(?:_chat|WhatsApp[^/]*)\.txt$/iu;

async function* readEntry(entry: Entry, options: ImportTaskOptions): AsyncIterable<Imported> {
  const source = entry.open();
  const as = options.from ?? detectFile(source.name, await source.head());
  if (as === "canonical") yield* readCanonical(source, options);
  else if (as !== undefined && as !== "html") yield* (await loadImporter(as))(aloneOf(entry, source), options);
}

/** One file of an archive as an export of its own. */
function aloneOf(entry: Entry, source: Source): Export {
  return { name: source.name, entries: [{ ...entry, path: source.name }], problems: [], close: async () => [] };
}

async function* readAs(
  as: Exclude<ImporterName, "canonical"> | "html" | undefined,
  input: Export,
  options: ImportTaskOptions,
  inputs: Input[],
): AsyncIterable<Imported> {
  try {
    if (as === "html") yield diagnose("input/html-export", { name: input.name }, { file: input.name });
    else if (as === undefined) yield diagnose("input/unknown-export", { name: input.name }, { file: input.name });
    else yield* (await loadImporter(as))(input, options);
  } finally {
    inputs.push(...(await input.close()));
  }
}
