import { describe, expect, it } from "vitest";
import { parseJson } from "../../../src/importers/canonical/parse-json.ts";

describe("parseJson", () => {
  it.each(["always", "on-problem"] as const)("gives the value, scan %s", (scan) => {
    expect(parseJson('{"a":[1,"b",null]}', { file: "a.json" }, scan)).toEqual({ value: { a: [1, "b", null] }, problems: [] });
  });

  it("reports keys that stand twice beside the value, where it scans", () => {
    const problem = {
      kind: "diagnostic",
      code: "input/duplicate-key",
      severity: "warning",
      args: { key: "a" },
      place: { file: "a.json", line: 7, pointer: "/records/3/a" },
    };
    const place = { file: "a.json", line: 7, pointer: "/records/3" };
    expect(parseJson('{"a":1,"a":2}', place, "always")).toEqual({ value: { a: 2 }, problems: [problem] });
    expect(parseJson('{"a":1,"a":2}', place, "on-problem")).toEqual({ value: { a: 2 }, problems: [] });
  });

  it("does not scan for duplicates only because the text has many brackets", () => {
    const flat = `{"a":1,"a":2,"b":"${"[".repeat(100)}"}`;
    expect(parseJson(flat, {}, "on-problem")).toEqual({ value: { a: 2, b: "[".repeat(100) }, problems: [] });
  });

  it("counts columns in UTF-16 units from the start of the line", () => {
    const { value, problems } = parseJson('{\n "😀": oops}', { file: "a.json" }, "always");
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: "input/not-json", place: { file: "a.json", line: 2, column: 8 } }]);
  });

  it("keeps the line of the file where the text is one line of it", () => {
    expect(parseJson("{]", { file: "p.ndjson", line: 40 }, "on-problem").problems).toMatchObject([
      { code: "input/not-json", place: { file: "p.ndjson", line: 40, column: 2 } },
    ]);
  });

  it.each(["always", "on-problem"] as const)("says that a text is cut off, and where it ends; scan %s", (scan) => {
    expect(parseJson('{"a":\n[1', { file: "a.json" }, scan)).toEqual({
      value: undefined,
      problems: [
        {
          kind: "diagnostic",
          code: "input/truncated",
          severity: "error",
          args: {},
          place: { file: "a.json", line: 2, column: 3, text: "[1" },
        },
      ],
    });
  });

  it.each([
    ["[", 65],
    ['{"a":', 64 * 5 + 1],
    ['[{"a":', 32 * 6 + 1],
  ])("stops at 64 levels in 10,000 of %s, closed or not", (opening, column) => {
    const closing = opening
      .split("")
      .reverse()
      .map((sign) => ({ "[": "]", "{": "}" })[sign] ?? "");
    const expected = [
      { kind: "diagnostic", code: "input/too-deep", severity: "error", args: { limit: 64 }, place: { file: "a.json", line: 1, column } },
    ];
    for (const scan of ["always", "on-problem"] as const) {
      expect(parseJson(opening.repeat(10_000), { file: "a.json" }, scan)).toEqual({ value: undefined, problems: expected });
      const whole = opening.repeat(10_000) + (opening.endsWith(":") ? "1" : "") + closing.join("").repeat(10_000);
      expect(parseJson(whole, { file: "a.json" }, scan)).toEqual({ value: undefined, problems: expected });
    }
  });

  it("takes 64 levels", () => {
    expect(parseJson("[".repeat(64) + "]".repeat(64), {}, "on-problem").problems).toEqual([]);
    expect(parseJson("[".repeat(65) + "]".repeat(65), {}, "on-problem").problems).toMatchObject([{ code: "input/too-deep" }]);
  });

  it("says for every cut of a document that it is cut off", () => {
    const text = '{"id":"s\\u00e9\\n","profile":{"connections":-1.5e3,"deleted":true,"name":null},\n"messages":[{"from":"subject"},[]]}';
    const codes = new Set<string>();
    for (let end = 0; end < text.length; end++) {
      for (const scan of ["always", "on-problem"] as const) {
        const { value, problems } = parseJson(text.slice(0, end), { file: "a.json" }, scan);
        expect(value).toBeUndefined();
        expect(problems).toHaveLength(1);
        codes.add(problems[0]?.code ?? "");
      }
    }
    expect([...codes]).toEqual(["input/truncated"]);
  });

  it("shows the line that a problem stands in, unless it is long", () => {
    const place = (text: string): unknown => parseJson(text, { file: "a.json" }, "always").problems[0]?.place;
    expect(place('{\n  "a": oops,\n  "b": 1\n}')).toEqual({ file: "a.json", line: 2, column: 8, text: '  "a": oops,' });
    expect(place(`{\n"a": "${"x".repeat(300)}", oops\n}`)).toEqual({ file: "a.json", line: 2, column: 310 });
  });

  it("says how many more keys stand twice after the first 20", () => {
    const { problems } = parseJson(`[{${Array.from({ length: 30 }, () => '"a":1').join(",")}}]`, { file: "a.json" }, "always");
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toEqual({
      kind: "diagnostic",
      code: "input/more-problems",
      severity: "warning",
      args: { count: 9 },
      place: { file: "a.json" },
    });
  });

  it("keeps a key called __proto__ as a key", () => {
    const { value } = parseJson('{"__proto__":{"id":"x"}}', {}, "always");
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect((value as { id?: string }).id).toBeUndefined();
  });
});
