import type { Source, SourceProblem } from "../../model/source.ts";

const NEWLINE = 10;

/**
 * The messages of an mbox, as bytes, one at a time; a file that is one message comes as it is. A line `From ` after a blank
 * one begins the next message, and `>From ` within it gets its sign taken off (the form called mboxrd).
 */
export async function* splitMbox(source: Source, maxBytes: number): AsyncIterable<Uint8Array | SourceProblem | "too-large"> {
  let message: Uint8Array[] = [];
  let length = 0;
  let isBox = false;
  let afterBlank = true;
  for await (const line of readLines(source)) {
    if ("kind" in line) {
      yield line;
      break;
    }
    if (afterBlank && startsWith(line, "From ")) {
      if (length > 0) yield length > maxBytes ? "too-large" : join(message, length);
      message = [];
      length = 0;
      isBox = true;
    } else {
      const part = isBox && /^>+From /u.test(String.fromCharCode(...line.subarray(0, 40))) ? line.subarray(1) : line;
      length += part.length;
      if (length <= maxBytes) message.push(part);
      else message = [];
    }
    afterBlank = line.length === 1 || (line.length === 2 && line[0] === 13);
  }
  if (length > 0) yield length > maxBytes ? "too-large" : join(message, length);
}

/** Lines with their ends. */
async function* readLines(source: Source): AsyncIterable<Uint8Array | SourceProblem> {
  let rest: Uint8Array[] = [];
  for await (const chunk of source.chunks()) {
    if ("kind" in chunk) {
      yield chunk;
      break;
    }
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const line = chunk.subarray(start, end + 1);
      yield rest.length === 0 ? line : join([...rest, line]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield join(rest);
}

function startsWith(line: Uint8Array, text: string): boolean {
  return line.length >= text.length && String.fromCharCode(...line.subarray(0, text.length)) === text;
}

function join(parts: readonly Uint8Array[], length = parts.reduce((sum, part) => sum + part.length, 0)): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
