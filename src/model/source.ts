import type { Diagnostic } from "./diagnostic.ts";
import type { Input } from "./event.ts";
import type { Position } from "./position.ts";

/** Bytes with a name: a file, stdin, an archive entry. Reading is the caller's; importers stay pure. */
export type Source = {
  /** Path as given, "-" for stdin. */
  readonly name: string;
  /** The first bytes, enough to tell what kind of input it is: `head` of the limits, and on into the second line or over `recordBytes`. */
  readonly head: () => Promise<Uint8Array>;
  /** Everything, whole; a diagnostic code instead where it is over `maxBytes` or cannot be read. */
  readonly whole: (maxBytes: number) => Promise<Uint8Array | SourceProblem>;
  /** The first bytes, no further than it takes to hold the first line: what has come is not kept waiting for more. */
  readonly start: () => Promise<Uint8Array>;
  /** Line by line; a line over `maxBytes` or not UTF-8 comes as a problem and the next ones go on. */
  readonly lines: (maxBytes: number) => AsyncIterable<Line | SourceProblem>;
  /** Many lines at a time, as bytes; on from a position that an earlier run has reached, where one is given. */
  readonly lineChunks: (maxBytes: number, from?: Position) => AsyncIterable<LineChunk | SourceProblem>;
  /** Piece by piece; ends with a problem where it cannot be read on. */
  readonly chunks: () => AsyncIterable<Uint8Array | SourceProblem>;
  /** Length and SHA-256 (lower-case hexadecimal) of what was read, as it is stored; known once it was read to its end. */
  readonly digest: () => { readonly bytes: number; readonly sha256: string };
};

/** One line without its end; numbers are 1-based. */
export type Line = { readonly kind: "line"; readonly number: number; readonly text: string };

/** Whole lines with their ends, the first one's number, and what comes after them; without bytes it is one line over the cap. */
export type LineChunk = { readonly first: number; readonly bytes: Uint8Array | undefined; readonly next: Position };

export type SourceProblem = {
  readonly kind: "problem";
  readonly code: "input/too-large" | "input/not-utf8" | "input/unreadable" | "input/damaged-archive" | "input/no-zstd";
  readonly line?: number;
  readonly args: Readonly<Record<string, string | number>>;
};

/** What a platform gave: one file, or the files of an archive or of an unpacked folder. */
export type Export = {
  /** Path as given, "-" for stdin. */
  readonly name: string;
  readonly entries: readonly Entry[];
  /** What was found wrong with the archive while it was opened; its other files can be read. */
  readonly problems: readonly Diagnostic[];
  /** Closes it, and says what was read of it. */
  readonly close: () => Promise<readonly Input[]>;
};

/** One file of an export. */
export type Entry = {
  /** Below the export, with `/`; of a single file its name. */
  readonly path: string;
  /** Length as far as it is known beforehand. */
  readonly bytes: number | undefined;
  /** Opens it, at its beginning; what stdin has given once is gone. */
  readonly open: () => Source;
};

/** Room beside memory, for what cannot be used before the rest of it has come: lists of texts without line ends. */
export type Spill = {
  /** So much is better held than put here, in UTF-16 units. */
  readonly heldUnits: number;
  /** Adds a text to the list of this number. */
  readonly put: (list: number, text: string) => void;
  /** The texts of a list, in the order in which they came. */
  readonly take: (list: number) => Iterable<string>;
};

const MIB = 1024 * 1024;

/** Caps on what is read: bytes a record, bytes an array file, levels of nesting. */
export const SOURCE_LIMITS = {
  head: 65_536,
  recordBytes: 16 * MIB,
  arrayBytes: 256 * MIB,
  depth: 64,
  textUnits: MIB,
  problems: 20,
} as const;

/** Caps on archives: files, and how much larger than stored a file over `ratioFromBytes` may become. */
export const ARCHIVE_LIMITS = {
  entries: 100_000,
  ratio: 250,
  ratioFromBytes: 4 * MIB,
  stdinBytes: 256 * MIB,
} as const;
