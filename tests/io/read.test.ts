import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { openSources as openAll } from "../../src/io/read.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Source } from "../../src/model/source.ts";
import { makeFolder } from "./folder.ts";

/** Sources and problems: no folder here is an export. */
const openSources = (...args: Parameters<typeof openAll>): AsyncIterable<Source | Diagnostic> =>
  openAll(...args) as AsyncIterable<Source | Diagnostic>;

const MKFIFO = "/usr/bin/mkfifo";

/** A folder with these files; a name with `/` makes folders. */
async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = await makeFolder();
  for (const name of names) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), "{}");
  }
  return folder;
}

/** What was opened, below the folder, and the codes of what was not. */
async function open(folder: string, inputs: readonly string[]): Promise<string[]> {
  const opened: string[] = [];
  for await (const found of openSources(inputs)) {
    // A source opens its file at once; read it, so that it is closed before the folder is removed.
    if (!("kind" in found)) await found.whole(1000);
    opened.push("kind" in found ? found.code : found.name === "-" ? "-" : relative(folder, found.name));
  }
  return opened;
}

async function problems(inputs: readonly string[]): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for await (const source of openSources(inputs)) if ("kind" in source) found.push(source);
  return found;
}

describe("a file", () => {
  it("is opened under the name it was given, whatever its extension", async () => {
    const folder = await folderWith("suspect.txt");
    const path = join(folder, "suspect.txt");
    for await (const source of openSources([path])) {
      if (!("kind" in source)) await source.whole(1000);
      expect("kind" in source ? source.code : source.name).toBe(path);
    }
  });

  it("comes in the order given, and once", async () => {
    const folder = await folderWith("b.json", "a.json");
    await symlink(join(folder, "a.json"), join(folder, "link.json"));
    const inputs = ["b.json", "a.json", "./b.json", "link.json"].map((name) => `${folder}/${name}`);
    expect(await open(folder, inputs)).toEqual(["b.json", "a.json"]);
  });

  it("with the signs of a glob in its name is taken as it is", async () => {
    const folder = await folderWith("[a].json", "a.json");
    expect(await open(folder, [join(folder, "[a].json")])).toEqual(["[a].json"]);
  });

  it("that is missing is a problem, and the next is opened", async () => {
    const folder = await folderWith("b.json");
    const missing = join(folder, "a.json");
    expect(await open(folder, [missing, join(folder, "b.json")])).toEqual(["input/unreadable", "b.json"]);
    expect(await problems([missing])).toEqual([
      {
        kind: "diagnostic",
        code: "input/unreadable",
        severity: "error",
        args: { name: missing, reason: "there is no such file" },
        place: { file: missing },
      },
    ]);
  });

  it("below a file is a problem", async () => {
    const folder = await folderWith("a.json");
    expect(await problems([join(folder, "a.json", "b.json")])).toMatchObject([{ args: { reason: "a part of the path is no folder" } }]);
  });
});

describe.runIf(existsSync(MKFIFO))("a pipe", () => {
  async function makePipe(name: string): Promise<string> {
    const path = join(await folderWith("b.json"), name);
    execFileSync(MKFIFO, [path]);
    return path;
  }

  it("that is named is read", async () => {
    const path = await makePipe("a.json");
    execFile("sh", ["-c", 'printf "{}" > "$0"', path]);
    for await (const source of openSources([path])) {
      expect("kind" in source ? source.code : await source.whole(10)).toEqual(Buffer.from("{}"));
    }
  });

  it("in a folder is passed over: it could keep the run waiting for ever", async () => {
    const path = await makePipe("a.json");
    expect(await open(join(path, ".."), [join(path, "..")])).toEqual(["b.json"]);
  });
});

describe("stdin", () => {
  it("is a dash, once", async () => {
    const names: string[] = [];
    for await (const source of openSources(["-", "-"])) names.push("kind" in source ? source.code : source.name);
    expect(names).toEqual(["-"]);
  });
});

describe("a folder", () => {
  it("is its records, sorted, folders among them", async () => {
    const folder = await folderWith("b.json", "a.ndjson", "c/2.jsonl", "c/10.JSON", "d.json", "notes.txt");
    expect(await open(folder, [folder])).toEqual(["a.ndjson", "b.json", "c/10.JSON", "c/2.jsonl", "d.json"]);
  });

  it("sorts as paths do, not as names", async () => {
    const folder = await folderWith("a/c.json", "a.json", "a-b.json");
    expect(await open(folder, [folder])).toEqual(["a-b.json", "a.json", "a/c.json"]);
  });

  it("is read without hidden files and node_modules", async () => {
    const folder = await folderWith("a.json", ".b.json", ".git/c.json", "node_modules/d.json");
    expect(await open(folder, [folder])).toEqual(["a.json"]);
  });

  it("does not give a file again that was named", async () => {
    const folder = await folderWith("a.json", "b.json");
    expect(await open(folder, [join(folder, "b.json"), folder])).toEqual(["b.json", "a.json"]);
  });

  it("without records is a problem", async () => {
    const folder = await folderWith("notes.txt");
    expect(await problems([folder])).toEqual([
      { kind: "diagnostic", code: "input/no-files", severity: "error", args: { name: folder }, place: { file: folder } },
    ]);
  });

  it("with a link that leads nowhere gives a problem and the other files", async () => {
    const folder = await folderWith("b.json");
    await symlink(join(folder, "nowhere"), join(folder, "a.json"));
    expect(await open(folder, [folder])).toEqual(["input/unreadable", "b.json"]);
  });
});

describe("a glob", () => {
  it("is the files that match, sorted", async () => {
    const folder = await folderWith("b.json", "a.json", "c/d.json", "a.txt");
    expect(await open(folder, [`${folder}/*.json`])).toEqual(["a.json", "b.json"]);
    expect(await open(folder, [`${folder}/**/*.json`])).toEqual(["a.json", "b.json", "c/d.json"]);
    expect(await open(folder, [`${folder}/{a,b}.{json,txt}`])).toEqual(["a.json", "a.txt", "b.json"]);
  });

  it("without a match is a problem", async () => {
    const pattern = join(await folderWith("a.json"), "*.csv");
    expect(await problems([pattern])).toMatchObject([{ code: "input/no-files", args: { name: pattern } }]);
  });

  it("that is absolute gives absolute names", async () => {
    const folder = await folderWith("a.json");
    for await (const source of openSources([`${folder}/*.json`])) {
      if (!("kind" in source)) await source.whole(1000);
      expect("kind" in source ? source.code : source.name).toBe(join(folder, "a.json"));
    }
  });

  it("that is outside the working folder passes over node_modules", async () => {
    const folder = await folderWith("a.json", "node_modules/b.json");
    expect(await open(folder, [`${folder}/**/*.json`])).toEqual(["a.json"]);
  });
});
