import { describe, expect, it } from "vitest";
import { detectKind, looksLikeLines } from "../../../src/importers/canonical/detect-kind.ts";

const kindOf = (name: string, text: string): string => detectKind(name, new TextEncoder().encode(text));

describe("detectKind", () => {
  it.each([
    ["a.ndjson", '{"id":"a"}'],
    ["a.jsonl", '{\n"id":"a"}'],
    ["in/A.NDJSON", ""],
  ])("takes %s as lines by its name", (name, text) => {
    expect(kindOf(name, text)).toBe("lines");
  });

  it("takes an array as one, whatever its name", () => {
    expect(kindOf("a.ndjson", '[{"id":"a"}]')).toBe("array");
  });

  it.each(["[", '[{"id":"a"}]', " \n\t[\n", "\uFEFF[{}]"])("takes %j as an array", (text) => {
    expect(kindOf("a.json", text)).toBe("array");
  });

  it.each([
    "",
    "{}",
    '{"id":"a"}\n',
    '{"id":"a"}\n\n \n',
    '{\n"id":"a"}\n',
    '{"id":\n"a"}',
    '{"id":"a"\n{"id":"b"}',
    "hello\nworld",
    '"a"\n"b"',
    "1\n2",
  ])("takes %j as one object", (text) => {
    expect(kindOf("a.json", text)).toBe("object");
  });

  it.each(['{}\n{"id":"b"}', '\n\n{"id":"a"}\r\n{"id":"b"}', '\uFEFF{"id":"a"}\nx', '{"id":"a"}\n\n{"id":"b"'])(
    "takes %j as lines",
    (text) => {
      expect(kindOf("-", text)).toBe("lines");
    },
  );

  it("is not put off by bytes that are no UTF-8", () => {
    expect(detectKind("a.json", new Uint8Array([0xff, 0xfe, 0x5b]))).toBe("object");
  });

  it("is not put off by a head that ends inside a character", () => {
    const head = new TextEncoder().encode('{"id":"a"}\n{"id":"é').subarray(0, -1);
    expect(detectKind("-", head)).toBe("lines");
  });
});

describe("looksLikeLines", () => {
  it.each(['{"id":"a"\n{"id":"b"}', '{"id":"a"}\r\n  {"id":"b"', 'oops\n{"id":"b"}', '\n\n{]\n{"id":"b"}', '["a"]\n{"id":"b"}'])(
    "takes %j, which is no document, as lines",
    (text) => {
      expect(looksLikeLines(text)).toBe(true);
    },
  );

  it.each(["", "{", '{\n"id":"a"', '[\n{"id":"a"},\n{"id":"b"', '[{"id":"a"},\n{"id":"b"}', '{"id":"a"\n\n{"id":"b"}', "name\nJane"])(
    "does not take %j as lines",
    (text) => {
      expect(looksLikeLines(text)).toBe(false);
    },
  );
});
