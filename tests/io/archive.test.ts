import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isArchive, openArchive } from "../../src/io/archive.ts";
import { openSource } from "../../src/io/source.ts";
import type { Export } from "../../src/model/source.ts";
import { makeFolder } from "./folder.ts";
import { makeZip, type ZipFile } from "./zip.ts";

async function open(bytes: Uint8Array): Promise<Export> {
  const path = join(await makeFolder(), "export.zip");
  await writeFile(path, bytes);
  return openArchive(openSource(path, createHash("sha256")), true);
}

async function zip(...files: readonly ZipFile[]): Promise<Export> {
  return open(makeZip(files));
}

const codes = ({ problems }: Export): string[] => problems.map(({ code }) => code);

describe("an archive", () => {
  it("is told by its first bytes, also when it is empty", () => {
    expect(isArchive(Buffer.from("PK\u0003\u0004…"))).toBe(true);
    expect(isArchive(makeZip([]))).toBe(true);
    expect(isArchive(Buffer.from("PK, said Ana"))).toBe(false);
  });

  it("gives its files by path, as often as they are opened", async () => {
    const archive = await zip({ path: "a/Zoë.txt", content: "hello" }, { path: "b.txt", content: "" });
    expect(archive.entries.map(({ path, bytes }) => [path, bytes])).toEqual([
      ["a/Zoë.txt", 5],
      ["b.txt", 0],
    ]);
    for (const _ of [1, 2]) expect(Buffer.from((await archive.entries[0]?.open().whole(10)) as Uint8Array).toString()).toBe("hello");
    await archive.close();
  });

  it("is one input with the digest of the file", async () => {
    const bytes = makeZip([{ path: "a", content: "hello" }]);
    const archive = await open(bytes);
    expect(await archive.close()).toEqual([
      { name: archive.name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
    ]);
  });

  it("that is empty, or holds nothing but litter of systems, is a problem", async () => {
    expect(codes(await zip())).toEqual(["input/empty-archive"]);
    expect(codes(await zip({ path: "__MACOSX/a.csv", content: "" }))).toEqual(["input/empty-archive"]);
  });

  it("that is cut off is a problem", async () => {
    const bytes = makeZip([{ path: "a", content: "hello" }]);
    const archive = await open(bytes.subarray(0, bytes.length - 10));
    expect(archive.problems).toMatchObject([{ code: "input/damaged-archive", args: { reason: "its end is missing" } }]);
  });

  it("keeps back what is encrypted, leads out or is an archive itself, says how many, and gives the rest", async () => {
    const archive = await zip(
      { path: "a.csv", content: "a", encrypted: true },
      { path: "b.csv", content: "b", encrypted: true },
      { path: "../c.csv", content: "c" },
      { path: "/etc/d.csv", content: "d" },
      { path: "e.zip", content: "e" },
      { path: "f.csv", content: "f" },
    );
    expect(archive.entries.map(({ path }) => path)).toEqual(["f.csv"]);
    expect(archive.problems.map(({ code, args }) => [code, args["count"], args["path"]])).toEqual([
      ["input/encrypted", 2, "a.csv"],
      ["input/path-outside", 2, "../c.csv"],
      ["input/nested-archive", 1, "e.zip"],
    ]);
  });

  it("keeps back a file that grows out of proportion", async () => {
    expect(codes(await zip({ path: "bomb.csv", content: new Uint8Array(8 * 1024 * 1024) }))).toEqual(["input/archive-ratio"]);
  });

  it("whose file is not what its table says gives a problem where the file is read", async () => {
    const archive = await zip({ path: "a.txt", content: "hello", sum: 1 });
    expect(await archive.entries[0]?.open().whole(10)).toMatchObject({ code: "input/damaged-archive" });
  });
});
