import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unpack } from "../../src/io/unpack.ts";

async function* give(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield part;
}

async function readAll(parts: readonly Uint8Array[]): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of unpack(give(parts))) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const LINES = "one\ntwo\n".repeat(1000);

describe("unpack", () => {
  it("passes what is not packed", async () => {
    expect(await readAll([Buffer.from("{"), Buffer.from("}\n")])).toBe("{}\n");
    expect(await readAll([])).toBe("");
  });

  it("unpacks gzip, also of several members and in single bytes", async () => {
    const packed = Buffer.concat([gzipSync(LINES), gzipSync("end\n")]);
    expect(await readAll([packed])).toBe(`${LINES}end\n`);
    expect(await readAll([...packed].map((byte) => Uint8Array.of(byte)))).toBe(`${LINES}end\n`);
  });

  it("says where gzip data is cut off or damaged", async () => {
    const packed = gzipSync(LINES);
    await expect(readAll([packed.subarray(0, -10)])).rejects.toThrow("the gzip data ends too early");
    await expect(readAll([packed.fill(7, 20, 30)])).rejects.toThrow("it is no sound gzip data");
  });

  it("unpacks zstd where the runtime can, and else says that it cannot", async () => {
    // `printf 'one\ntwo\n' | zstd -c | base64`
    const packed = Buffer.from("KLUv/QRYQQAAb25lCnR3bwrmpg5A", "base64");
    const canUnpack = "createZstdDecompress" in (await import("node:zlib"));
    if (canUnpack) expect(await readAll([packed])).toBe("one\ntwo\n");
    else await expect(readAll([packed])).rejects.toMatchObject({ name: "Unpackable" });
  });
});
