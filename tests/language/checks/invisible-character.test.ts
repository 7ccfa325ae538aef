import { describe, expect, it } from "vitest";
import { loadPacks } from "../../../src/language/load.ts";
import { load, PACK, rule, rules, SOUND } from "../packs.ts";

const DELETED = "detection: { profile.deleted: true }";
const codesOf = (files: Record<string, string>): (string | number | undefined)[] =>
  load(files).problems.map(({ code, args }) => (code === "rule/invisible-character" ? args["codepoint"] : code));

describe("an invisible character", () => {
  it.each([
    ["200B", "\u200b"],
    ["200D", "\u200d"],
    ["202E", "\u202e"],
    ["2066", "\u2066"],
    ["00AD", "\u00ad"],
    ["FEFF", "\ufeff"],
    ["E0061", "\u{e0061}"],
  ])("U+%s is found in a rule", (name, character) => {
    expect(codesOf(rules(rule("planted", DELETED, { title: `Pla${character}nted` })))).toEqual([name]);
  });

  it("is found in a phrase, in a comment and in the header", () => {
    expect(codesOf(rules(rule("planted", 'detection: { message.text|phrase: "pay\u200bnow" }')))).toEqual(["200B"]);
    expect(codesOf({ "rules.yaml": `# a \u202e b\nrules:\n${rule("planted", DELETED)}` })).toEqual(["202E"]);
    expect(codesOf({ "pack.yaml": PACK.replace("title: Asks", "title: As\u202eks") })).toEqual(["202E"]);
  });

  it("is found at the start of a file", () => {
    expect(codesOf({ "rules.yaml": `\ufeffrules:\n${rule("planted", DELETED)}` })).toEqual(["FEFF"]);
  });

  it("is found each time, at its own column, after signs of two units", () => {
    const { problems } = load(rules(rule("planted", DELETED, { title: '"𝒦a\u200bb\u202e"' })));
    expect(problems.map(({ place }) => [place.line, place.column])).toEqual([
      [3, 16],
      [3, 18],
    ]);
  });

  it.each(["é", "加", "“", "…", "👍", "\u00a0", "е"])("is not %s", (character) => {
    expect(codesOf(rules(rule("planted", DELETED, { title: `Pla${character}nted` })))).toEqual([]);
  });

  it("is found in a file of overrides", () => {
    const ours = new Map([
      ["pack.yaml", "pack: our/rules\nversion: 1.0.0\nformat: linkwary/rules/v1\n"],
      ["rules.yaml", "rules:\n  - { id: sound-ask, title: 'As\u202eks' }\n"],
    ]);
    const base = new Map([
      ["pack.yaml", PACK],
      ["sound.yaml", SOUND],
    ]);
    const { problems } = loadPacks(
      [
        { name: "base", files: base },
        { name: "ours", files: ours },
      ],
      new Map(),
    );
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([["rule/invisible-character", "ours/rules.yaml"]]);
  });

  it("is found in a file of values", () => {
    const files = { "pack.yaml": PACK.replace("values: [mail.example]", "values: { file: free.txt }"), "free.txt": "mail\u200b.example\n" };
    expect(codesOf(files)).toEqual(["200B"]);
  });

  it("is found in a file of watched records", () => {
    const files = {
      "pack.yaml": PACK.replace("lists:\n", "lists:\n  watched: { watchlist: { file: watch.yaml } }\n"),
      "watch.yaml": '- { name: "A\u200b", source: S, url: "https://s.example", date: 2025 }',
    };
    expect(codesOf(files)).toEqual(["200B"]);
  });
});
