import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openFile, openFolder } from "../../src/io/folder.ts";
import { openSource } from "../../src/io/source.ts";
import type { Entry } from "../../src/model/source.ts";
import { makeFolder } from "./folder.ts";

const textOf = async (entry: Entry | undefined): Promise<string> => Buffer.from((await entry?.open().whole(100)) as Uint8Array).toString();

it("an unpacked export gives its files as often as they are opened, and each that was read is one input", async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, "a"));
  await writeFile(join(folder, "a", "b.csv"), "hello");
  await writeFile(join(folder, "c.csv"), "unread");
  const opened = openFolder(folder, ["a/b.csv", "c.csv"], () => createHash("sha256"));
  expect(opened.entries.map(({ path, bytes }) => [path, bytes])).toEqual([
    ["a/b.csv", 5],
    ["c.csv", 6],
  ]);
  expect([await textOf(opened.entries[0]), await textOf(opened.entries[0])]).toEqual(["hello", "hello"]);
  const sha256 = createHash("sha256").update("hello").digest("hex");
  expect(await opened.close()).toEqual([{ name: join(folder, "a/b.csv"), bytes: 5, sha256 }]);
});

it("a single file is an export of one, with the digest of its first reading", async () => {
  const path = join(await makeFolder(), "a.csv");
  await writeFile(path, "hello");
  const opened = openFile(openSource(path, createHash("sha256")));
  expect([await textOf(opened.entries[0]), await textOf(opened.entries[0])]).toEqual(["hello", "hello"]);
  expect(await opened.close()).toMatchObject([{ name: path, bytes: 5 }]);
});
