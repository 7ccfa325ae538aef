import type { Hash } from "node:crypto";
import { type Line, type LineChunk, type Source, SOURCE_LIMITS, type SourceProblem } from "../model/source.ts";
import { Failure } from "../model/failure.ts";
import type { Position } from "../model/position.ts";
import { DamagedEntry } from "./damaged-entry.ts";
import { cutLines, START } from "./line-chunks.ts";
import { splitLines } from "./lines.ts";
import { readChunks } from "./read-chunks.ts";
import { reasonOf } from "./reason.ts";
import { skipTo } from "./skip-to.ts";
import { unpack, Unpackable } from "./unpack.ts";

/**
 * Opens a file as a source; "-" is stdin. Bytes are read once, whatever is asked for; `hash` takes them in where it is given, and
 * `kept` holds them.
 */
export function openSource(name: string, hash?: Hash, kept?: Uint8Array[]): Source {
  const chunks = readChunks(name);
  return openChunks(name, kept === undefined ? chunks : keepChunks(chunks, kept), hash, unpack);
}

async function* keepChunks(chunks: AsyncGenerator<Uint8Array>, kept: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    kept.push(chunk);
    yield chunk;
  }
}

/** A source from the chunks of an open file or archive entry; digests are of the chunks before they are unpacked. */
export function openChunks(
  name: string,
  stored: AsyncGenerator<Uint8Array>,
  hash?: Hash,
  unpackWith: (chunks: AsyncGenerator<Uint8Array>) => AsyncGenerator<Uint8Array> = (chunks) => chunks,
): Source {
  let bytes = 0;
  const measure = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of stored) {
      bytes += chunk.length;
      hash?.update(chunk);
      yield chunk;
    }
  };
  const chunks = unpackWith(measure());
  const held: Uint8Array[] = [];
  let broken: unknown;
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* held.splice(0);
      if (broken !== undefined) throw broken;
      yield* chunks;
    } finally {
      // Whoever stops early leaves no open file behind.
      await chunks.return(undefined);
    }
  };
  const holdUntil = async (isEnough: HeadTest): Promise<Uint8Array> => {
    try {
      await holdHead(held, chunks, isEnough);
    } catch (error) {
      // `whole` and `lines` say it, where it can be reported.
      broken = error;
    }
    return Buffer.concat(held);
  };
  let head: Promise<Uint8Array> | undefined;
  return {
    name,
    start: () => holdUntil(holdsFirstLine),
    head: () => (head ??= holdUntil(reachesSecondLine)),
    whole: (maxBytes) => readWhole(name, rest(), maxBytes),
    lines: (maxBytes) => readLines(name, rest(), maxBytes),
    lineChunks: (maxBytes, from) => readLineChunks(name, rest(), maxBytes, from),
    chunks: () => passChunks(name, rest()),
    digest: () => ({ bytes, sha256: hash?.copy().digest("hex") ?? "" }),
  };
}

const NEWLINE = 10;

/** Whether so many bytes, of which the first line ends at `firstEnd` (or -1), are enough to tell what kind of input it is. */
type HeadTest = (length: number, firstEnd: number) => boolean;

const holdsFirstLine: HeadTest = (length, firstEnd) => firstEnd >= 0 || length > SOURCE_LIMITS.recordBytes;

/** Long enough and into the second line, or more than one record may have. */
const reachesSecondLine: HeadTest = (length, firstEnd) =>
  length > SOURCE_LIMITS.recordBytes || (length >= SOURCE_LIMITS.head && firstEnd >= 0 && firstEnd !== length - 1);

/** Holds what is read until it is enough, or the end. */
async function holdHead(held: Uint8Array[], chunks: AsyncGenerator<Uint8Array>, isEnough: HeadTest): Promise<void> {
  let length = 0;
  let firstEnd = -1;
  const measure = (chunk: Uint8Array): void => {
    const end = firstEnd < 0 ? chunk.indexOf(NEWLINE) : -1;
    if (end >= 0) firstEnd = length + end;
    length += chunk.length;
  };
  for (const chunk of held) measure(chunk);
  while (!isEnough(length, firstEnd)) {
    const next = await chunks.next();
    if (next.done === true) return;
    measure(next.value);
    held.push(next.value);
  }
}

async function readWhole(name: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | SourceProblem> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      // Reading goes on, so that the digest is of the whole file.
      if (length <= maxBytes) parts.push(chunk);
    }
  } catch (error) {
    return unreadable(name, error);
  }
  if (length <= maxBytes) return Buffer.concat(parts);
  return { kind: "problem", code: "input/too-large", args: { what: "the file", limit: inMebibytes(maxBytes) } };
}

async function* passChunks(name: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array | SourceProblem> {
  try {
    yield* chunks;
  } catch (error) {
    yield unreadable(name, error);
  }
}

async function* readLines(name: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Line | SourceProblem> {
  let last = 0;
  try {
    for await (const line of splitLines(chunks, maxBytes)) {
      last = line.number;
      yield decodeLine(line, maxBytes);
    }
  } catch (error) {
    yield { ...unreadable(name, error), line: last + 1 };
  }
}

async function* readLineChunks(
  name: string,
  chunks: AsyncGenerator<Uint8Array>,
  maxBytes: number,
  from: Position | undefined,
): AsyncIterable<LineChunk | SourceProblem> {
  let { line } = from ?? START;
  try {
    const hash = from === undefined ? undefined : (await import("node:crypto")).createHash("sha256");
    const rest = from === undefined || hash === undefined ? chunks : skipTo(name, chunks, from, hash);
    for await (const chunk of cutLines(rest, maxBytes, from, hash)) {
      ({ line } = chunk.next);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    yield { ...unreadable(name, error), line };
  }
}

function decodeLine(
  { number, bytes }: { readonly number: number; readonly bytes: Uint8Array | undefined },
  maxBytes: number,
): Line | SourceProblem {
  if (bytes === undefined)
    return { kind: "problem", code: "input/too-large", line: number, args: { what: "the line", limit: inMebibytes(maxBytes) } };
  try {
    return { kind: "line", number, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: "problem", code: "input/not-utf8", line: number, args: { reason: "bytes that are no UTF-8" } };
  }
}

function unreadable(name: string, error: unknown): SourceProblem {
  if (error instanceof Unpackable) return { kind: "problem", code: "input/no-zstd", args: { name } };
  if (error instanceof DamagedEntry) return { kind: "problem", code: "input/damaged-archive", args: { reason: error.message } };
  return { kind: "problem", code: "input/unreadable", args: { name, reason: reasonOf(error) } };
}

function inMebibytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MiB`;
}
