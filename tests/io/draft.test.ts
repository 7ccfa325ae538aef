import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftOf } from "../../src/io/draft.ts";
import { makeFolder } from "./folder.ts";

describe("a draft", () => {
  it("stands beside its place until it is kept", async () => {
    const folder = await makeFolder();
    const draft = draftOf(join(folder, "out.txt"));
    await writeFile(draft.path, "new");
    expect(await readdir(folder)).not.toContain("out.txt");
    draft.keep();
    expect(await readdir(folder)).toEqual(["out.txt"]);
    expect(await readFile(join(folder, "out.txt"), "utf8")).toBe("new");
  });

  it("leaves no trace where it is dropped, also where it was never written", async () => {
    const folder = await makeFolder();
    const draft = draftOf(join(folder, "out.txt"));
    await writeFile(draft.path, "new");
    draft.drop();
    draft.drop();
    expect(await readdir(folder)).toEqual([]);
  });

  it("of what is no file is that itself", () => {
    expect(draftOf("/dev/null").path).toBe("/dev/null");
  });
});
