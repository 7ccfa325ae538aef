import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../src/io/lines.ts";

async function* give(chunks: readonly (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

/** The lines as texts with their numbers; undefined where a line is over the cap. */
async function split(chunks: readonly (string | Uint8Array)[], maxBytes = 1000): Promise<(readonly [number, string | undefined])[]> {
  const lines: (readonly [number, string | undefined])[] = [];
  for await (const { number, bytes } of splitLines(give(chunks), maxBytes))
    lines.push([number, bytes === undefined ? undefined : Buffer.from(bytes).toString("latin1")]);
  return lines;
}

describe("splitLines", () => {
  it("numbers lines from 1", async () => {
    expect(await split(["a\nb\n"])).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
  });

  it("takes a last line without an end", async () => {
    expect(await split(["a\nb"])).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
  });

  it("gives nothing for nothing", async () => {
    expect(await split([])).toEqual([]);
    expect(await split([""])).toEqual([]);
  });

  it("keeps blank lines, so that numbers stay right", async () => {
    expect(await split(["\n\na"])).toEqual([
      [1, ""],
      [2, ""],
      [3, "a"],
    ]);
  });

  it("takes CRLF as one end, also where it is split between chunks", async () => {
    expect(await split(["a\r\nb\r", "\nc\r"])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ]);
  });

  it("does not end a line at a lone carriage return or another separator", async () => {
    expect(await split(["a\rb\u000bc\u0085\n"])).toHaveLength(1);
  });

  it("joins a line that comes in many chunks", async () => {
    expect(await split(["a", "b", "", "c\nd", "e\n"])).toEqual([
      [1, "abc"],
      [2, "de"],
    ]);
  });

  it("passes over a line that is longer than the cap, and goes on", async () => {
    expect(await split(["1234\n12345\n123\n"], 4)).toEqual([
      [1, "1234"],
      [2, undefined],
      [3, "123"],
    ]);
  });

  it("passes over it too where it comes in chunks or ends the file", async () => {
    expect(await split(["12", "34", "56", "\n12\n1234", "5"], 4)).toEqual([
      [1, undefined],
      [2, "12"],
      [3, undefined],
    ]);
  });

  it("gives the lines of the whole, however it is cut into chunks", async () => {
    const text = fc.array(fc.constantFrom("a", "é", "\n", "\r", "\r\n", "{}"), { maxLength: 30 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(40), { maxLength: 6 }), fc.integer({ min: 1, max: 8 }), async (whole, cuts, maxBytes) => {
        const bytes = Buffer.from(whole);
        const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((end, at) => bytes.subarray(places[at], end));
        expect(await split(chunks, maxBytes)).toEqual(await split([bytes], maxBytes));
      }),
    );
  });
});
