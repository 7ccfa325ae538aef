import { execFileSync } from "node:child_process";
import { constants, existsSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { readDescriptor } from "../../src/io/descriptor.ts";
import { makeFolder } from "./folder.ts";

const MAKE_PIPE = "/usr/bin/mkfifo";

async function readText(descriptor: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readDescriptor(descriptor)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe("readDescriptor", () => {
  it.each([0, 1, 262_144, 262_145, 700_000])("gives all %i bytes, in order", async (length) => {
    const path = join(await makeFolder(), "a");
    const text = Array.from({ length }, (_, at) => at % 10).join("");
    await writeFile(path, text);
    const file = await open(path);
    expect(await readText(file.fd)).toBe(text);
    await file.close();
  });

  it.runIf(existsSync(MAKE_PIPE))("waits where a pipe is non-blocking and nothing is there yet", async () => {
    const path = join(await makeFolder(), "pipe");
    execFileSync(MAKE_PIPE, [path]);
    const reader = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = await open(path, "w");
    const text = readText(reader.fd);
    await setTimeout(30);
    await writer.write("late, ");
    await setTimeout(30);
    await writer.write("but whole");
    await writer.close();
    expect(await text).toBe("late, but whole");
    await reader.close();
  });

  it("passes on any other error", async () => {
    const file = await open(await makeFolder());
    await expect(readText(file.fd)).rejects.toMatchObject({ code: "EISDIR" });
    await file.close();
  });
});
