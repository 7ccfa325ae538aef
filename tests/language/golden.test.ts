import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/language/load.ts";
import { type Diagnostic, DIAGNOSTICS, type Place } from "../../src/model/diagnostic.ts";
import { INVALID, meant, PACK, SOUND } from "./packs.ts";

/** The first words of a file's name are its code: `rule-missing-key` plants `rule/missing-key`. */
const NAMES = readdirSync(INVALID)
  .filter((name) => name.endsWith(".yaml") && name !== "pack.yaml" && name !== "sound.yaml")
  .map((name) => name.replace(/\.yaml$/u, ""));

/** Reported by `io`, which the language never sees. */
const ELSEWHERE = ["pack/unreadable", "pack/too-large"];

/** Told only beside others. */
const BESIDE = ["pack-more-problems"];

/** Pairs that say what is right while the language says something else; each names its bug. */
const BUGS: Readonly<Record<string, string>> = {
  "pack-path-outside": "lists.ts: a list that could not be read is then also said to be no list, wherever a rule names it",
  "pack-unknown-file": "lists.ts: as pack-path-outside",
  "rule-unknown-list": "checks/list.ts: points at the start of the detection, not at the list in the phrase",
  "rule-list-kind": "checks/list.ts: as rule-unknown-list",
  "rule-deprecated-member": "checks/members.ts: points at the whole combination, not at the member",
  "rule-negates-sign": "checks/members.ts: as rule-deprecated-member",
  "rule-member-kind": "checks/members.ts: points at the bracket of the sequence, not at the member",
  "rule-logic": "rule.ts: points at the key of the id, not at the second key of logic",
};

/** A file that starts a pack replaces the shared header; any other is read beside it. */
function filesOf(name: string): Map<string, string> {
  const text = readFileSync(`${INVALID}/${name}.yaml`, "utf8");
  if (name === "pack-no-header") return new Map([["rules.yaml", text]]);
  return new Map(
    /^pack:/mu.test(text)
      ? [
          ["pack.yaml", text],
          ["sound.yaml", SOUND],
        ]
      : [
          ["pack.yaml", PACK],
          ["sound.yaml", SOUND],
          [`${name}.yaml`, text],
        ],
  );
}

function problemsOf(name: string): readonly Diagnostic[] {
  return loadPacks([{ name: "invalid", files: filesOf(name) }], new Map([["broken.json", '{ "profile": ']])).problems;
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
    const check = name in BUGS ? it.fails : it;
    check(`${name} says what its .txt says`, () => {
      const text = `${problemsOf(name).map(print).join("\n")}\n`;
      expect(text).toBe(readFileSync(`${INVALID}/${name}.txt`, "utf8"));
    });
  }

  it.each(NAMES)("%s plants the problem that it is named after, and no other", (name) => {
    if (name in BUGS || BESIDE.includes(name)) return;
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
