import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { digestFiles } from "../../src/io/digest.ts";

const pack = (files: Record<string, string>): ReadonlyMap<string, string> => new Map(Object.entries(files));

describe("digestFiles", () => {
  it("is the SHA-256 of each path, length in bytes and text", () => {
    const expected = createHash("sha256").update("a.yaml\u00002\u0000é\u0000").digest("hex");
    expect(digestFiles([pack({ "a.yaml": "é" })])).toBe(expected);
  });

  it("does not depend on the order in which files were read", () => {
    expect(digestFiles([pack({ b: "2", a: "1" })])).toBe(digestFiles([pack({ a: "1", b: "2" })]));
  });

  it("depends on the order of packs", () => {
    expect(digestFiles([pack({ a: "1" }), pack({ b: "2" })])).not.toBe(digestFiles([pack({ b: "2" }), pack({ a: "1" })]));
  });

  it.each([
    ["a text", { a: "1", b: "2" }, { a: "1", b: "3" }],
    ["a name", { a: "1" }, { b: "1" }],
    ["where one text ends and the next begins", { a: "12", b: "3" }, { a: "1", b: "23" }],
    ["an empty file", { a: "1" }, { a: "1", b: "" }],
  ])("changes with %s", (_, one, other) => {
    expect(digestFiles([pack(one)])).not.toBe(digestFiles([pack(other as Record<string, string>)]));
  });
});
