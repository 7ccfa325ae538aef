import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCanonical } from "../../src/importers/canonical.ts";
import type { ImportedRecord, ImportOptions } from "../../src/importers/importer.ts";
import { SOURCE_LIMITS } from "../../src/model/source.ts";
import { sourceOf } from "./byte-source.ts";

async function read(name: string, content: string | Uint8Array, options: ImportOptions = { strict: false }): Promise<ImportedRecord[]> {
  const imported: ImportedRecord[] = [];
  for await (const item of readCanonical(sourceOf(name, content), options)) imported.push(item);
  return imported;
}

/** What came, one line each: `subject a` or `input/not-json 2:7 /pointer`. */
function outline(imported: readonly ImportedRecord[]): string[] {
  return imported.map((item) => {
    if (item.kind === "subject") return `subject ${item.subject.id}`;
    const { line, column, pointer } = item.place;
    return [item.code, ...(line === undefined ? [] : [`${line}:${column ?? ""}`]), ...(pointer === undefined ? [] : [pointer])].join(" ");
  });
}

describe("one object", () => {
  it("is one subject, with the name of the file as its origin", async () => {
    expect(await read("in/suspect.json", '{"id":"s-001","platform":"linkedin"}')).toEqual([
      { kind: "subject", subject: { id: "s-001", platform: "linkedin" }, origin: { name: "in/suspect.json" } },
    ]);
  });

  it.each([
    ["in/suspect.json", "suspect#1"],
    ["suspect", "suspect#1"],
    ["in/a.b.json", "a.b#1"],
    ["in/.json", ".json#1"],
    ["-", "stdin#1"],
  ])("in %s without an id is called %s", async (name, id) => {
    expect(outline(await read(name, "{}"))).toEqual([`subject ${id}`]);
  });

  it("with an empty id is named after its file", async () => {
    expect(outline(await read("a.json", '{"id":""}'))).toEqual(["subject a#1"]);
  });

  it("may be spread over lines and start with a byte order mark", async () => {
    expect(outline(await read("a.json", '\uFEFF{\n  "id": "s"\n}\n'))).toEqual(["subject s"]);
  });

  it("says where a value is wrong and gives no subject", async () => {
    expect(await read("a.json", '{"profile":{"deleted":"yes"}}')).toEqual([
      {
        kind: "diagnostic",
        code: "input/wrong-type",
        severity: "error",
        args: { expected: "true or false", found: 'string "yes"' },
        place: { file: "a.json", pointer: "/profile/deleted" },
      },
    ]);
  });

  it("says where the JSON is wrong, by line and column", async () => {
    expect(await read("a.json", '{\n  "id": "s",\n  platform: "x"\n}')).toEqual([
      {
        kind: "diagnostic",
        code: "input/not-json",
        severity: "error",
        args: { reason: "expected a key in double quotes" },
        place: { file: "a.json", line: 3, column: 3, text: '  platform: "x"' },
      },
    ]);
  });

  it("reports keys that stand twice, and is still read", async () => {
    expect(outline(await read("a.json", '{"id":"one","id":"two"}'))).toEqual(["input/duplicate-key /id", "subject two"]);
  });

  it("that is a text is refused", async () => {
    expect(outline(await read("a.json", '"hello"'))).toEqual(["input/not-object "]);
  });

  it("reports unknown keys under strict only", async () => {
    expect(outline(await read("a.json", '{"id":"s","profile":{},"colour":1}'))).toEqual(["subject s"]);
    expect(outline(await read("a.json", '{"id":"s","profile":{},"colour":1}', { strict: true }))).toEqual([
      "input/unknown-key /colour",
      "subject s",
    ]);
  });
});

describe("an array", () => {
  it("is one subject an element, in order, with a pointer as origin", async () => {
    expect(await read("in/people.json", '[{"id":"a"},{}]')).toEqual([
      { kind: "subject", subject: { id: "a" }, origin: { name: "in/people.json", pointer: "/0" } },
      { kind: "subject", subject: { id: "people#2" }, origin: { name: "in/people.json", pointer: "/1" } },
    ]);
  });

  it("goes on after an element with a problem", async () => {
    expect(outline(await read("a.json", '[{"id":"a"},{"platform":"myspace"},7,{"id":"d"}]'))).toEqual([
      "subject a",
      "input/wrong-type /1/platform",
      "input/not-object /2",
      "subject d",
    ]);
  });

  it("that is empty gives nothing", async () => {
    expect(await read("a.json", "[]")).toEqual([]);
  });

  it("points into the element that has a key twice", async () => {
    expect(outline(await read("a.json", '[{"id":"a"},{"profile":{"name":"x","name":"y"},"id":"b"}]'))).toEqual([
      "subject a",
      "input/duplicate-key /1/profile/name",
      "subject b",
    ]);
  });

  it("on one line that is cut off is one problem", async () => {
    expect(outline(await read("a.json", '[{"id":"a"},{"id":"b"'))).toEqual(["input/truncated 1:22"]);
  });

  it("over several lines that is cut off is one problem", async () => {
    expect(outline(await read("a.json", '[\n{"id":"a"},\n{"id":"b"'))).toEqual(["input/truncated 3:10"]);
  });
});

describe("one record a line", () => {
  it("is no array, although the name says lines: that is read as the array that it is", async () => {
    expect(outline(await read("p.ndjson", '[\n{"id":"a"},\n{"id":"b"}\n]'))).toEqual(["subject a", "subject b"]);
  });

  it("may have a whole list for a first line, and goes on after it", async () => {
    expect(outline(await read("p.ndjson", '["a"]\n{"id":"b"}\n'))).toEqual(["input/not-object 1: ", "subject b"]);
  });

  it("is read by the name of the file, even a single line", async () => {
    expect(await read("in/people.ndjson", '{"id":"a"}\n{}\n')).toEqual([
      { kind: "subject", subject: { id: "a" }, origin: { name: "in/people.ndjson", line: 1 } },
      { kind: "subject", subject: { id: "people#2" }, origin: { name: "in/people.ndjson", line: 2 } },
    ]);
    expect(outline(await read("a.JSONL", "{}"))).toEqual(["subject a#1"]);
  });

  it("is read by its content where the first line is a whole object", async () => {
    expect(outline(await read("-", '{"id":"a"}\n{"id":"b"}'))).toEqual(["subject a", "subject b"]);
  });

  it("is recognised by the second line where the first is broken", async () => {
    expect(outline(await read("-", '{"id":"a"\n{"id":"b"}\n{"id":"c"}\n'))).toEqual(["input/truncated 1:10", "subject b", "subject c"]);
  });

  it("passes over blank lines and numbers the others as they stand", async () => {
    expect(outline(await read("p.ndjson", '\n{}\n  \t\r\n\n{"id":"e"}\n'))).toEqual(["subject p#2", "subject e"]);
  });

  it("may start with a byte order mark and end its lines with CRLF", async () => {
    expect(outline(await read("p.ndjson", '\uFEFF{"id":"a"}\r\n{"id":"b"}\r\n'))).toEqual(["subject a", "subject b"]);
    expect(outline(await read("-", '\uFEFF{"id":"a"}\r\n{"id":"b"}\r\n'))).toEqual(["subject a", "subject b"]);
  });

  it("does not take a byte order mark inside the file", async () => {
    expect(outline(await read("p.ndjson", '{"id":"a"}\n\uFEFF{"id":"b"}\n'))).toEqual(["subject a", "input/not-json 2:1"]);
  });

  it("goes on after a bad record in the middle", async () => {
    const lines = ['{"id":"a"}', '{"id":"b","profile":{"createdAt":"soon"}}', "{oops}", '["c"]', '{"id":"e"}'];
    expect(outline(await read("p.ndjson", lines.join("\n")))).toEqual([
      "subject a",
      "input/wrong-type 2: /profile/createdAt",
      "input/not-json 3:2",
      "input/not-object 4: ",
      "subject e",
    ]);
  });

  it("reports keys that stand twice under strict only", async () => {
    expect(outline(await read("p.ndjson", '{"id":"a","id":"b"}'))).toEqual(["subject b"]);
    expect(outline(await read("p.ndjson", '{"id":"a","id":"b"}', { strict: true }))).toEqual(["input/duplicate-key 1: /id", "subject b"]);
  });

  it("reports a line that is nested too deep and goes on", async () => {
    const deep = `{"x":${"[".repeat(64)}${"]".repeat(64)}}`;
    expect(outline(await read("p.ndjson", `${deep}\n{"id":"b"}\n`))).toEqual(["input/too-deep 1:69", "subject b"]);
  });

  it("reports a line over the cap and goes on", async () => {
    const long = `{"about":"${"x".repeat(SOURCE_LIMITS.recordBytes)}"}`;
    expect(outline(await read("p.ndjson", `${long}\n{"id":"b"}\n`))).toEqual(["input/too-large 1:", "subject b"]);
  });
});

describe("a document with a first line longer than the head", () => {
  it("is one subject where that is the only line", async () => {
    expect(outline(await read("a.json", `{"id":"a","profile":{"about":"${"x".repeat(70_000)}"}}`))).toEqual(["subject a"]);
  });

  it("is one subject where more lines follow", async () => {
    expect(outline(await read("a.json", `{"id":"a","profile":{"about":"${"x".repeat(70_000)}"},\n"chat":"x"\n}`))).toEqual(["subject a"]);
  });

  it("has its keys that stand twice reported, however long it is", async () => {
    const text = `{"id":"a","id":"b","profile":{"about":"${"x".repeat(70_000)}"}}`;
    expect(outline(await read("a.json", text))).toEqual(["input/duplicate-key /id", "subject b"]);
  });
});

describe("caps", () => {
  it("do not refuse a long stream of records because its first line is longer than the head", async () => {
    const first = `{"id":"a","profile":{"about":"${"x".repeat(70_000)}"}}\n`;
    const record = `{"profile":{"about":"${"x".repeat(1_000_000)}"}}\n`;
    const imported = await read("-", first + record.repeat(17));
    expect(imported.map(({ kind }) => kind)).toEqual(Array.from({ length: 18 }, () => "subject"));
  });

  it("takes such a stream where its name says what it is", async () => {
    const record = `{"profile":{"about":"${"x".repeat(1_000_000)}"}}\n`;
    expect(await read("p.ndjson", record.repeat(17))).toHaveLength(17);
  });

  it("hold for the elements of an array", async () => {
    const large = `{"id":"a","profile":{"about":"${"x".repeat(SOURCE_LIMITS.recordBytes)}"}}`;
    expect(outline(await read("a.json", `[${large},{"id":"b"}]`))).toEqual(["input/too-large /0", "subject b"]);
  });
});

describe("a file that is none of them", () => {
  it.each(["", " \n\t\r\n", "\uFEFF", "\uFEFF\n"])("is empty: %j", async (content) => {
    for (const name of ["in/a.json", "in/a.ndjson"]) {
      expect(await read(name, content)).toEqual([
        { kind: "diagnostic", code: "input/empty", severity: "error", args: { name }, place: { file: name } },
      ]);
    }
  });

  it("is UTF-16", async () => {
    const [problem] = await read("a.json", Buffer.from('\uFEFF{"id":"a"}', "utf16le"));
    expect(problem).toMatchObject({ code: "input/not-utf8", args: { reason: "UTF-16 (little endian)" } });
  });

  it.each([
    ["p.ndjson", Buffer.from('{"id":"a"}\n{"id":"b"}', "utf16le"), "UTF-16 (little endian) without its mark"],
    ["p.ndjson", new Uint8Array([0x1f, 0x8b, 8, 0]), "gzip data"],
    ["export.zip", new Uint8Array([0x50, 0x4b, 3, 4, 10, 10]), "a ZIP archive"],
  ])("is another format under the name %s, said once for the whole file", async (name, bytes, reason) => {
    expect(await read(name, bytes)).toEqual([
      { kind: "diagnostic", code: "input/not-utf8", severity: "error", args: { reason }, place: { file: name } },
    ]);
  });

  it("is larger than a record may be, on several lines", async () => {
    expect(await read("a.json", `{\n"x":"${"x".repeat(SOURCE_LIMITS.recordBytes)}"\n}`)).toMatchObject([
      { code: "input/too-large", args: { what: "the file" }, place: { file: "a.json" } },
    ]);
  });

  it("is larger than a record may be", async () => {
    expect(await read("a.json", `{"x":"${"x".repeat(SOURCE_LIMITS.recordBytes)}"}`)).toEqual([
      {
        kind: "diagnostic",
        code: "input/too-large",
        severity: "error",
        args: { what: "the line", limit: "16 MiB" },
        place: { file: "a.json", line: 1 },
      },
    ]);
  });

  it("is CSV", async () => {
    expect(outline(await read("a.csv", "name,headline\nJane,Consultant\n"))).toEqual(["input/not-json 1:1"]);
  });
});

describe("whatever the bytes", () => {
  it("never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom("a.json", "a.ndjson", "-"), async (bytes, name) => {
        for (const item of await read(name, bytes)) expect(["subject", "diagnostic"]).toContain(item.kind);
      }),
    );
  });

  it("never throws on pieces of JSON put together", async () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "\n",
      '"',
      '"id"',
      '"profile"',
      "null",
      "1e400",
      "-",
      "\\u00",
      "\u2028",
      " ",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom("a.json", "a.ndjson"),
        fc.boolean(),
        async (pieces, name, strict) => {
          for (const item of await read(name, pieces.join(""), { strict })) expect(["subject", "diagnostic"]).toContain(item.kind);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives the records of a file of objects, one for one, however it is laid out", async () => {
    const records = fc.array(fc.record({ id: fc.string({ minLength: 1 }) }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(records, async (objects) => {
        const expected = objects.map(({ id }) => `subject ${id}`);
        expect(outline(await read("a.json", JSON.stringify(objects, undefined, 2)))).toEqual(expected);
        expect(outline(await read("a.ndjson", objects.map((object) => JSON.stringify(object)).join("\n")))).toEqual(expected);
      }),
    );
  });
});
