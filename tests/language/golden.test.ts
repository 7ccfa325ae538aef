import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/language/load.ts";
import { type Diagnostic, DIAGNOSTICS, type Place } from "../../src/model/diagnostic.ts";
import { compileRegex } from "../../src/workers/regex.ts";
import { INVALID, meant, PACK, SOUND } from "./packs.ts";

/** The first words of a file's name are its code: `rule-missing-key` plants `rule/missing-key`. */
const NAMES = readdirSync(INVALID)
  .filter((name) => name.endsWith(".yaml") && name !== "pack.yaml" && name !== "sound.yaml")
  .map((name) => name.replace(/\.yaml$/u, ""));

/** Reported by `io`, which the language never sees. */
const ELSEWHERE = [
  "pack/unreadable",
  "pack/too-large",
  "pack/not-compiled",
  "pack/no-lock",
  "pack/stale-lock",
  "pack/changed-version",
  "rule/stale-docs",
];

/** Told only beside others. */
const BESIDE = ["pack-more-problems"];

/** A file that starts a pack replaces the shared header; any other is read beside it. */
function filesOf(name: string): Map<string, string> {
  const text = readFileSync(`${INVALID}/${name}.yaml`, "utf8");
  if (name === "pack-no-header") return new Map([["rules.yaml", text]]);
  return new Map(
    /^pack:/mu.test(text)
      ? [
          ["pack.yaml", text],
          ["sound.yaml", SOUND],
          ["empty.txt", "# nothing\n"],
        ]
      : [
          ["pack.yaml", PACK],
          ["sound.yaml", SOUND],
          [`${name}.yaml`, text],
        ],
  );
}

function problemsOf(name: string): readonly Diagnostic[] {
  return loadPacks([{ name: "invalid", files: filesOf(name) }], new Map([["broken.json", '{ "profile": ']]), compileRegex).problems;
}

function print({ severity, code, args, place, related = [] }: Diagnostic): string {
  const lines = related.map((other) => `  ${other.label} ${at(other.place)}`);
  return [`${severity} ${code} ${at(place)} ${JSON.stringify(args)}`, ...lines].join("\n");
}

/** `line:column` with the words that are meant; the name alone of what has no lines. */
function at(place: Place): string {
  return place.line === undefined ? (place.file ?? "nowhere") : `${place.line}:${place.column} “${meant(place)}”`;
}

describe("the golden pairs of the checker", () => {
  for (const name of NAMES) {
    it(`${name} says what its .txt says`, () => {
      const text = `${problemsOf(name).map(print).join("\n")}\n`;
      expect(text).toBe(readFileSync(`${INVALID}/${name}.txt`, "utf8"));
    });
  }

  it.each(NAMES)("%s plants the problem that it is named after, and no other", (name) => {
    if (BESIDE.includes(name)) return;
    const codes = new Set(problemsOf(name).map(({ code }) => code.replace("/", "-")));
    expect([...codes]).toEqual([name]);
  });

  it("are there for every code of packs and rules", () => {
    const codes = Object.keys(DIAGNOSTICS).filter((code) => /^(?:pack|rule)\//u.test(code) && !ELSEWHERE.includes(code));
    expect(codes.filter((code) => !NAMES.includes(code.replace("/", "-")))).toEqual([]);
  });

  it("are more than fifty, and each has both halves", () => {
    expect(NAMES.length).toBeGreaterThan(50);
    const texts = readdirSync(INVALID).filter((name) => name.endsWith(".txt"));
    expect(texts).toHaveLength(NAMES.length);
    for (const name of NAMES) expect(existsSync(`${INVALID}/${name}.txt`), name).toBe(true);
  });

  it("stand under a header and beside rules that are sound", () => {
    const files = new Map([
      ["pack.yaml", PACK],
      ["sound.yaml", SOUND],
    ]);
    expect(loadPacks([{ name: "invalid", files }], new Map()).problems).toEqual([]);
  });
});
