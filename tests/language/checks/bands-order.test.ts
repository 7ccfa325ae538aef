import { describe, expect, it } from "vitest";
import { loadPacks } from "../../../src/language/load.ts";
import { load, PACK, show, SOUND } from "../packs.ts";

const withHigh = (high: number): string => PACK.replace("high: 60", `high: ${high}`);

describe("the bands", () => {
  it.each([19, 20])("are out of order with high at %d", (high) => {
    expect(load({ "pack.yaml": withHigh(high) }).problems.map(show)).toEqual([`pack/bands-order “${high}”`]);
  });

  it("are in order with high above medium", () => {
    expect(load({ "pack.yaml": withHigh(21) }).problems).toEqual([]);
  });

  it("are told once, to the pack that wrote them", () => {
    const ours = new Map([["pack.yaml", "pack: our/rules\nversion: 1.0.0\nformat: linkwary/rules/v1\n"]]);
    const base = new Map([
      ["pack.yaml", withHigh(10)],
      ["sound.yaml", SOUND],
    ]);
    const { problems } = loadPacks(
      [
        { name: "base", files: base },
        { name: "ours", files: ours },
      ],
      new Map(),
    );
    expect(problems.map(({ place }) => place.file)).toEqual(["base/pack.yaml"]);
  });
});
