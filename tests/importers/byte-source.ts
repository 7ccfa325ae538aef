import { createHash } from "node:crypto";
import { cutLines } from "../../src/io/line-chunks.ts";
import { splitLines } from "../../src/io/lines.ts";
import { type Line, type Source, SOURCE_LIMITS, type SourceProblem } from "../../src/model/source.ts";

/** A source whose bytes are at hand; as `io` gives them, without a file. */
export function sourceOf(name: string, content: string | Uint8Array): Source {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    start: async () => bytes,
    head: async () => bytes.subarray(0, headLength(bytes)),
    whole: async (maxBytes) =>
      bytes.length <= maxBytes ? bytes : { kind: "problem", code: "input/too-large", args: { what: "the file", limit: "16 MiB" } },
    lines: (maxBytes) => linesOf(bytes, maxBytes),
    lineChunks: (maxBytes) => cutLines(once(bytes), maxBytes),
    chunks: () => once(bytes),
    digest: () => ({ bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }),
  };
}

/** As `io` does: 64 KiB, and on into the second line or over what a record may have. */
function headLength(bytes: Uint8Array): number {
  const end = bytes.indexOf(10);
  return Math.max(65_536, end < 0 ? SOURCE_LIMITS.recordBytes + 1 : end + 2);
}

async function* linesOf(content: Uint8Array, maxBytes: number): AsyncIterable<Line | SourceProblem> {
  for await (const { number, bytes } of splitLines(once(content), maxBytes)) {
    if (bytes === undefined) yield { kind: "problem", code: "input/too-large", line: number, args: { what: "the line", limit: "16 MiB" } };
    else yield { kind: "line", number, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
