import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFixtures, readRuleFiles } from "../../src/io/rule-files.ts";
import { makeFolder } from "./folder.ts";

const MKFIFO = "/usr/bin/mkfifo";

const MIB = 1024 * 1024;

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await makeFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

describe("readRuleFiles", () => {
  it("gives YAML, text and JSON files by their path from the folder, sorted by code unit", async () => {
    const folder = await folderWith({
      "pack.yaml": "p",
      "lists/b.txt": "b",
      "lists/c.json": "c",
      "approach/é.yml": "é",
      "approach/a.yaml": "a",
      "B.yaml": "B",
      "notes.md": "no",
      "a.yaml.bak": "no",
    });
    const { name, files, problems } = readRuleFiles(folder);
    expect(name).toBe(folder);
    expect([...files]).toEqual([
      ["B.yaml", "B"],
      ["approach/a.yaml", "a"],
      ["approach/é.yml", "é"],
      ["lists/b.txt", "b"],
      ["lists/c.json", "c"],
      ["pack.yaml", "p"],
    ]);
    expect(problems).toEqual([]);
  });

  it("passes over hidden files and node_modules", async () => {
    const folder = await folderWith({ ".hidden.yaml": "", ".git/a.yaml": "", "node_modules/a.yaml": "", "a.yaml": "" });
    expect([...readRuleFiles(folder).files.keys()]).toEqual(["a.yaml"]);
  });

  it("leaves a byte order mark out", async () => {
    expect(readRuleFiles(await folderWith({ "a.yaml": "\uFEFFid: a" })).files.get("a.yaml")).toBe("id: a");
  });

  it("gives nothing of an empty folder: that there is no header is said elsewhere", async () => {
    const folder = await makeFolder();
    expect(readRuleFiles(folder)).toEqual({ name: folder, files: new Map(), problems: [] });
  });

  it("refuses a link to a file, and reads the others", async () => {
    const outside = await folderWith({ "secret.yaml": "secret" });
    const folder = await folderWith({ "b.yaml": "b" });
    await symlink(join(outside, "secret.yaml"), join(folder, "a.yaml"));
    const { files, problems } = readRuleFiles(folder);
    expect([...files.keys()]).toEqual(["b.yaml"]);
    expect(problems).toEqual([
      {
        kind: "diagnostic",
        code: "pack/path-outside",
        severity: "error",
        args: { path: "a.yaml" },
        place: { file: join(folder, "a.yaml") },
      },
    ]);
  });

  it("refuses a link within the folder too, and one that leads nowhere", async () => {
    const folder = await folderWith({ "b.yaml": "b" });
    await symlink(join(folder, "b.yaml"), join(folder, "a.yaml"));
    await symlink(join(folder, "nowhere"), join(folder, "c.txt"));
    expect(readRuleFiles(folder).problems.map(({ code, args }) => `${code} ${args["path"]}`)).toEqual([
      "pack/path-outside a.yaml",
      "pack/path-outside c.txt",
    ]);
  });

  it("does not follow a link to a folder", async () => {
    const outside = await folderWith({ "secret.yaml": "secret" });
    const folder = await folderWith({ "b.yaml": "b" });
    await symlink(outside, join(folder, "lists"));
    expect([...readRuleFiles(folder).files.keys()]).toEqual(["b.yaml"]);
  });

  it("says that it does not follow a link to a folder", async () => {
    const folder = await folderWith({ "b.yaml": "b" });
    await symlink(await makeFolder(), join(folder, "lists"));
    expect(readRuleFiles(folder).problems).toMatchObject([{ code: "pack/path-outside", args: { path: "lists" } }]);
  });

  it("may itself be reached through a link", async () => {
    const folder = await folderWith({ "a.yaml": "a" });
    const link = join(await makeFolder(), "pack");
    await symlink(folder, link);
    expect(readRuleFiles(link)).toEqual({ name: link, files: new Map([["a.yaml", "a"]]), problems: [] });
  });

  it("refuses a file over 1 MiB, and reads the others", async () => {
    const folder = await folderWith({ "a.yaml": "x".repeat(MIB), "b.yaml": "x".repeat(MIB + 1), "c.yaml": "c" });
    const { files, problems } = readRuleFiles(folder);
    expect([...files.keys()]).toEqual(["a.yaml", "c.yaml"]);
    expect(problems).toEqual([
      {
        kind: "diagnostic",
        code: "pack/too-large",
        severity: "error",
        args: { what: "the file", limit: "1 MiB" },
        place: { file: join(folder, "b.yaml") },
      },
    ]);
  });

  it("refuses what goes over 16 MiB for the pack", async () => {
    const names = Array.from({ length: 17 }, (_, at) => `${String(at).padStart(2, "0")}.yaml`);
    const folder = await folderWith(Object.fromEntries(names.map((name) => [name, "x".repeat(MIB)])));
    const { files, problems } = readRuleFiles(folder);
    expect(files.size).toBe(16);
    expect(problems).toMatchObject([
      { code: "pack/too-large", args: { what: "the pack", limit: "16 MiB" }, place: { file: join(folder, "16.yaml") } },
    ]);
  });

  it.runIf(existsSync(MKFIFO))("refuses a pipe, which could keep it waiting for ever", async () => {
    const folder = await folderWith({ "b.yaml": "b" });
    execFileSync(MKFIFO, [join(folder, "a.yaml")]);
    const { files, problems } = readRuleFiles(folder);
    expect([...files.keys()]).toEqual(["b.yaml"]);
    expect(problems).toMatchObject([{ code: "pack/unreadable", args: { name: "a.yaml", reason: "it is no regular file" } }]);
  });

  it("says which file is no UTF-8", async () => {
    const folder = await folderWith({ "a.yaml": Buffer.from("Zo\xeb", "latin1"), "b.yaml": "b" });
    const { files, problems } = readRuleFiles(folder);
    expect([...files.keys()]).toEqual(["b.yaml"]);
    expect(problems).toMatchObject([{ code: "pack/unreadable", args: { name: "a.yaml", reason: "it is no UTF-8 text" } }]);
  });

  it.each([
    ["missing", "there is no such file"],
    ["a.yaml", "a part of the path is no folder"],
  ])("says why %s is no folder to read", async (name, reason) => {
    const path = join(await folderWith({ "a.yaml": "a" }), name);
    expect(readRuleFiles(path)).toEqual({
      name: path,
      files: new Map(),
      problems: [{ kind: "diagnostic", code: "pack/unreadable", severity: "error", args: { name: path, reason }, place: { file: path } }],
    });
  });
});

describe("readFixtures", () => {
  it("gives the JSON files by their path from the folder", async () => {
    const folder = await folderWith({ "subjects/high/a.json": "{}", "notes.md": "no", "a.yaml": "no" });
    expect([...readFixtures(folder).files]).toEqual([["subjects/high/a.json", "{}"]]);
  });

  it("says where there is no folder", async () => {
    expect(readFixtures(join(await makeFolder(), "fixtures")).problems).toMatchObject([{ code: "pack/unreadable" }]);
  });
});
