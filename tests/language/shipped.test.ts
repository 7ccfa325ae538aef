import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/language/load.ts";
import { AXES } from "../../src/model/rule.ts";

/** Every file below a folder, by its path under the folder. */
function filesBelow(folder: string, wanted: RegExp): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => wanted.test(path) && statSync(`${folder}/${path}`).isFile());
  return new Map(paths.sort().map((path) => [path, readFileSync(`${folder}/${path}`, "utf8")]));
}

const { pack, problems } = loadPacks(
  [{ name: "rules", files: filesBelow("rules", /\.(?:ya?ml|txt)$/u) }],
  filesBelow("fixtures/subjects", /\.json$/u),
);
const rules = pack?.rules ?? [];
const families = pack?.header.families ?? {};

describe("the shipped pack", () => {
  it("has no problem", () => {
    expect(problems).toEqual([]);
  });

  it("has seventy rules at least, in fourteen families at least, on all three axes", () => {
    expect(rules.length).toBeGreaterThanOrEqual(70);
    const used = new Set(rules.map(({ family }) => family));
    expect(used.size).toBeGreaterThanOrEqual(14);
    expect(new Set([...used].map((family) => families[family]?.axis))).toEqual(new Set(AXES));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s says where it comes from, where it errs, and what it matches", (_, rule) => {
    expect(rule.references.filter(({ url }) => /^https?:\/\/[^/\s]+\.[^/\s]+/u.test(url)).length).toBeGreaterThanOrEqual(1);
    expect(rule.falsepositives.filter((text) => text.trim() !== "").length).toBeGreaterThanOrEqual(1);
    const expected = rule.tests.filter(({ todo }) => todo === undefined).map(({ expect: expectation }) => expectation);
    expect(expected).toContain("match");
    expect(expected).toContain("no-match");
  });

  it("has rules that reassure", () => {
    expect(rules.filter(({ weight }) => weight < 0).length).toBeGreaterThanOrEqual(5);
  });

  it("names each id once, and each test of a rule once", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, tests } of rules) expect(new Set(tests.map(({ name }) => name)).size, id).toBe(tests.length);
  });
});
