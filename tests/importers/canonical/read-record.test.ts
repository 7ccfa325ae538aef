import { describe, expect, it } from "vitest";
import { readRecord } from "../../../src/importers/canonical/read-record.ts";

const nameOf = (name: string, number = 1): string => {
  const [read] = readRecord({ value: {}, place: { file: name }, origin: { name }, number }, false);
  return read?.kind === "subject" ? read.subject.id : "none";
};

describe("a record without an id", () => {
  it.each([
    ["suspect.json", "suspect#1"],
    ["in/suspect.json", "suspect#1"],
    [String.raw`in\suspect.json`, "suspect#1"],
    ["in.d/suspect", "suspect#1"],
    ["a.b.json", "a.b#1"],
    [".json", ".json#1"],
    ["-", "stdin#1"],
  ])("from %s is called %s", (name, id) => {
    expect(nameOf(name)).toBe(id);
  });

  it("is called by its number too", () => {
    expect(nameOf("p.ndjson", 40)).toBe("p#40");
  });
});

describe("a record", () => {
  it("gives its warnings, then its subject", () => {
    const place = { file: "a.json", pointer: "/3" };
    const read = readRecord({ value: { id: "s", colour: 1 }, place, origin: { name: "a.json", pointer: "/3" }, number: 4 }, true);
    expect(read).toMatchObject([
      { code: "input/unknown-key", place: { file: "a.json", pointer: "/3/colour" } },
      { kind: "subject", subject: { id: "s" }, origin: { name: "a.json", pointer: "/3" } },
    ]);
  });

  it("with an error gives no subject", () => {
    const read = readRecord({ value: { id: 1 }, place: { file: "a.json" }, origin: { name: "a.json" }, number: 1 }, false);
    expect(read.map(({ kind }) => kind)).toEqual(["diagnostic"]);
  });
});
