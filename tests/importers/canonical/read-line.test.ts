import { describe, expect, it } from "vitest";
import { readLine } from "../../../src/importers/canonical/read-line.ts";
import type { ImportedRecord } from "../../../src/importers/importer.ts";

const read = (number: number, text: string, strict = false): readonly ImportedRecord[] =>
  readLine("in/people.ndjson", { kind: "line", number, text }, { strict });

describe("readLine", () => {
  it("gives a subject with its line, named after it", () => {
    expect(read(7, '{"platform":"x"}')).toEqual([
      { kind: "subject", subject: { id: "people#7", platform: "x" }, origin: { name: "in/people.ndjson", line: 7 } },
    ]);
  });

  it.each(["", " ", "\t \r"])("gives nothing for the blank line %j", (text) => {
    expect(read(3, text)).toEqual([]);
  });

  it("leaves out a byte order mark on the first line only", () => {
    expect(read(1, '\uFEFF{"id":"a"}')).toMatchObject([{ kind: "subject" }]);
    expect(read(1, "\uFEFF")).toEqual([]);
    expect(read(2, '\uFEFF{"id":"a"}')).toMatchObject([{ code: "input/not-json", place: { line: 2, column: 1 } }]);
  });

  it("does not take another kind of space for a blank line", () => {
    expect(read(2, "\u00A0")).toMatchObject([{ code: "input/not-json" }]);
  });

  it("gives the problems of a line before its subject", () => {
    expect(read(2, '{"id":"a","id":"b","colour":1}', true)).toMatchObject([
      { code: "input/duplicate-key", place: { file: "in/people.ndjson", line: 2, pointer: "/id" } },
      { code: "input/unknown-key", place: { file: "in/people.ndjson", line: 2, pointer: "/colour" } },
      { kind: "subject", subject: { id: "b" } },
    ]);
  });

  it("makes the problem of reading a line a diagnostic at that line", () => {
    const problem = { kind: "problem", code: "input/not-utf8", line: 4, args: { reason: "bytes that are no UTF-8" } } as const;
    expect(readLine("p.ndjson", problem, { strict: false })).toEqual([
      {
        kind: "diagnostic",
        code: "input/not-utf8",
        severity: "error",
        args: { reason: "bytes that are no UTF-8" },
        place: { file: "p.ndjson", line: 4 },
      },
    ]);
  });

  it("leaves the line out where there is none", () => {
    const [problem] = readLine("-", { kind: "problem", code: "input/unreadable", args: {} }, { strict: false });
    expect(problem).toMatchObject({ place: { file: "-" } });
  });
});
