import { isLines, readCanonical } from "../importers/canonical.ts";
import { startsWithRecord } from "../importers/canonical/detect-kind.ts";
import { detectFile, detectFiles, isLaidOut, isWanted } from "../importers/detect.ts";
import type { Imported } from "../importers/importer.ts";
import type { ImporterName } from "../importers/names.ts";
import { openSources, type Recognize } from "../io/read.ts";
import type { Encoded, Input } from "../model/event.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Export, Source } from "../model/source.ts";

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
  /** Takes in what is read from stdin, which cannot be read again. */
  readonly stdin?: Uint8Array[] | undefined;
};

/** At the end: what was read. */
type ReadInputs = { readonly kind: "inputs"; readonly inputs: readonly Input[] };

/** What importers yield, and at the end what was read. */
export type ImportedInputs = Imported | ReadInputs;

/** Reads an input of records, one a line, in another way than record by record. */
export type ReadLines = (source: Source) => AsyncIterable<Encoded | Diagnostic>;

/** Reads every input, in order: subjects, problems where they stand, and at the end what was read. */
export function importInputs(options: ImportTaskOptions): AsyncIterable<ImportedInputs>;
export function importInputs(options: ImportTaskOptions, lines: ReadLines | undefined): AsyncIterable<ImportedInputs | Encoded>;
export async function* importInputs(options: ImportTaskOptions, lines?: ReadLines): AsyncIterable<ImportedInputs | Encoded> {
  const { signal, maxErrors } = options;
  const inputs: Input[] = [];
  let errors = 0;
  const isStopped = (): boolean => signal.aborted || (maxErrors !== undefined && errors >= maxErrors);
  const recognize: Recognize = {
    folder: (paths) => (options.from === undefined ? detectFiles(paths) !== undefined : isLaidOut(options.from) && paths.length > 0),
    file: (name, head) => isWanted(name, head, options.from),
  };
  for await (const opened of openSources(options.inputs, options.digests, recognize, options.stdin)) {
    if (isStopped()) break;
    if ("kind" in opened) {
      errors += opened.severity === "error" ? 1 : 0;
      yield opened;
      continue;
    }
    for await (const found of "entries" in opened ? readExport(opened, options, inputs) : readSource(opened, options, inputs, lines)) {
      if (found.kind === "encoded") errors += found.tally.inputErrors;
      if (found.kind === "diagnostic" && found.severity === "error") errors += 1;
      yield found;
      if (isStopped()) break;
    }
  }
  yield { kind: "inputs", inputs };
}

/** A file by its content: a record of ours, an archive, or a platform's file. */
async function* readSource(
  source: Source,
  options: ImportTaskOptions,
  inputs: Input[],
  lines: ReadLines | undefined,
): AsyncIterable<Imported | Encoded> {
  const head = await (lines === undefined ? source.head() : readHead(source));
  if (head[0] === 0x50 && head[1] === 0x4b && options.from !== "canonical") {
    const { isArchive, openArchive } = await import("../io/archive.ts");
    if (isArchive(head)) {
      yield* readExport(await openArchive(source, options.digests), options, inputs);
      return;
    }
  }
  const as = options.from ?? detectFile(source.name, head);
  const byLines = as === "canonical" && lines !== undefined && isLines(source.name, head);
  if (as === "canonical") {
    // Also where reading stops early: what was read is told.
    try {
      yield* byLines ? lines(source) : readCanonical(source, options);
    } finally {
      inputs.push({ name: source.name, ...source.digest() });
    }
  } else yield* (await import("./import-exports.ts")).readFile(as, source, options, inputs);
}

/** Who writes one record a line to a pipe may wait for the answer before writing the next: the first line is enough. */
async function readHead(source: Source): Promise<Uint8Array> {
  const start = source.name === "-" ? await source.start() : undefined;
  return start !== undefined && startsWithRecord(start) ? start : source.head();
}

async function* readExport(input: Export, options: ImportTaskOptions, inputs: Input[]): AsyncIterable<Imported> {
  // Loaded only for what others gave.
  yield* (await import("./import-exports.ts")).readExport(input, options, inputs);
}
