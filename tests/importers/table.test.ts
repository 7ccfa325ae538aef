import { describe, expect, it } from "vitest";
import { readTable } from "../../src/importers/table.ts";
import { sourceOf } from "./byte-source.ts";

async function read(text: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const batch of readTable(sourceOf("a.csv", text), ["name", "url", "none"], ["name"])) {
    if (batch.kind === "rows") all.push(...batch.rows);
    else all.push([batch.code, batch.args["reason"]]);
  }
  return all;
}

describe("a table", () => {
  it("is read by the names of its columns, whatever their order and case; a column that is not there is undefined", async () => {
    expect(await read("\ufeffURL, NAME ,Name\r\nu,a,b\r\n")).toEqual([["a", "u", undefined]]);
  });

  it("may have a preamble, line breaks in its cells, and rows that are too short", async () => {
    expect(await read('Notes:\n"a, b"\n\nName,Url\n"x\ny ""z""",u\nshort\n')).toEqual([
      ['x\ny "z"', "u", undefined],
      ["short", "", undefined],
    ]);
  });

  it("that ends within a cell gives the rows before it and says so", async () => {
    expect(await read('Name,Url\na,b\n"c')).toEqual([
      ["a", "b", undefined],
      ["input/damaged-table", "it ends within a quoted cell"],
    ]);
  });

  it("without its columns gives nothing", async () => {
    expect(await read("x,y\n1,2\n")).toEqual([]);
  });
});
