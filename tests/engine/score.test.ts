import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/engine/outcome.ts";
import type { Kleene } from "../../src/engine/kleene.ts";
import { bandOf, chooseTrack, compareText, type Contribution, higherBand, score, type Score, toScore } from "../../src/engine/score.ts";
import type { CompiledRule } from "../../src/model/compiled-pack.ts";
import { buildRuleSet, type PackSeed, wordOf } from "../properties/packs.ts";

type Family = PackSeed["families"][number];
const approach: Family = { axis: "approach", cap: 29, decisive: false };
const account: Family = { axis: "authenticity", cap: 29, decisive: false };

describe("a family", () => {
  it("counts each further hit half as much, strongest first", () => {
    expect(
      counted(
        [approach],
        [
          [0, 4],
          [0, 12],
          [0, 8],
        ],
      ),
    ).toEqual([1, 12, 4]);
  });

  it("breaks ties by rule id", () => {
    expect(
      counted(
        [approach],
        [
          [0, 12],
          [0, 12],
        ],
      ),
    ).toEqual([12, 6]);
  });

  it("is scaled down together where it exceeds its cap", () => {
    expect(
      counted(
        [{ ...approach, cap: 21 }],
        [
          [0, 20],
          [0, 16],
        ],
      ),
    ).toEqual([15, 6]);
  });

  it("adds up with other families without decay", () => {
    expect(
      counted(
        [approach, approach, account],
        [
          [0, 12],
          [1, 12],
          [2, 12],
        ],
      ),
    ).toEqual([12, 12, 12]);
  });

  it("never prints more than its cap", () => {
    const weights = [-6, -13, 22, 23, -1, 18, 14];
    const { contributions } = scored(
      [{ ...account, cap: 39 }],
      weights.map((weight) => [0, weight]),
    );
    const signs = contributions.filter(({ rule }) => rule.weight > 0).map(({ counted: points }) => Math.round(points * 10));
    expect(signs.reduce((sum, next) => sum + next, 0)).toBe(390);
  });
});

describe("reassurance", () => {
  it("is taken off the points of its axis", () => {
    const { points, axes } = scored(
      [approach, approach],
      [
        [0, 20],
        [1, -8],
      ],
    );
    expect([points, axes.approach.points]).toEqual([-38, 12]);
  });

  it("never buys off the other axis", () => {
    const { points, axes } = scored(
      [approach, account],
      [
        [0, 20],
        [1, -8],
      ],
    );
    expect([points, axes.approach.points, axes.authenticity.points]).toEqual([-30, 20, 0]);
  });

  it("takes no more than what was found", () => {
    expect(
      scored(
        [approach, approach],
        [
          [0, 5],
          [1, -8],
        ],
      ).points,
    ).toBe(-50);
  });

  it("takes no more than its cap, all of it together", () => {
    const { points, contributions } = scored(
      [approach, approach, approach, approach],
      [
        [0, 28],
        [1, 28],
        [2, -16],
        [3, -24],
      ],
    );
    expect([points, contributions.map((one) => one.counted)]).toEqual([-14, [28, 28, -8, -12]]);
  });

  it("decays in its family", () => {
    expect(
      counted(
        [approach, approach],
        [
          [0, 28],
          [1, -4],
          [1, -8],
        ],
      ),
    ).toEqual([28, -2, -8]);
  });

  it("is found but not counted where a decisive family has a hit", () => {
    expect(
      counted(
        [{ ...approach, decisive: true }, approach],
        [
          [0, 20],
          [1, -8],
        ],
      ),
    ).toEqual([20, 0]);
    expect(
      counted(
        [{ ...approach, decisive: true }, account, account],
        [
          [0, 20],
          [1, 20],
          [2, -8],
        ],
      ),
    ).toEqual([20, 20, -8]);
  });
});

describe("points", () => {
  it("never fall below zero on an axis, as printed", () => {
    const families = [approach, { ...account, cap: 16 }];
    const rules = [
      [0, -17],
      [1, 10],
      [1, 1],
      [0, 8],
      [0, 24],
      [1, -11],
      [0, 15],
      [0, 9],
      [1, -17],
      [0, 7],
      [1, 12],
    ] as const;
    const { axes } = scored(families, rules);
    expect(axes.authenticity.points).toBeGreaterThanOrEqual(0);
  });

  it("are rounded to tenths once, and the parts add up exactly", () => {
    const { points, contributions } = scored(
      [approach],
      [
        [0, 1],
        [0, 1],
        [0, 1],
        [0, 1],
      ],
    );
    // 1 + 0.5 + 0.25 + 0.125 = 1.875
    expect([points, contributions.map((one) => one.counted)]).toEqual([-48.1, [1, 0.5, 0.3, 0.1]]);
  });

  it("are the base where nothing was found", () => {
    expect(scored([approach], [[0, 5]], [false])).toMatchObject({ points: -50, score: 3, band: "low", contributions: [] });
  });

  it("come from stable rules that are true", () => {
    expect(
      counted(
        [approach],
        [
          [0, 8],
          [0, 12],
          [0, 4],
        ],
        [true, undefined, true],
      ),
    ).toEqual([8, 2]);
  });
});

describe("coverage", () => {
  it("is the share of the signs of an axis that could be evaluated", () => {
    const rules = [
      [0, 5],
      [0, 5],
      [0, 5],
      [0, -5],
      [1, 5],
    ] as const;
    const { axes } = scored([approach, account], rules, [false, undefined, false, undefined, undefined]);
    expect([axes.approach.coverage, axes.authenticity.coverage]).toEqual([0.67, 0]);
  });

  it("below the least makes a low score one of insufficient data, on an axis and for all", () => {
    const { band, axes } = scored(
      [approach, account],
      [
        [0, 5],
        [1, 5],
      ],
      [undefined, undefined],
    );
    expect([band, axes.approach.band, axes.authenticity.band]).toEqual(["insufficient-data", "insufficient-data", "insufficient-data"]);
  });

  it("of one axis is enough for a low band", () => {
    const { band, axes } = scored(
      [approach, account],
      [
        [0, 5],
        [1, 5],
      ],
      [false, undefined],
    );
    expect([band, axes.approach.band, axes.authenticity.band]).toEqual(["low", "low", "insufficient-data"]);
  });

  it("does not matter where something was found", () => {
    const rules = [
      [0, 28],
      [1, 28],
      [2, 5],
      [2, 5],
      [2, 5],
      [2, 5],
      [2, 5],
    ] as const;
    const hits = [true, true, undefined, undefined, undefined, undefined, undefined];
    const { band, axes } = scored([approach, approach, approach], rules, hits);
    expect([band, axes.approach.band, axes.approach.coverage]).toEqual(["high", "high", 0.29]);
  });
});

describe("score and band", () => {
  const { scoring } = buildRuleSet({ families: [approach], rules: [] }).pack.header;
  it.each([
    [-50, 3, "low"],
    [-38, 7, "low"],
    [-33, 9, "low"],
    [-26, 14, "low"],
    [-20, 20, "medium"],
    [-6, 40, "medium"],
    [0, 50, "medium"],
    [6, 60, "high"],
    [14, 73, "high"],
    [200, 100, "high"],
  ])("of %d points are %d, %s", (points, total, band) => {
    expect([toScore(scoring, points), bandOf(scoring, total)]).toEqual([total, band]);
  });

  it("are in order", () => {
    expect([higherBand("low", "high"), higherBand("medium", "low"), higherBand("insufficient-data", "low")]).toEqual([
      "high",
      "medium",
      "low",
    ]);
  });
});

describe("the track", () => {
  const track = (...given: [string[], number][]): string | undefined =>
    chooseTrack(
      given.map(
        ([tracks, points]) =>
          ({ rule: { tracks } as unknown as CompiledRule, place: 0, axis: "approach", counted: points }) satisfies Contribution,
      ),
    );
  it("is that of the most counted points", () => {
    expect(track([["espionage"], 12], [["job-fraud"], 2])).toBe("espionage");
    expect(track([["espionage"], 3])).toBe("espionage");
  });

  it("is mixed with a lead under ten points", () => {
    expect(track([["espionage"], 12], [["job-fraud"], 3])).toBe("mixed");
    expect(track([["espionage", "job-fraud"], 30])).toBe("mixed");
  });

  it("adds up what findings give to each of their tracks", () => {
    expect(track([["espionage", "malware"], 12], [["malware"], 10])).toBe("malware");
  });

  it("is none without points", () => {
    expect([track(), track([[], 12]), track([["espionage"], 0]), track([["espionage"], -5])]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("comparing texts", () => {
  it("goes by code unit", () => {
    expect([compareText("a", "b"), compareText("b", "a"), compareText("a", "a"), compareText("Z", "a"), compareText("z", "é")]).toEqual([
      -1, 1, 0, -1, -1,
    ]);
  });
});

type RuleOf = readonly [family: number, weight: number];

/** The score where rules (in id order) come to these values; all true unless said. */
function scored(families: readonly Family[], rules: readonly RuleOf[], values: readonly Kleene[] = rules.map(() => true)): Score {
  const set = buildRuleSet({ families, rules: rules.map(([family, weight]) => ({ family, weight })) });
  const outcomes: (Outcome | undefined)[] = set.pack.rules.map(() => undefined);
  for (const [place, value] of values.entries()) {
    const at = set.pack.rules.findIndex(({ id }) => id === `rule-${wordOf(place)}`);
    outcomes[at] = { value, evidence: [], missing: [], messages: [], uncheckedExceptions: [] };
  }
  return score(set, outcomes);
}

function counted(families: readonly Family[], rules: readonly RuleOf[], values?: readonly Kleene[]): number[] {
  return scored(families, rules, values).contributions.map((one) => one.counted);
}
