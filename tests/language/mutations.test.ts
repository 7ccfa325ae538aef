import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/language/load.ts";
import type { Diagnostic, Place } from "../../src/model/diagnostic.ts";
import { PACK, rule, SOUND } from "./packs.ts";

const RICH_BODY = `detection:
  ask:
    message.text|phrase:
      - "(add|text) me [on] ... $messengers"
      - "send ...8 <money> :"
    message.text|phrase|count|gte: 2
  early: { message.ordinal|lte: 3, scope: thread }
  old: [{ profile.createdAt|before: 2026-01 }, { profile.skills|contains|all: [a, b] }]
  condition: 1 of (ask, early) and not old
exceptions:
  - { id: known, reason: "known", detection: { message.links.domain|fieldref: employer.domain } }`;

/** A file that uses most of the language. */
const RICH = `rules:
${rule("rich", RICH_BODY, { message: '"asks “{ask.quote}” in {message.index}"' })}
${rule("both", "combination: rich and not sound-calm and 1 of sound-*")}
${rule("order", "sequence: { rules: [rich, sound-ask], within: { messages: 4, days: 30 } }")}`;

const FILES: Readonly<Record<string, string>> = {
  "pack.yaml": PACK.replace("lists:\n", "lists:\n  watched: { watchlist: { file: watch.yaml } }\n"),
  "rich.yaml": RICH,
  "sound.yaml": SOUND,
  "watch.yaml": '- { name: A, employer: B, source: S, url: "https://s.example", date: 2025 }\n',
};

function read(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  return loadPacks([{ name: "t", files: new Map(Object.entries(files)) }], new Map()).problems;
}

/** Why a place is not inside its file; undefined where it is. */
function misplaced(place: Place, files: Readonly<Record<string, string>>): string | undefined {
  const path = place.file?.replace(/^t\//u, "");
  const text = path === undefined ? undefined : files[path];
  if (text === undefined) return `no file ${place.file}`;
  const { line = 0, column = 0, length = 1 } = place;
  const found = text.split("\n")[line - 1];
  if (found === undefined) return `no line ${line} in ${path}`;
  if (column < 1 || column > found.length + 1) return `no column ${column} in line ${line}`;
  if (length < 1 || (length > 1 && column - 1 + length > found.length))
    return `${length} units from column ${column} are past line ${line}`;
  if (place.text !== undefined && place.text !== found.replace(/\r$/u, "")) return `line ${line} is not “${place.text}”`;
  return undefined;
}

function holds(files: Readonly<Record<string, string>>): void {
  for (const { code, place, related = [] } of read(files)) {
    for (const at of [place, ...related.map((other) => other.place)]) expect(misplaced(at, files), code).toBeUndefined();
  }
}

/** Bits that mean something to YAML or to the language, and some that mean nothing. */
const PIECES = `[ ] { } : - ? | > ! ' " \\ # , ... $ < ( ) ~ null true 0 -1 .inf [] {} '' % @ \` é 𝒦 constructor __proto__ toString`
  .split(" ")
  .concat([": ", "- ", "? ", " #", "\t", "\n", "\r\n", "\n  ", "  ", "&a ", "!!str ", "not ", " and ", " or ", "1 of ", "---\n", "<<: "])
  .concat(["\u200b", "\u202e", "\ufeff", "\0"]);

const edit = fc.record({
  file: fc.constantFrom(...Object.keys(FILES)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 12 }),
  added: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4, unit: "binary" })),
});

function change(edits: readonly { file: string; at: number; removed: number; added: string }[]): Record<string, string> {
  const files = { ...FILES };
  for (const { file, at, removed, added } of edits) {
    const text = files[file] ?? "";
    const start = Math.floor(at * text.length);
    files[file] = text.slice(0, start) + added + text.slice(start + removed);
  }
  return files;
}

/** Values that are rarely meant. */
const ODD =
  `~ true 0 -7 1e999 .nan [] {} [[]] [{}] 2026-02-31 __proto__ constructor '{' "{}" $ $constructor '(' not 0x10 'a|b' 'x\\y' "\\u202e"`
    .split(" ")
    .concat(["{ toString: x }", "[{ toString: x }]", "*nowhere", "&a [*a]", "&a { b: *a }", "{ constructor: { profile.posts: 1 } }"])
    .concat(["", "{ a: b }", "!!binary aGk=", "{ __proto__: { a: 1 } }", "1 of (", "!!set { a }"]);

const BROKEN = fc.constantFrom("pack.yaml", "rich.yaml", "watch.yaml");

describe("a pack that is damaged", { timeout: 60_000 }, () => {
  it("was sound before", () => {
    expect(read(FILES)).toEqual([]);
  });

  it("is read without a throw, and each problem stands inside a file", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        holds(change(edits));
      }),
      { numRuns: 500 },
    );
  });

  it("by lines that are moved, doubled or dropped is read without a throw", () => {
    fc.assert(
      fc.property(BROKEN, fc.nat(), fc.nat(), fc.constantFrom("drop", "double", "swap", "indent"), (file, a, b, how) => {
        const lines = (FILES[file] ?? "").split("\n");
        const [from, to] = [a % lines.length, b % lines.length];
        const line = lines[from] ?? "";
        if (how === "drop") lines.splice(from, 1);
        else if (how === "double") lines.splice(to, 0, line);
        else if (how === "indent") lines[from] = `  ${line}`;
        else [lines[from], lines[to]] = [lines[to] ?? "", line];
        holds({ ...FILES, [file]: lines.join("\n") });
      }),
      { numRuns: 250 },
    );
  });

  it("by values of another kind is read without a throw", () => {
    fc.assert(
      fc.property(BROKEN, fc.nat(), fc.constantFrom(...ODD), (file, pick, odd) => {
        const text = FILES[file] ?? "";
        const values = [...text.matchAll(/(?<=: |- |\[|, )(?:"[^"\n]*"|[^\s,\]}"[{]+)/gu)];
        const found = values[pick % values.length];
        const start = found?.index ?? 0;
        holds({ ...FILES, [file]: text.slice(0, start) + odd + text.slice(start + (found?.[0].length ?? 0)) });
      }),
      { numRuns: 500 },
    );
  });

  it("to the point of being no YAML at all is read without a throw", () => {
    fc.assert(
      fc.property(BROKEN, fc.string({ maxLength: 200, unit: "binary" }), (file, text) => {
        holds({ ...FILES, [file]: text });
      }),
      { numRuns: 250 },
    );
  });

  it("in a quote that is never closed has its problems inside a file", () => {
    holds({ ...FILES, "rich.yaml": `"${RICH}` });
  });
});
