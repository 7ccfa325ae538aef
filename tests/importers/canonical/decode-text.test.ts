import { describe, expect, it } from "vitest";
import { decodeText, findForeignFormat } from "../../../src/importers/canonical/decode-text.ts";

describe("decodeText", () => {
  it("reads UTF-8", () => {
    expect(decodeText(new TextEncoder().encode("Zoë 🙂"))).toEqual({ text: "Zoë 🙂" });
  });

  it("leaves out a byte order mark at the start and nowhere else", () => {
    expect(decodeText(new TextEncoder().encode("\uFEFFa\uFEFF"))).toEqual({ text: "a\uFEFF" });
  });

  it("reads no bytes as no text", () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: "" });
  });

  it.each([
    ["UTF-16 (little endian)", [0xff, 0xfe, 0x7b, 0x00]],
    ["UTF-16 (big endian)", [0xfe, 0xff, 0x00, 0x7b]],
    ["UTF-16 (little endian) without its mark", [0x7b, 0x00, 0x22, 0x00]],
    ["a ZIP archive", [0x50, 0x4b, 3, 4]],
    ["byte 0xeb at offset 2, perhaps Windows-1252", [0x5a, 0x6f, 0xeb]],
    ["byte 0xc3 at offset 0, perhaps Windows-1252", [0xc3]],
    ["byte 0xed at offset 0, perhaps Windows-1252", [0xed, 0xa0, 0x80]],
  ])("finds %s", (problem, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ problem });
  });
});

describe("the byte that is no UTF-8", () => {
  it.each([
    ["after a byte order mark", [0xef, 0xbb, 0xbf, 0x7b, 0xeb], "byte 0xeb at offset 4, perhaps Windows-1252"],
    ["after a character that is shown as broken", [0xef, 0xbf, 0xbd, 0xeb], "byte 0xeb at offset 3, perhaps Windows-1252"],
    ["after a longer character", [0xf0, 0x9f, 0x99, 0x82, 0x80], "byte 0x80 at offset 4, perhaps Windows-1252"],
  ])("is found %s", (_, bytes, problem) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ problem });
  });

  it.each([
    ["in the middle", [0x6e, 0x61, 0xef, 0x76, 0x65], "byte 0xef at offset 2, perhaps Windows-1252"],
    ["at the end", [0x61, 0xef], "byte 0xef at offset 1, perhaps Windows-1252"],
    ["and the start of a character that is cut off", [0x61, 0xef, 0xbf], "byte 0xef at offset 1, perhaps Windows-1252"],
    ["before the rest of another", [0xef, 0xbf, 0xeb], "byte 0xef at offset 0, perhaps Windows-1252"],
  ])("is found where it is 0xEF %s", (_, bytes, problem) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ problem });
  });
});

describe("findForeignFormat", () => {
  it.each([
    [[0xff, 0xfe, 0, 0], "UTF-32 (little endian)"],
    [[0, 0, 0xfe, 0xff], "UTF-32 (big endian)"],
    [[0, 0x5b], "UTF-16 (big endian) without its mark"],
    [[0x1f, 0x8b, 8], "gzip data"],
    [[0x25, 0x50, 0x44, 0x46, 0x2d], "a PDF"],
  ])("knows %j", (bytes, format) => {
    expect(findForeignFormat(new Uint8Array(bytes))).toBe(format);
  });

  it.each([[[]], [[0x7b, 0x22]], [[0xef, 0xbb, 0xbf, 0x7b]], [[0x50, 0x4b]], [[0xff]]])("knows nothing of %j", (bytes) => {
    expect(findForeignFormat(new Uint8Array(bytes))).toBeUndefined();
  });
});
