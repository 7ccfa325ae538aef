import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPointer } from "../../../src/importers/canonical/pointer.ts";
import { type JsonProblem, scanJson } from "../../../src/importers/canonical/scan-json.ts";

const MAX_DEPTH = 64;

/** What a scan found, with duplicates as key and pointer. */
function scan(text: string, maxDepth: number): { problem?: JsonProblem; duplicates: { key: string; pointer: string }[] } {
  const { problem, duplicates } = scanJson(text, maxDepth);
  const shown = duplicates.first.map((trail) => ({ key: String(trail.at(-1)), pointer: toPointer(trail) }));
  return problem === undefined ? { duplicates: shown } : { problem, duplicates: shown };
}

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
    expect(scan(text, MAX_DEPTH)).toEqual({ duplicates: [] });
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
    ["[1,]", "a comma before `]`", 3],
    ['{"a":1,}', "a comma before `}`", 7],
    ["[,1]", "expected a value", 1],
    ["[undefined]", "expected a value, found `undefined`", 1],
    ["[NaN]", "expected a value, found `NaN`", 1],
    ["[-]", "expected a value, found `-`", 1],
    ["[.5]", "expected a value, found `.5`", 1],
    ["[01]", "expected a value, found `01`", 1],
    ["[1.]", "expected a value, found `1.`", 1],
    ["[+1]", "expected a value, found `+1`", 1],
    ["[0x10]", "expected a value, found `0x10`", 1],
    ["// note\n{}", "JSON has no comments", 0],
    ["{} {}", "something follows the end of the value", 3],
    ["truex", "expected a value, found `truex`", 0],
    ['["a\nb"]', "a line break in a string", 3],
    ['["a\tb"]', "a control character in a string", 3],
    [String.raw`["a\x41"]`, "an unknown escape in a string", 3],
    [String.raw`["\u12G4"]`, "an unknown escape in a string", 2],
    ["\u00a0{}", "expected a value", 0],
    ["\uFEFF{}", "expected a value", 0],
  ])("says what is wrong with %j", (text, reason, offset) => {
    expect(scan(text, MAX_DEPTH).problem).toEqual({ kind: "syntax", reason, offset });
  });

  it.each(["", "  ", "[", "{", "[1", "[1,", '{"a', '{"a"', '{"a":', '{"a":1', '{"a":1,', '"', '"a\\', '"\\u', '"\\u00e', "[[]"])(
    "sees that %j is cut off",
    (text) => {
      expect(scan(text, MAX_DEPTH).problem).toEqual({ kind: "truncated", offset: text.length });
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
    expect(scan(text, MAX_DEPTH)).toEqual({ duplicates });
  });

  it("gives the first 20 and how many more there are", () => {
    const { duplicates } = scanJson(`{${Array.from({ length: 30 }, () => '"a":1').join(",")}}`, MAX_DEPTH);
    expect(duplicates.first).toHaveLength(20);
    expect(duplicates.more).toBe(9);
  });

  it("keeps those before a problem", () => {
    expect(scan('{"a":1,"a":2', MAX_DEPTH)).toEqual({
      problem: { kind: "truncated", offset: 12 },
      duplicates: [{ key: "a", pointer: "/a" }],
    });
  });
});

describe("scanJson on nesting", () => {
  it("takes what is as deep as allowed and stops at one more", () => {
    expect(scan("[[[]]]", 3)).toEqual({ duplicates: [] });
    expect(scan("[[[[]]]]", 3).problem).toEqual({ kind: "too-deep", offset: 3 });
    expect(scan("[[],[],[],[]]", 2)).toEqual({ duplicates: [] });
  });

  it.each([
    ["[", "[", 64],
    ['{"a":', '{"a":', 64 * 5],
    ["both", '[{"a":', 32 * 6],
  ])("stops in 10,000 levels of %s", (_, opening, offset) => {
    expect(scan(opening.repeat(10_000), MAX_DEPTH).problem).toEqual({ kind: "too-deep", offset });
  });

  it("goes through a million levels where they are allowed, without recursion", () => {
    const levels = 1_000_000;
    expect(scan("[".repeat(levels) + "]".repeat(levels), levels)).toEqual({ duplicates: [] });
  });
});

describe("scanJson and JSON.parse", () => {
  it("agree on every JSON value", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(scan(text, 1000).problem).toBeUndefined();
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
        expect(scan(changed, 1000).problem === undefined).toBe(isJson(changed));
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
        expect(scan(text, 1000).problem === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("point inside the text or at its end", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { problem } = scan(text, 3);
        expect(problem?.offset ?? 0).toBeGreaterThanOrEqual(0);
        expect(problem?.offset ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
