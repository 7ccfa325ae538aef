import { describe, expect, it } from "vitest";
import { loadPacks } from "../../../src/language/load.ts";
import { load, meant, PACK, show, SOUND } from "../packs.ts";

const withFamily = (keys: string): string => PACK.replace("title: Asks, stage: task, cap: 20", `title: Asks, ${keys}`);

/** The problems of a pack and of one that comes after it. */
const together = (base: string, ours: string) =>
  loadPacks(
    [
      {
        name: "base",
        files: new Map([
          ["pack.yaml", base],
          ["sound.yaml", SOUND],
        ]),
      },
      { name: "ours", files: new Map([["pack.yaml", `pack: our/rules\nversion: 1.0.0\nformat: linkwary/rules/v1\n${ours}`]]) },
    ],
    new Map(),
  ).problems;

describe("a family", () => {
  it.each([
    ["cap: 29", []],
    ["cap: 30", ["pack/family-alone “30”"]],
    ["stage: task", []],
    ["cap: 40, decisive: true", []],
    ["cap: 40, decisive: false", ["pack/family-alone “40”"]],
  ])("cannot reach the band medium alone unless it is decisive: %s", (keys, problems) => {
    expect(load({ "pack.yaml": withFamily(keys) }).problems.map(show)).toEqual(problems);
  });

  it("of exposure carries no points and is left alone", () => {
    expect(load({ "pack.yaml": PACK.replace("title: Exposure", "title: Exposure, cap: 90") }).problems).toEqual([]);
  });

  it("is held to the scoring of the last pack", () => {
    const problems = together(PACK, PACK.slice(PACK.indexOf("scoring:")).replace("medium: 20", "medium: 10"));
    expect(problems.map(({ code, args }) => [code, args["family"], args["limit"]])).toEqual([
      ["pack/family-alone", "ask", 17],
      ["pack/family-alone", "calm", 17],
      ["pack/family-alone", "account", 17],
    ]);
  });

  it("of an earlier pack is shown where it was written", () => {
    const found = together(withFamily("cap: 30"), "families: { ours: { axis: approach, title: Ours } }\n").find(
      ({ code }) => code === "pack/family-alone",
    );
    expect([found?.place.file, meant(found?.place ?? {})]).toEqual(["base/pack.yaml", "30"]);
  });
});
