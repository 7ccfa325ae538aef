import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/importers/canonical/decode-text.ts";

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
