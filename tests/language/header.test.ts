import { describe, expect, it } from "vitest";
import { aloneLimit } from "../../src/language/header.ts";
import { loadPacks } from "../../src/language/load.ts";
import { load, PACK, rule, rules, show, SOUND } from "./packs.ts";

const SCORING = {
  base: -50,
  pointsToDouble: 10,
  decay: 0.5,
  reassuranceCap: 20,
  bands: { medium: 20, high: 60 },
  minCoverage: 0.3,
  priority: {
    low: ["routine", "routine", "prompt"],
    medium: ["routine", "prompt", "urgent"],
    high: ["prompt", "urgent", "urgent"],
    "insufficient-data": ["routine", "routine", "prompt"],
  },
} as const;

const change = (from: string, to: string): Record<string, string> => {
  expect(PACK).toContain(from);
  return { "pack.yaml": PACK.replace(from, to) };
};
const problemsOf = (files: Record<string, string>): string[] => load(files).problems.map(show);

describe("pack.yaml", () => {
  it("is the name, version, families and scoring of a pack", () => {
    const { pack, problems } = load({});
    expect(problems).toEqual([]);
    expect(pack?.header).toMatchObject({ name: "test/invalid", version: "1.0.0", scoring: SCORING, advice: {}, reporting: {} });
    expect(pack?.header.families["ask"]).toEqual({ axis: "approach", title: "Asks", stage: "task", cap: 20, decisive: false });
    expect(pack?.header.license).toBeUndefined();
  });

  it("may hold a license, advice and reporting lines", () => {
    const more =
      'license: Apache-2.0\nadvice: { espionage: [Tell the officer.] }\nreporting: { GB: [{ title: T, url: "https://t.example", accessed: 2026 }, { title: U, url: "http://u.example" }] }\nlists:';
    const { pack, problems } = load(change("lists:", more));
    expect(problems).toEqual([]);
    expect(pack?.header).toMatchObject({
      license: "Apache-2.0",
      advice: { espionage: ["Tell the officer."] },
      reporting: {
        GB: [
          { title: "T", url: "https://t.example", accessed: "2026" },
          { title: "U", url: "http://u.example" },
        ],
      },
    });
  });

  it.each([
    ["a newer format", "v1\n", "v2\n", "pack/newer-format “linkwary/rules/v2”"],
    ["a format of the far future", "v1\n", "v10\n", "pack/newer-format “linkwary/rules/v10”"],
    ["another format", "format: linkwary/rules/v1", "format: sigma", "rule/yaml-value “format”"],
    ["a number as format", "format: linkwary/rules/v1", "format: 1", "rule/yaml-value “format”"],
    ["no format", "format: linkwary/rules/v1\n", "", "rule/missing-key “pack”"],
    ["no version", "version: 1.0.0\n", "", "rule/missing-key “pack”"],
    ["half a version", "version: 1.0.0", "version: '1.0'", "rule/yaml-value “'1.0'”"],
    ["a capital in its name", "pack: test/invalid", "pack: Test", "rule/yaml-value “Test”"],
    ["a misspelt key", "families:", "familys:", "rule/unknown-key “familys”"],
    ["a misspelt key of a family", "stage: task", "stagge: task", "rule/unknown-key “stagge”"],
    ["another axis", "axis: exposure", "axis: expsure", "rule/yaml-value “expsure”"],
    ["another stage", "stage: task", "stage: tsk", "rule/yaml-value “tsk”"],
    ["a cap of nothing", "cap: 20", "cap: 0", "rule/yaml-value “0”"],
    ["a decay above one", "decay: 0.5", "decay: 1.5", "rule/yaml-value “1.5”"],
    ["a base above zero", "base: -50", "base: 50", "rule/yaml-value “50”"],
    ["a band above a hundred", "high: 60", "high: 600", "rule/yaml-value “600”"],
    ["a priority too few", "low: [routine, routine, prompt]", "low: [routine, routine]", "rule/yaml-value “[”"],
    ["a misspelt priority", "low: [routine, routine, prompt]", "low: [routine, routine, promt]", "rule/yaml-value “promt”"],
    ["a band without priorities", "    insufficient-data: [routine, routine, prompt]\n", "", "rule/missing-key “priority”"],
    ["a list of nothing", "phrases: [whatsapp, telegram]", "phrases: []", "rule/yaml-value “[”"],
    ["a list of another kind", "phrases: [whatsapp", "phrase: [whatsapp", "rule/unknown-key “phrase”"],
    ["another track", "lists:", "advice: { spying: [a] }\nlists:", "rule/unknown-key “spying”"],
    ["another country", "lists:", "reporting: { England: [] }\nlists:", "rule/yaml-value “England”"],
  ])("with %s is refused", (_, from, to, problem) => {
    const found = problemsOf(change(from, to));
    expect(found).toContain(problem);
    expect(load(change(from, to)).pack).toBeUndefined();
  });

  it("of a newer format has that one problem, whatever else stands in it", () => {
    expect(problemsOf(change("format: linkwary/rules/v1", "format: linkwary/rules/v2\nmood: new\nfamilys: 7"))).toEqual([
      "pack/newer-format “linkwary/rules/v2”",
    ]);
  });

  it("names the tracks where one is unknown", () => {
    expect(load(change("lists:", "advice: { spying: [a] }\nlists:")).problems[0]?.args["allowed"]).toBe(
      "espionage, job-fraud, malware, romance-investment",
    );
  });

  it("suggests what a misspelt key may mean", () => {
    expect(load(change("families:", "familys:")).problems[0]?.args).toMatchObject({ key: "familys", suggestion: "families" });
  });

  it("is needed", () => {
    expect(loadPacks([{ name: "ours", files: new Map([["rules.yaml", SOUND]]) }], new Map())).toMatchObject({
      pack: undefined,
      problems: [{ code: "pack/no-header", args: { name: "ours" }, place: { file: "ours" } }],
    });
  });

  it("must be a map", () => {
    for (const text of ["", "- a", "7", "text"]) expect(problemsOf({ "pack.yaml": text }), text).not.toEqual([]);
  });

  it("says how points become a score, unless an earlier pack does", () => {
    const bare = "pack: our/rules\nversion: 1.0.0\nformat: linkwary/rules/v1\n";
    expect(problemsOf({ "pack.yaml": bare })).toEqual(["rule/missing-key “pack”"]);
    const before = new Map([
      ["pack.yaml", PACK],
      ["sound.yaml", SOUND],
    ]);
    const { pack } = loadPacks(
      [
        { name: "base", files: before },
        { name: "ours", files: new Map([["pack.yaml", bare]]) },
      ],
      new Map(),
    );
    expect(pack?.header).toMatchObject({ name: "test/invalid + our/rules", version: "1.0.0 + 1.0.0", scoring: SCORING });
  });

  it.each([
    ["a family", "  ask:", "  Ask_1:", "Ask_1"],
    ["a list", "  messengers:", "  Messengers:", "Messengers"],
  ])("with a capital in the name of %s points at the name", (_, from, to, name) => {
    expect(problemsOf(change(from, to))).toEqual([`rule/bad-id “${name}”`]);
  });
});

describe("what one family may have without reaching the band medium alone", () => {
  it("is the most whole points whose score, rounded, is below the band", () => {
    expect(aloneLimit(SCORING)).toBe(29);
    const score = (points: number): number => 100 / (1 + 2 ** -((points - 50) / 10));
    expect(Math.round(score(29))).toBeLessThan(20);
    expect(Math.round(score(30))).toBeGreaterThanOrEqual(20);
  });

  it.each([
    [-50, 10, 20, 29],
    [-50, 10, 50, 49],
    [-40, 10, 20, 19],
    [-50, 5, 20, 39],
    [-100, 10, 20, 79],
  ])("with base %d, %d points to double and medium at %d is %d", (base, pointsToDouble, medium, limit) => {
    expect(aloneLimit({ ...SCORING, base, pointsToDouble, bands: { medium, high: 60 } })).toBe(limit);
  });

  it("is the cap of a family that gives none", () => {
    expect(load(change("title: Asks, stage: task, cap: 20", "title: Asks, stage: task")).pack?.header.families["ask"]?.cap).toBe(29);
  });
});

describe("later packs", () => {
  const base = {
    name: "base",
    files: new Map([
      ["pack.yaml", PACK],
      ["sound.yaml", SOUND],
    ]),
  };
  const later = (header: string, ...written: string[]) => ({
    name: "ours",
    files: new Map([
      ["pack.yaml", `pack: our/rules\nversion: 2.0.0\nformat: linkwary/rules/v1\n${header}`],
      ...Object.entries(written.length > 0 ? rules(...written) : {}),
    ]),
  });

  it("see the lists and families of earlier ones", () => {
    const { pack, problems } = loadPacks(
      [base, later("", rule("ours", 'detection: { message.text|phrase: "write on $messengers" }'))],
      new Map(),
    );
    expect(problems).toEqual([]);
    expect(pack?.rules.find(({ id }) => id === "ours")?.family).toBe("ask");
  });

  it("replace lists, families, advice and reporting lines name by name", () => {
    const { pack, problems } = loadPacks(
      [
        base,
        later(
          "lists: { messengers: { phrases: [signal] } }\nfamilies: { ask: { axis: approach, title: Begs, cap: 10 } }\nadvice: { malware: [Stop.] }\n",
        ),
      ],
      new Map(),
    );
    expect(problems).toEqual([]);
    expect(pack?.header.lists["messengers"]).toEqual({ kind: "phrases", phrases: [[{ kind: "word", word: "signal" }]] });
    expect(pack?.header.lists["freemail"]).toBeDefined();
    expect(pack?.header.families["ask"]).toEqual({ axis: "approach", title: "Begs", cap: 10, decisive: false });
    expect(pack?.header.families["account"]?.title).toBe("The account");
    expect(pack?.header.advice).toEqual({ malware: ["Stop."] });
  });

  it("may replace the scoring as a whole", () => {
    const scoring = PACK.slice(PACK.indexOf("scoring:")).replace("high: 60", "high: 70");
    expect(loadPacks([base, later(scoring)], new Map()).pack?.header.scoring.bands).toEqual({ medium: 20, high: 70 });
    expect(
      loadPacks([base, later("scoring: { bands: { medium: 30, high: 70 } }\n")], new Map()).problems.map(({ code }) => code),
    ).toContain("rule/missing-key");
  });
});
