import { createHash } from "node:crypto";
import { splitLines } from "../../src/io/lines.ts";
import type { Line, Source, SourceProblem } from "../../src/model/source.ts";

/** A source whose bytes are at hand; as `io` gives them, without a file. */
export function sourceOf(name: string, content: string | Uint8Array): Source {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    head: async () => bytes.subarray(0, 65_536),
    whole: async (maxBytes) =>
      bytes.length <= maxBytes ? bytes : { kind: "problem", code: "input/too-large", args: { what: "the file", limit: "16 MiB" } },
    lines: (maxBytes) => linesOf(bytes, maxBytes),
    digest: () => ({ bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }),
  };
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
