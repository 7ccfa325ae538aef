import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadPacks } from "../../src/language/load.ts";
import { ENTITY_KINDS } from "../../src/model/entity.ts";
import { EXPECTATIONS, STATUSES, TRACKS } from "../../src/model/rule.ts";
import { MODIFIERS } from "../../src/model/detection.ts";
import { load, rule, rules } from "./packs.ts";

const GUIDE = readFileSync("docs/rules.md", "utf8");
const BLOCKS = [...GUIDE.matchAll(/```yaml\n([\s\S]*?)```/gu)].map((match) => match[1] ?? "");
const block = (start: string): string => BLOCKS.find((text) => text.startsWith(start)) ?? "";

describe("the guide for rule authors", () => {
  it("begins with a pack that has no problem but a list that its one rule does not use", () => {
    const files = new Map([
      ["pack.yaml", block("pack:")],
      ["rules.yaml", BLOCKS[0] ?? ""],
    ]);
    const { pack, problems } = loadPacks([{ name: "ours", files }], new Map());
    expect(problems.map(({ code, args }) => [code, args["list"]])).toEqual([["rule/unused-list", "freemail"]]);
    expect(pack?.rules.map(({ id }) => id)).toEqual(["off-platform-early"]);
  });

  it("has an exception, a combination and a sequence that can be read", () => {
    const names = ["paid-report", "hidden-client", "off-platform-early", "small-favour", "wants-non-public"];
    const members = names.map((id) => rule(id, `detection: { message.text|phrase: ${id} }`));
    const excepted = rule("excepted", `detection: { message.text|phrase: add me }\n${block("exceptions:").trim()}`);
    const composed = [rule("both", block("combination:").trim()), rule("order", block("sequence:").trim())];
    expect(load(rules(...members, excepted, ...composed)).problems).toEqual([]);
  });

  it("names every modifier, entity, status, track and expectation", () => {
    for (const word of [...Object.keys(MODIFIERS), ...STATUSES, ...TRACKS, ...EXPECTATIONS])
      expect(GUIDE).toMatch(new RegExp(`\\b${word}\\b`, "u"));
    for (const kind of ENTITY_KINDS) expect(GUIDE).toContain(`\`<${kind}>\``);
  });
});
