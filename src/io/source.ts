import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type Line, type Source, SOURCE_LIMITS, type SourceProblem } from "../model/source.ts";
import { splitLines } from "./lines.ts";
import { reasonOf } from "./reason.ts";

/** Opens a file as a source; "-" is stdin. Bytes are read once, whatever is asked for. */
export function openSource(name: string): Source {
  const hash = createHash("sha256");
  let bytes = 0;
  const chunks = readChunks(name)[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let broken: unknown;
  const pull = async (): Promise<Uint8Array | undefined> => {
    const next = await chunks.next();
    if (next.done === true) return undefined;
    bytes += next.value.length;
    hash.update(next.value);
    return next.value;
  };
  const rest = async function* (): AsyncIterable<Uint8Array> {
    yield* held.splice(0);
    if (broken !== undefined) throw broken;
    for (let chunk = await pull(); chunk !== undefined; chunk = await pull()) yield chunk;
  };
  return {
    name,
    head: async () => {
      let length = held.reduce((sum, chunk) => sum + chunk.length, 0);
      try {
        for (let chunk = await pull(); chunk !== undefined; chunk = length < SOURCE_LIMITS.head ? await pull() : undefined) {
          held.push(chunk);
          length += chunk.length;
        }
      } catch (error) {
        // `whole` and `lines` say it, where it can be reported.
        broken = error;
      }
      return Buffer.concat(held).subarray(0, SOURCE_LIMITS.head);
    },
    whole: (maxBytes) => readWhole(rest(), maxBytes),
    lines: (maxBytes) => readLines(rest(), maxBytes),
    digest: () => ({ bytes, sha256: hash.copy().digest("hex") }),
  };
}

/** Larger reads are faster until about here. */
const CHUNK_BYTES = 256 * 1024;

function readChunks(name: string): AsyncIterable<Uint8Array> {
  // File descriptor 0 is stdin without touching the process's stream.
  return name === "-"
    ? createReadStream("", { fd: 0, autoClose: false, highWaterMark: CHUNK_BYTES })
    : createReadStream(name, { highWaterMark: CHUNK_BYTES });
}

async function readWhole(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | SourceProblem> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      // Reading goes on, so that the digest is of the whole file.
      if (length <= maxBytes) parts.push(chunk);
    }
  } catch (error) {
    return unreadable(error);
  }
  if (length <= maxBytes) return Buffer.concat(parts);
  return { kind: "problem", code: "input/too-large", args: { what: "the file", limit: inMebibytes(maxBytes) } };
}

async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Line | SourceProblem> {
  let last = 0;
  try {
    for await (const line of splitLines(chunks, maxBytes)) {
      last = line.number;
      yield decodeLine(line, maxBytes);
    }
  } catch (error) {
    yield { ...unreadable(error), line: last + 1 };
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

function unreadable(error: unknown): SourceProblem {
  return { kind: "problem", code: "input/unreadable", args: { name: "the input", reason: reasonOf(error) } };
}

function inMebibytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MiB`;
}
