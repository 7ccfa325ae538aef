import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseYaml } from "../../src/language/document.ts";
import { load } from "./packs.ts";

/** A case of the suite's `src/` files: a document, and whether it is none. */
type Case = { readonly file: string; readonly name: string; readonly text: string; readonly isInvalid: boolean };

/** The signs that the suite writes for what an editor would lose. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/␣/gu, " "],
  [/—*»/gu, "\t"],
  [/←/gu, "\r"],
  [/⇔/gu, "\uFEFF"],
  [/↵/gu, ""],
  [/∎\n?$/u, ""],
];

/** Reads a folder in the layout of yaml-test-suite: files of `src/`, each a list of cases; what a case leaves out it has from the one before. */
function readSuite(folder: string): Case[] {
  const names = readdirSync(`${folder}/src`).filter((name) => name.endsWith(".yaml"));
  return names.sort().flatMap((file) => {
    const entries = parse(readFileSync(`${folder}/src/${file}`, "utf8")) as {
      name?: string;
      yaml?: string;
      fail?: boolean;
      skip?: boolean;
    }[];
    let before = "";
    return entries.flatMap(({ name = "", yaml = before, fail = false, skip = false }, place) => {
      before = yaml;
      const text = SIGNS.reduce((written, [sign, meaning]) => written.replace(sign, meaning), yaml);
      return skip ? [] : [{ file: `${file} ${place + 1}`, name, text, isInvalid: fail }];
    });
  });
}

/** Neither a document nor a pack with it as a file of rules may end in anything but problems, in our words. */
function check({ text }: Case): { readonly isSyntax: boolean; readonly codes: readonly string[] } {
  const problems = [...load({ "rules.yaml": text }).problems, ...load({ "pack.yaml": text }).problems];
  for (const { place, args } of problems) {
    expect(place.file).toMatch(/^test/u);
    expect(String(args["reason"] ?? "")).not.toMatch(/YAML|Flow|Implicit|Nested mappings/u);
  }
  return { isSyntax: parseYaml("t.yaml", text).yaml === undefined, codes: problems.map(({ code }) => code) };
}

describe("a suite in the layout of yaml-test-suite", () => {
  const own = readSuite("fixtures/rules/yaml-suite");

  it("is read as it is written, with its signs", () => {
    expect(own.map(({ file, isInvalid }) => `${file} ${isInvalid}`)).toEqual([
      "A1B2.yaml 1 true",
      "A1B2.yaml 2 true",
      "A1B2.yaml 3 false",
      "C3D4.yaml 1 true",
      "C3D4.yaml 2 false",
    ]);
    expect([own[1]?.text, own[2]?.text]).toEqual(["a:\n\tb: 1\n", "a: b "]);
  });

  it.each(own)("$file, $name: has problems and no crash", (one) => {
    const { isSyntax, codes } = check(one);
    expect(codes.length).toBeGreaterThan(0);
    if (one.isInvalid) expect(isSyntax).toBe(true);
  });
});

/** The whole suite is not ours to ship: a clone of it is read from where LINKWARY_YAML_TEST_SUITE says. */
const SUITE = process.env["LINKWARY_YAML_TEST_SUITE"];

describe.skipIf(SUITE === undefined)(
  `the yaml-test-suite ${SUITE === undefined ? "(skipped: LINKWARY_YAML_TEST_SUITE is not set)" : `in ${SUITE}`}`,
  () => {
    const cases = SUITE === undefined ? [] : readSuite(SUITE);

    it(`is there, with ${cases.length} documents, ${cases.filter(({ isInvalid }) => isInvalid).length} of them invalid`, () => {
      expect([existsSync(`${SUITE}/src`), cases.length > 0, cases.some(({ isInvalid }) => isInvalid)]).toEqual([true, true, true]);
    });

    it.each(cases)("$file, $name: never crashes the checker", (one) => {
      check(one);
    });
  },
);
