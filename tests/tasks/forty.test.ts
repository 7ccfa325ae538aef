import { describe, expect, it } from "vitest";
import { readPacks } from "../../src/tasks/read-packs.ts";

/** Every mistake that is planted in the six files of the pack: where its words begin, and what it is. */
const PLANTED = [
  "account/composed.yaml 9:77 rule/date",
  "account/composed.yaml 12:5 rule/missing-test",
  "account/composed.yaml 14:9 rule/duplicate-id",
  "account/composed.yaml 22:24 rule/yaml-value",
  "account/syntax.yaml 3:12 pack/yaml",
  "account/syntax.yaml 5:1 pack/yaml",
  "approach/conditions.yaml 13:18 rule/unknown-selection",
  "approach/conditions.yaml 13:28 rule/n-too-large",
  "approach/conditions.yaml 17:87 rule/unsatisfiable",
  "approach/conditions.yaml 18:9 rule/missing-key",
  "approach/conditions.yaml 18:13 rule/duplicate-exception",
  "approach/conditions.yaml 23:29 rule/yaml-value",
  "approach/conditions.yaml 24:59 rule/unknown-fixture",
  "approach/conditions.yaml 24:77 rule/date",
  "approach/fields.yaml 4:13 rule/yaml-value",
  "approach/fields.yaml 6:13 rule/yaml-value",
  "approach/fields.yaml 8:21 rule/yaml-value",
  "approach/fields.yaml 11:14 rule/unknown-field",
  "approach/fields.yaml 12:27 rule/unknown-modifier",
  "approach/fields.yaml 13:29 rule/modifier-mix",
  "approach/fields.yaml 14:36 rule/yaml-value",
  "approach/fields.yaml 15:41 rule/date",
  "approach/fields.yaml 16:14 rule/protected-trait",
  "approach/fields.yaml 17:16 rule/amount-without-currency",
  "approach/fields.yaml 19:24 rule/unknown-placeholder",
  "approach/phrases.yaml 13:14 rule/phrase",
  "approach/phrases.yaml 14:18 rule/phrase",
  "approach/phrases.yaml 15:18 rule/phrase",
  "approach/phrases.yaml 16:14 rule/phrase",
  "approach/phrases.yaml 17:26 rule/regex",
  "approach/phrases.yaml 18:18 rule/regex-without-phrase",
  "approach/phrases.yaml 19:18 rule/phrase-count",
  "pack.yaml 3:10 rule/yaml-value",
  "pack.yaml 6:46 rule/phrase",
  "pack.yaml 7:31 pack/unknown-file",
  "pack.yaml 10:16 rule/yaml-value",
  "pack.yaml 11:54 rule/unknown-key",
  "pack.yaml 12:3 rule/missing-key",
  "pack.yaml 14:9 rule/yaml-value",
  "pack.yaml 23:28 rule/yaml-value",
];

describe("forty mistakes over six files", () => {
  it("are told in one run, each at its place", async () => {
    const { problems } = await readPacks(["fixtures/rules/forty"]);
    const told = problems.map(
      ({ code, place: { file, line, column } }) => `${file?.replace("fixtures/rules/forty/", "")} ${line}:${column} ${code}`,
    );
    expect(told).toEqual(PLANTED);
  });

  it("are forty, over six files, and no two of them one", () => {
    expect([PLANTED.length, new Set(PLANTED).size]).toEqual([40, 40]);
    expect(new Set(PLANTED.map((planted) => planted.split(" ")[0])).size).toBe(6);
  });
});
