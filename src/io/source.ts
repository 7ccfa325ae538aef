import type { Hash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type Line, type Source, SOURCE_LIMITS, type SourceProblem } from "../model/source.ts";
import { splitLines } from "./lines.ts";
import { reasonOf } from "./reason.ts";
import { readDescriptor } from "./descriptor.ts";

/** Thrown by the chunks of an archive entry that does not unpack; the message is the reason in our words. */
export class DamagedEntry extends Error {
  override readonly name = "DamagedEntry";
}

/**
 * Opens a file as a source; "-" is stdin. Bytes are read once, whatever is asked for; `hash` takes them in where it is given, and
 * `kept` holds them.
 */
export function openSource(name: string, hash?: Hash, kept?: Uint8Array[]): Source {
  const chunks = readChunks(name);
  return openChunks(name, kept === undefined ? chunks : keepChunks(chunks, kept), hash);
}

async function* keepChunks(chunks: AsyncGenerator<Uint8Array>, kept: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    kept.push(chunk);
    yield chunk;
  }
}

/** A source from the chunks of an open file or archive entry. */
export function openChunks(name: string, chunks: AsyncGenerator<Uint8Array>, hash?: Hash): Source {
  let bytes = 0;
  const held: Uint8Array[] = [];
  let broken: unknown;
  const pull = async (): Promise<Uint8Array | undefined> => {
    const next = await chunks.next();
    if (next.done === true) return undefined;
    bytes += next.value.length;
    hash?.update(next.value);
    return next.value;
  };
  const rest = async function* (): AsyncIterable<Uint8Array> {
    try {
      yield* held.splice(0);
      if (broken !== undefined) throw broken;
      for (let chunk = await pull(); chunk !== undefined; chunk = await pull()) yield chunk;
    } finally {
      // Whoever stops early leaves no open file behind.
      await chunks.return(undefined);
    }
  };
  let head: Promise<Uint8Array> | undefined;
  const fillHead = async (): Promise<Uint8Array> => {
    try {
      await holdHead(held, pull);
    } catch (error) {
      // `whole` and `lines` say it, where it can be reported.
      broken = error;
    }
    return Buffer.concat(held);
  };
  return {
    name,
    head: () => (head ??= fillHead()),
    whole: (maxBytes) => readWhole(name, rest(), maxBytes),
    lines: (maxBytes) => readLines(name, rest(), maxBytes),
    chunks: () => passChunks(name, rest()),
    digest: () => ({ bytes, sha256: hash?.copy().digest("hex") ?? "" }),
  };
}

const NEWLINE = 10;

/** Holds what is read until it is long enough and reaches into the second line, or is more than one record may have. */
async function holdHead(held: Uint8Array[], pull: () => Promise<Uint8Array | undefined>): Promise<void> {
  let length = 0;
  let firstEnd = -1;
  while (length <= SOURCE_LIMITS.recordBytes && (length < SOURCE_LIMITS.head || firstEnd < 0 || firstEnd === length - 1)) {
    const chunk = await pull();
    if (chunk === undefined) return;
    const end = firstEnd < 0 ? chunk.indexOf(NEWLINE) : -1;
    if (end >= 0) firstEnd = length + end;
    length += chunk.length;
    held.push(chunk);
  }
}

/** Larger reads are faster until about here. */
const CHUNK_BYTES = 256 * 1024;

const STDIN = 0;

/** Opens with the first read. Stdin is read as a descriptor: the process's stream is not touched here. */
async function* readChunks(name: string): AsyncGenerator<Uint8Array> {
  if (name === "-") {
    yield* readDescriptor(STDIN);
    return;
  }
  const descriptor = openSync(name, "r");
  try {
    const found = fstatSync(descriptor);
    // A pipe or device may keep its reader waiting.
    if (found.isFile()) yield* readFile(descriptor, found.size);
    else yield* readDescriptor(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads a file, which never waits, chunk by chunk; in between other work and signals get their turn. */
async function* readFile(descriptor: number, size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; ;) {
    // One more than is left shows the end, and a file that has grown.
    const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, Math.max(left, 0) + 1));
    const length = readSync(descriptor, buffer);
    if (length === 0) return;
    left -= length;
    yield buffer.subarray(0, length);
    await turn();
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
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
  if (error instanceof DamagedEntry) return { kind: "problem", code: "input/damaged-archive", args: { reason: error.message } };
  return { kind: "problem", code: "input/unreadable", args: { name, reason: reasonOf(error) } };
}

function inMebibytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MiB`;
}
