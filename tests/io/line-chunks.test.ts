import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutLines } from "../../src/io/line-chunks.ts";
import type { LineChunk } from "../../src/model/source.ts";

async function* give(parts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

async function cut(parts: readonly string[], maxBytes = 100, start = { line: 1, offset: 0 }): Promise<LineChunk[]> {
  const chunks: LineChunk[] = [];
  for await (const chunk of cutLines(give(parts), maxBytes, start)) chunks.push(chunk);
  return chunks;
}

const show = ({ first, bytes }: LineChunk): string =>
  `${first}: ${bytes === undefined ? "too long" : JSON.stringify(Buffer.from(bytes).toString())}`;

describe("cutLines", () => {
  it("gives whole lines as soon as they are there, and says what comes next", async () => {
    const chunks = await cut(["a\nb\nc", "d\n", "e"]);
    expect(chunks.map(show)).toEqual(['1: "a\\nb\\n"', '3: "cd\\n"', '4: "e"']);
    expect(chunks.map(({ next }) => next)).toEqual([
      { line: 3, offset: 4 },
      { line: 4, offset: 7 },
      { line: 5, offset: 8 },
    ]);
  });

  it("passes over a line over the cap and keeps its number", async () => {
    expect((await cut(["a\nbbb", "bbb", "bbb\nc\n"], 4)).map(show)).toEqual(['1: "a\\n"', "2: too long", '3: "c\\n"']);
  });

  it("says so where the last line has no end and is over the cap", async () => {
    expect((await cut(["a\nbbb", "bbb"], 4)).map(show)).toEqual(['1: "a\\n"', "2: too long"]);
  });

  it("counts on from where an earlier run stopped", async () => {
    expect((await cut(["x\n"], 100, { line: 7, offset: 50 })).map(({ first, next }) => [first, next])).toEqual([
      [7, { line: 8, offset: 52 }],
    ]);
  });

  it("takes the digest of all bytes before each place", async () => {
    const digests: unknown[] = [];
    for await (const { next } of cutLines(give(["a\nb", "\n"]), 100, undefined, createHash("sha256"))) digests.push(next.sha256);
    expect(digests).toEqual(["a\n", "a\nb\n"].map((text) => createHash("sha256").update(text).digest("hex")));
  });

  it("loses and repeats nothing, however the input comes in pieces", async () => {
    const parts = fc.array(fc.stringMatching(/^[ab\n]{0,9}$/u), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(parts, async (pieces) => {
        const chunks = await cut(pieces);
        const text = pieces.join("");
        expect(chunks.map(({ bytes }) => Buffer.from(bytes ?? "").toString()).join("")).toBe(text);
        for (const { first, next, bytes } of chunks) {
          expect(text.slice(0, next.offset).endsWith(Buffer.from(bytes ?? "").toString())).toBe(true);
          expect(text.slice(0, next.offset - (bytes?.length ?? 0)).split("\n").length).toBe(first);
        }
      }),
    );
  });
});
