import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapePointer, scanJson } from "../../../src/importers/canonical/scan-json.ts";

const MAX_DEPTH = 64;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("scanJson on JSON", () => {
  it.each([
    "{}",
    "[]",
    ' \t\r\n{ "a" : [ 1 , -0.5e+10 , 0E-1 ] , "b" : { } } ',
    "true",
    "null",
    '"\u2028\u007f\\u0000\\uD83D\\n\\/"',
    '""',
    "-0",
    "1e400",
  ])("finds nothing wrong in %j", (text) => {
    expect(scanJson(text, MAX_DEPTH)).toEqual({ duplicates: [] });
  });
});

describe("scanJson on what is no JSON", () => {
  it.each([
    ["{a:1}", "expected a key in double quotes", 1],
    ["{'a':1}", "expected a key in double quotes", 1],
    ['{"a" 1}', "expected a colon after the key", 5],
    ['{"a":1 "b":2}', "expected a comma or `}`", 7],
    ["[1 2]", "expected a comma or `]`", 3],
    ["[1}", "expected a comma or `]`", 2],
    ["[1,]", "a comma before the end", 3],
    ['{"a":1,}', "a comma before the end", 7],
    ["[,1]", "expected a value", 1],
    ["[undefined]", "expected a value", 1],
    ["[NaN]", "expected a value", 1],
    ["[-]", "expected a value", 1],
    ["[.5]", "expected a value", 1],
    ["[01]", "expected a comma or `]`", 2],
    ["[1.]", "expected a comma or `]`", 2],
    ["[+1]", "expected a value", 1],
    ["[0x10]", "expected a comma or `]`", 2],
    ["// note\n{}", "expected a value", 0],
    ["{} {}", "something follows the end of the value", 3],
    ["truex", "something follows the end of the value", 4],
    ['["a\nb"]', "a line break or control character inside a text", 3],
    ['["a\tb"]', "a line break or control character inside a text", 3],
    [String.raw`["a\x41"]`, "an unknown escape in a text", 3],
    [String.raw`["\u12G4"]`, "an unknown escape in a text", 2],
    ["\u00a0{}", "expected a value", 0],
    ["\uFEFF{}", "expected a value", 0],
  ])("says what is wrong with %j", (text, reason, offset) => {
    expect(scanJson(text, MAX_DEPTH).problem).toEqual({ kind: "syntax", reason, offset });
  });

  it.each(["", "  ", "[", "{", "[1", "[1,", '{"a', '{"a"', '{"a":', '{"a":1', '{"a":1,', '"', '"a\\', '"\\u', '"\\u00e', "[[]"])(
    "sees that %j is cut off",
    (text) => {
      expect(scanJson(text, MAX_DEPTH).problem).toEqual({ kind: "truncated", offset: text.length });
    },
  );
});

describe("scanJson on keys that stand twice", () => {
  it.each([
    ['{"a":1,"a":2}', [{ key: "a", pointer: "/a" }]],
    [
      '{"a":1,"a":2,"a":3}',
      [
        { key: "a", pointer: "/a" },
        { key: "a", pointer: "/a" },
      ],
    ],
    ['{"x":[0,{"a":1,"b":2,"a":3}]}', [{ key: "a", pointer: "/x/1/a" }]],
    [String.raw`{"a":1,"\u0061":2}`, [{ key: "a", pointer: "/a" }]],
    ['{"a/b~c":1,"a/b~c":2}', [{ key: "a/b~c", pointer: "/a~1b~0c" }]],
    ['{"":1,"":2}', [{ key: "", pointer: "/" }]],
    ['{"__proto__":1,"__proto__":2}', [{ key: "__proto__", pointer: "/__proto__" }]],
    ['{"a":1,"b":{"a":2}}', []],
    ['[{"a":1},{"a":2}]', []],
  ])("points at each in %j", (text, duplicates) => {
    expect(scanJson(text, MAX_DEPTH)).toEqual({ duplicates });
  });

  it("keeps those before a problem", () => {
    expect(scanJson('{"a":1,"a":2', MAX_DEPTH)).toEqual({
      problem: { kind: "truncated", offset: 12 },
      duplicates: [{ key: "a", pointer: "/a" }],
    });
  });
});

describe("scanJson on nesting", () => {
  it("takes what is as deep as allowed and stops at one more", () => {
    expect(scanJson("[[[]]]", 3)).toEqual({ duplicates: [] });
    expect(scanJson("[[[[]]]]", 3).problem).toEqual({ kind: "too-deep", offset: 3 });
    expect(scanJson("[[],[],[],[]]", 2)).toEqual({ duplicates: [] });
  });

  it.each([
    ["[", "[", 64],
    ['{"a":', '{"a":', 64 * 5],
    ["both", '[{"a":', 32 * 6],
  ])("stops in 10,000 levels of %s", (_, opening, offset) => {
    expect(scanJson(opening.repeat(10_000), MAX_DEPTH).problem).toEqual({ kind: "too-deep", offset });
  });

  it("goes through a thousand levels where they are allowed", () => {
    const levels = 1000;
    expect(scanJson("[".repeat(levels) + "]".repeat(levels), levels)).toEqual({ duplicates: [] });
  });
});

describe("scanJson and JSON.parse", () => {
  it("agree on every JSON value", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(scanJson(text, 1000).problem).toBeUndefined();
      }),
    );
  });

  it("agree on JSON with one piece changed", () => {
    const piece = fc.constantFrom(
      "",
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "\\",
      "\\u",
      "0",
      "-",
      ".",
      "e",
      "tru",
      "null",
      "\n",
      "\u0001",
      "\u2028",
      "\uD800",
    );
    const mutated = fc.record({ text: fc.json(), at: fc.nat(200), cut: fc.nat(3), put: piece });
    fc.assert(
      fc.property(mutated, ({ text, at, cut, put }) => {
        const place = Math.min(at, text.length);
        const changed = text.slice(0, place) + put + text.slice(place + cut);
        expect(scanJson(changed, 1000).problem === undefined).toBe(isJson(changed));
      }),
      { numRuns: 2000 },
    );
  });

  it("agree on texts made of the signs of JSON", () => {
    const sign = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "\\",
      "1",
      "0",
      "-",
      ".",
      "e",
      "E",
      "+",
      "true",
      "null",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const text = signs.join("");
        expect(scanJson(text, 1000).problem === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("point inside the text or at its end", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { problem } = scanJson(text, 3);
        expect(problem?.offset ?? 0).toBeGreaterThanOrEqual(0);
        expect(problem?.offset ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("escapePointer", () => {
  it.each([
    ["a", "a"],
    ["a/b", "a~1b"],
    ["~1", "~01"],
    ["", ""],
  ])("writes %j as %j", (key, escaped) => {
    expect(escapePointer(key)).toBe(escaped);
  });
});
