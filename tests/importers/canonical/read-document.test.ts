import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/importers/canonical/read-document.ts";

/** What came, one line each: `subject a` or `input/not-json /pointer`. */
function read(text: string, strict = false): string[] {
  const imported = [...readDocument("a.json", new TextEncoder().encode(text), { strict })];
  return imported.map((item) =>
    item.kind === "subject" ? `subject ${item.subject.id}` : `${item.code} ${item.place.pointer ?? item.place.line}`,
  );
}

describe("readDocument", () => {
  it("passes each note on with the element that it stands in", () => {
    expect(read('[{"id":"a","id":"A"},{"id":"b"},{"id":"c","profile":{"name":"x","name":"y"}},7]')).toEqual([
      "input/duplicate-key /0/id",
      "subject A",
      "subject b",
      "input/duplicate-key /2/profile/name",
      "subject c",
      "input/not-object /3",
    ]);
  });

  it("does not take element 10 for element 1", () => {
    const elements = Array.from({ length: 11 }, (_, at) => (at === 10 ? '{"id":"last","id":"10"}' : `{"id":"${at}"}`));
    expect(read(`[${elements.join(",")}]`).slice(-3)).toEqual(["subject 9", "input/duplicate-key /10/id", "subject 10"]);
  });

  it("passes notes on that stand in no element, at the end", () => {
    const twice = Array.from({ length: 30 }, () => '"id":"a"').join(",");
    const lines = read(`[{${twice}}]`);
    expect(lines).toHaveLength(22);
    expect(lines.slice(-2)).toEqual(["subject a", "input/more-problems undefined"]);
  });

  it("gives the first problem of a document that is none, and nothing else", () => {
    expect(read('[{"id":"a"},{"id":"b"},]')).toEqual(["input/not-json 1"]);
    expect(read('{"id":"a","id":"b",}')).toEqual(["input/not-json 1"]);
  });

  it("reads what turns out to be lines as lines, blank ones too", () => {
    expect(read('{"id":"a"\n{"id":"b"}\n\n{"id":"d"}\n')).toEqual(["input/truncated 1", "subject b", "subject d"]);
  });
});
