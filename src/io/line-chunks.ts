import type { Hash } from "node:crypto";
import type { Position } from "../model/position.ts";
import type { LineChunk } from "../model/source.ts";

const NEWLINE = 10;

/** The start of an input. */
export const START: Position = { line: 1, offset: 0 };

/**
 * Cuts an input into chunks of whole lines, as large as they were read: what can be judged is not kept waiting for more. A line
 * over the cap is a chunk of its own without bytes, and is passed over without being held. `hash` takes in what was given out.
 */
export async function* cutLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  start: Position = START,
  hash?: Hash,
): AsyncIterable<LineChunk> {
  let { line, offset } = start;
  let open: Uint8Array[] = [];
  let length = 0;
  const hold = (part: Uint8Array): void => {
    length += part.length;
    if (length > maxBytes) open = [];
    else open.push(part);
  };
  const give = (parts: readonly Uint8Array[], size: number, lines: number): LineChunk => {
    const first = line;
    line += lines;
    offset += size;
    const next = { line, offset, ...(hash === undefined ? {} : { sha256: hash.copy().digest("hex") }) };
    open = [];
    length = 0;
    return { first, bytes: parts.length === 0 ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts), next };
  };
  for await (const chunk of chunks) {
    const firstEnd = chunk.indexOf(NEWLINE) + 1;
    if (firstEnd === 0) {
      hash?.update(chunk);
      hold(chunk);
      continue;
    }
    const lastEnd = chunk.lastIndexOf(NEWLINE) + 1;
    // Where the line that was open is too long, the lines behind it are a chunk of their own.
    const isLong = length + firstEnd - 1 > maxBytes;
    const from = isLong ? firstEnd : 0;
    if (isLong) {
      hash?.update(chunk.subarray(0, firstEnd));
      yield give([], length + firstEnd, 1);
    }
    hash?.update(chunk.subarray(from, lastEnd));
    if (lastEnd > from) yield give([...open, chunk.subarray(from, lastEnd)], length + lastEnd - from, countLines(chunk, from, lastEnd));
    if (lastEnd === chunk.length) continue;
    hash?.update(chunk.subarray(lastEnd));
    hold(chunk.subarray(lastEnd));
  }
  if (length > 0) yield give(length > maxBytes ? [] : open, length, 1);
}

function countLines(chunk: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let at = chunk.indexOf(NEWLINE, from); at >= 0 && at < to; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}
