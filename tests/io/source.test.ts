import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readlink, realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openSource } from "../../src/io/source.ts";
import { type Line, type Source, SOURCE_LIMITS, type SourceProblem } from "../../src/model/source.ts";
import { makeFolder } from "./folder.ts";

const MIB = 1024 * 1024;
const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function sourceWith(content: string | Uint8Array): Promise<Source> {
  const path = join(await makeFolder(), "input");
  await writeFile(path, content);
  return openSource(path, createHash("sha256"));
}

async function readLines(source: Source, maxBytes = MIB): Promise<(Line | SourceProblem)[]> {
  const lines: (Line | SourceProblem)[] = [];
  for await (const line of source.lines(maxBytes)) lines.push(line);
  return lines;
}

describe("the head of a source", () => {
  it("is the whole of a short file, as often as it is asked for", async () => {
    const source = await sourceWith("abc");
    expect(Buffer.from(await source.head()).toString()).toBe("abc");
    expect(Buffer.from(await source.head()).toString()).toBe("abc");
  });

  it("is at least 64 KiB of a long one, and not much more where lines are short", async () => {
    const head = await (await sourceWith("a\n".repeat(2_000_000))).head();
    expect(head.length).toBeGreaterThanOrEqual(SOURCE_LIMITS.head);
    expect(head.length).toBeLessThan(10 * SOURCE_LIMITS.head);
  });

  it("reaches into the second line, however long the first is", async () => {
    const head = await (await sourceWith(`${"a".repeat(3 * MIB - 1)}\n${"b".repeat(MIB)}`)).head();
    expect(head[3 * MIB]).toBe("b".codePointAt(0));
  });

  it("ends soon after what one record may have", async () => {
    const head = await (await sourceWith("a".repeat(20 * MIB))).head();
    expect(head.length).toBeGreaterThan(SOURCE_LIMITS.recordBytes);
    expect(head.length).toBeLessThan(17 * MIB);
  });

  it("is not lost to what reads on", async () => {
    const content = "a".repeat(300_000) + "b".repeat(300_000);
    const source = await sourceWith(content);
    await source.head();
    expect(Buffer.from((await source.whole(MIB)) as Uint8Array).toString()).toBe(content);
  });
});

describe("a source as a whole", () => {
  it("is its bytes", async () => {
    expect(Buffer.from((await (await sourceWith("Zoë")).whole(MIB)) as Uint8Array).toString()).toBe("Zoë");
  });

  it("may be as large as the cap, and no larger", async () => {
    expect(await (await sourceWith("1234")).whole(4)).toHaveLength(4);
    expect(await (await sourceWith("x".repeat(2 * MIB + 1))).whole(2 * MIB)).toEqual({
      kind: "problem",
      code: "input/too-large",
      args: { what: "the file", limit: "2 MiB" },
    });
  });

  it("may be empty", async () => {
    expect(await (await sourceWith("")).whole(4)).toHaveLength(0);
  });

  it("is a problem where there is no file", async () => {
    const name = join(await makeFolder(), "nothing.json");
    expect(await openSource(name).whole(4)).toEqual({
      kind: "problem",
      code: "input/unreadable",
      args: { name, reason: "there is no such file" },
    });
  });

  it("is a problem where it is a folder", async () => {
    expect(await openSource(await makeFolder()).whole(4)).toMatchObject({ code: "input/unreadable", args: { reason: "it is a folder" } });
  });

  it("is a problem too where the head was asked for first", async () => {
    const source = openSource(join(await makeFolder(), "nothing.json"));
    await source.head();
    expect(await source.whole(4)).toMatchObject({ code: "input/unreadable" });
  });
});

describe("a source by lines", () => {
  it("gives texts without their ends, numbered", async () => {
    expect(await readLines(await sourceWith("a\r\n\nZoë"))).toEqual([
      { kind: "line", number: 1, text: "a" },
      { kind: "line", number: 2, text: "" },
      { kind: "line", number: 3, text: "Zoë" },
    ]);
  });

  it("leaves a byte order mark in: its reader knows which line is first", async () => {
    expect(await readLines(await sourceWith("\uFEFFa\n"))).toEqual([{ kind: "line", number: 1, text: "\uFEFFa" }]);
  });

  it("goes on after a line that is no UTF-8", async () => {
    expect(await readLines(await sourceWith(Buffer.from("a\nZo\xeb\nb\n", "latin1")))).toEqual([
      { kind: "line", number: 1, text: "a" },
      { kind: "problem", code: "input/not-utf8", line: 2, args: { reason: "bytes that are no UTF-8" } },
      { kind: "line", number: 3, text: "b" },
    ]);
  });

  it("goes on after a line over the cap", async () => {
    expect(await readLines(await sourceWith(`a\n${"x".repeat(MIB + 1)}\nb`))).toEqual([
      { kind: "line", number: 1, text: "a" },
      { kind: "problem", code: "input/too-large", line: 2, args: { what: "the line", limit: "1 MiB" } },
      { kind: "line", number: 3, text: "b" },
    ]);
  });

  it("reads a character that is split between two reads", async () => {
    const text = `${"x".repeat(256 * 1024 - 1)}é`;
    expect(await readLines(await sourceWith(text))).toEqual([{ kind: "line", number: 1, text }]);
  });

  it("is a problem at its first line where there is no file", async () => {
    const name = join(await makeFolder(), "nothing.json");
    expect(await readLines(openSource(name))).toEqual([
      { kind: "problem", code: "input/unreadable", line: 1, args: { name, reason: "there is no such file" } },
    ]);
  });
});

describe("a source that is left early", () => {
  it.runIf(existsSync("/proc/self/fd"))("closes its file", async () => {
    const openFiles = async (): Promise<number> => (await readdir("/proc/self/fd")).length;
    const source = await sourceWith("line\n".repeat(1_000_000));
    await source.head();
    const before = await openFiles();
    for await (const line of source.lines(MIB)) if (line.kind === "line") break;
    await expect.poll(openFiles).toBeLessThan(before);
  });
});

describe("a source that is never read", () => {
  it.runIf(existsSync("/proc/self/fd"))("opens no file", async () => {
    const path = join(await realpath(await makeFolder()), "input");
    await writeFile(path, "line\n");
    openSource(path);
    await setTimeout(50);
    const descriptors = await readdir("/proc/self/fd");
    const targets = await Promise.all(descriptors.map(async (fd) => readlink(`/proc/self/fd/${fd}`).catch(() => "closed")));
    expect(targets).not.toContain(path);
  });
});

describe("the digest of a source", () => {
  const content = `${"x".repeat(300_000)}\n\xffé\n${"y".repeat(300_000)}`;
  const expected = { bytes: Buffer.byteLength(content), sha256: sha256(content) };

  it("is of the file's bytes after lines", async () => {
    const source = await sourceWith(content);
    await source.head();
    await readLines(source);
    expect(source.digest()).toEqual(expected);
  });

  it("is of the file's bytes after the whole, also where that is over the cap", async () => {
    const read = await sourceWith(content);
    await read.whole(MIB);
    expect(read.digest()).toEqual(expected);
    const refused = await sourceWith(content);
    await refused.whole(10);
    expect(refused.digest()).toEqual(expected);
  });

  it("may be asked for twice, and is known for an empty file", async () => {
    const source = await sourceWith("");
    await source.whole(10);
    expect(source.digest()).toEqual({ bytes: 0, sha256: sha256("") });
    expect(source.digest()).toEqual(source.digest());
  });
});
