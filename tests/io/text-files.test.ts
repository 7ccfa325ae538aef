import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isThere, listTextFiles, readTextFile, replaceTextFile, writeTextFile, writeTextFiles } from "../../src/io/text-files.ts";
import { Failure } from "../../src/model/failure.ts";

const makeFolder = (): string => mkdtempSync(join(tmpdir(), "linkwary-"));

function failureOf(work: () => void): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return `${error.kind} ${error.diagnostics.map(({ code }) => code).join(" ")}`;
    throw error;
  }
  return "none";
}

describe("texts of a folder", () => {
  it("are written into one that is made, with those above it, and are listed by name", () => {
    const folder = `${makeFolder()}/a/b`;
    const texts = new Map([
      ["two.md", "2"],
      ["one.md", "1"],
      ["one.txt", "-"],
    ]);
    writeTextFiles(folder, texts);
    writeTextFiles(folder, new Map([["two.md", "two"]]));
    expect([...listTextFiles(folder, /\.md$/u)]).toEqual([
      ["one.md", "1"],
      ["two.md", "two"],
    ]);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it("are none where there is no folder", () => {
    expect(listTextFiles(`${makeFolder()}/none`, /./u).size).toBe(0);
  });

  it.runIf(existsSync("/proc/self"))("cannot be written where the system makes no folder, and that is said at once", () => {
    expect(failureOf(() => writeTextFiles("/proc/linkwary/pages", new Map([["a", ""]])))).toBe("output output/unwritable");
  });

  it("cannot be written below a file", () => {
    const folder = makeFolder();
    writeTextFile(`${folder}/file`, "");
    expect(failureOf(() => writeTextFiles(`${folder}/file/pages`, new Map([["a", ""]])))).toBe("output output/unwritable");
  });
});

describe("a text file", () => {
  it("is there once it is written, and keeps its byte order mark when it is replaced", () => {
    const path = `${makeFolder()}/one.yaml`;
    expect(isThere(path)).toBe(false);
    writeFileSync(path, "\ufeffbefore");
    replaceTextFile(path, "after");
    expect([isThere(path), readFileSync(path, "utf8"), readTextFile(path)]).toEqual([true, "\ufeffafter", "\ufeffafter"]);
  });

  it("that cannot be read is wrong use; one that cannot be replaced is an output", () => {
    const path = `${makeFolder()}/none`;
    expect([failureOf(() => void readTextFile(path)), failureOf(() => replaceTextFile(path, "x"))]).toEqual([
      "usage input/unreadable",
      "output output/unwritable",
    ]);
  });
});
