/** Bytes with a name: a file, stdin, an archive entry. Reading is the caller's; importers stay pure. */
export type Source = {
  /** Path as given, "-" for stdin. */
  readonly name: string;
  /** The first bytes, enough to tell what kind of input it is: `head` of the limits, and on into the second line or over `recordBytes`. */
  readonly head: () => Promise<Uint8Array>;
  /** Everything, whole; a diagnostic code instead where it is over `maxBytes` or cannot be read. */
  readonly whole: (maxBytes: number) => Promise<Uint8Array | SourceProblem>;
  /** Line by line; a line over `maxBytes` or not UTF-8 comes as a problem and the next ones go on. */
  readonly lines: (maxBytes: number) => AsyncIterable<Line | SourceProblem>;
  /** Length and SHA-256 (lower-case hexadecimal) of what was read; known once `whole` or `lines` is done. */
  readonly digest: () => { readonly bytes: number; readonly sha256: string };
};

/** One line without its end; numbers are 1-based. */
export type Line = { readonly kind: "line"; readonly number: number; readonly text: string };

export type SourceProblem = {
  readonly kind: "problem";
  readonly code: "input/too-large" | "input/not-utf8" | "input/unreadable";
  readonly line?: number;
  readonly args: Readonly<Record<string, string | number>>;
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
