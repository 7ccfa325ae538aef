import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import yauzl from "yauzl";
import type { Input } from "../../src/model/event.ts";
import { type BundleOptions, writeBundle } from "../../src/tasks/bundle.ts";
import { makeFolder } from "../io/folder.ts";
import { EVENTS, RUN } from "../reporters/events.ts";

const GIVEN = '{"id":"Zoë"}\n';

function inputOf(name: string, text: string): Input {
  return { name, sha256: sha256(text), bytes: Buffer.byteLength(text) };
}

function sha256(bytes: string | Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function bundle(
  read: readonly Input[],
  changes: Partial<BundleOptions> = {},
): Promise<{ readonly target: string; readonly files: Map<string, Buffer> }> {
  const target = join(await makeFolder(), "out.zip");
  await writeBundle(RUN, EVENTS, read, { target, stdin: [], beside: [], withoutInputs: false, ...changes });
  const files = new Map<string, Buffer>();
  const zip = await yauzl.openPromise(target);
  for await (const entry of zip.eachEntry()) {
    const parts: Uint8Array[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Uint8Array);
    files.set(entry.fileName, Buffer.concat(parts));
  }
  return { target, files };
}

async function give(name: string, text = GIVEN): Promise<string> {
  const folder = join(await makeFolder(), "ordner ü");
  await mkdir(folder);
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe("a bundle", () => {
  it("has the inputs as given, the result, what was used, and digests that fit", async () => {
    const name = await give("chat mit Zoë.json");
    const { files } = await bundle([inputOf(name, GIVEN)]);
    expect([...files.keys()]).toEqual([
      "manifest.json",
      "README.txt",
      "SHA256SUMS",
      "inputs/1/chat_mit_Zo_.json",
      "result.json",
      "report.html",
    ]);
    expect(String(files.get("inputs/1/chat_mit_Zo_.json"))).toBe(GIVEN);
    const sums = String(files.get("SHA256SUMS")).trimEnd().split("\n");
    expect(sums).toEqual([...files].filter(([path]) => path !== "SHA256SUMS").map(([path, bytes]) => `${sha256(bytes)}  ${path}`));
    expect(JSON.parse(String(files.get("manifest.json")))).toMatchObject({
      tool: RUN.tool,
      pack: { name: "example/small", version: "1.0.0" },
      inputs: [{ path: "inputs/1/chat_mit_Zo_.json", name, sha256: sha256(GIVEN), bytes: 14 }],
    });
  });

  it("is the same bytes for the same run", async () => {
    const name = await give("a.json");
    const [first, second] = [await bundle([inputOf(name, GIVEN)]), await bundle([inputOf(name, GIVEN)])];
    expect((await readFile(first.target)).equals(await readFile(second.target))).toBe(true);
  });

  it("has what came from stdin, and a profile that was read beside", async () => {
    const profile = await give("profile.json", "{}");
    const { files } = await bundle([inputOf("-", GIVEN)], {
      stdin: [Buffer.from(GIVEN.slice(0, 3)), Buffer.from(GIVEN.slice(3))],
      beside: [profile],
    });
    expect([String(files.get("inputs/1/stdin")), String(files.get("inputs/2/profile.json"))]).toEqual([GIVEN, "{}"]);
  });

  it("says where a file is not what was read", async () => {
    const name = await give("a.json", "changed");
    const { files } = await bundle([inputOf(name, GIVEN)]);
    expect(JSON.parse(String(files.get("manifest.json")))).toMatchObject({
      inputs: [{ sha256: sha256("changed"), read: { sha256: sha256(GIVEN), bytes: 14 } }],
    });
  });

  it("of a masked run has digests of the inputs, and neither them nor their names", async () => {
    const name = await give("chat with Zoe.json");
    const { files } = await bundle([inputOf(name, GIVEN)], { withoutInputs: true });
    expect([...files.keys()]).toEqual(["manifest.json", "README.txt", "SHA256SUMS", "result.json", "report.html"]);
    const manifest = String(files.get("manifest.json"));
    expect(manifest).toContain(sha256(GIVEN));
    expect(manifest).not.toContain("Zoe");
  });

  it("is not written where an input is gone", async () => {
    await expect(bundle([inputOf("/nowhere/a.json", GIVEN)])).rejects.toMatchObject({ kind: "output" });
  });
});
