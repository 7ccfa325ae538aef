import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/importers/canonical/text.ts";

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
    ["a UTF-16 (little endian) byte order mark", [0xff, 0xfe, 0x7b, 0x00]],
    ["a UTF-16 (big endian) byte order mark", [0xfe, 0xff, 0x00, 0x7b]],
    ["bytes that are no UTF-8; perhaps Windows-1252 or UTF-16", [0x5a, 0x6f, 0xeb]],
    ["bytes that are no UTF-8; perhaps Windows-1252 or UTF-16", [0xc3]],
    ["bytes that are no UTF-8; perhaps Windows-1252 or UTF-16", [0xed, 0xa0, 0x80]],
  ])("finds %s", (problem, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ text: "", problem });
  });
});
