import fc from "fast-check";
import { compilePack } from "../../src/engine/compile.ts";
import { openRuleSet, type RuleSet } from "../../src/engine/rule-set.ts";
import type { Family, Pack, Rule, ScoredAxis } from "../../src/model/rule.ts";

/** What a rule of a random pack is made of: it looks for one word of its own. */
export type RuleSeed = { readonly family: number; readonly weight: number };
export type PackSeed = { readonly families: readonly FamilySeed[]; readonly rules: readonly RuleSeed[] };
type FamilySeed = { readonly axis: ScoredAxis; readonly cap: number; readonly decisive: boolean };

const family = fc.record({
  axis: fc.constantFrom<ScoredAxis>("approach", "authenticity"),
  cap: fc.integer({ min: 5, max: 60 }),
  decisive: fc.boolean(),
});
const weight = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 24 }) },
  { weight: 1, arbitrary: fc.integer({ min: -20, max: -1 }) },
);

/** Packs of a few families and rules. */
export const packSeed: fc.Arbitrary<PackSeed> = fc.array(family, { minLength: 1, maxLength: 5 }).chain((families) =>
  fc.record({
    families: fc.constant(families),
    rules: fc.array(fc.record({ family: fc.nat(families.length - 1), weight }), { minLength: 1, maxLength: 14 }),
  }),
);

/** The word that the rule at a place looks for. */
export function wordOf(place: number): string {
  return `sign${String.fromCodePoint(97 + place)}`;
}

/** The rule set of a seed, with the rules written in a given order. */
export function buildRuleSet({ families, rules }: PackSeed, order: (rules: Rule[]) => Rule[] = (given) => given): RuleSet {
  const named = families.map(({ axis, cap, decisive }, place): [string, Family] => [
    `f${place}`,
    { axis, title: `F${place}`, cap, decisive },
  ]);
  const pack: Pack = {
    header: {
      name: "test/random",
      version: "1.0.0",
      lists: {},
      families: Object.fromEntries(named),
      scoring: {
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
      },
      advice: {},
      reporting: {},
    },
    rules: order(rules.map(toRule)),
  };
  return openRuleSet(compilePack(pack, "0".repeat(64)));
}

function toRule({ family: place, weight: points }: RuleSeed, at: number): Rule {
  const word = wordOf(at);
  return {
    id: `rule-${word}`,
    title: word,
    status: "stable",
    family: `f${place}`,
    tracks: [],
    tags: [],
    weight: points,
    from: "subject",
    description: word,
    falsepositives: [word],
    references: [],
    logic: {
      kind: "detection",
      detection: {
        selections: [
          {
            name: "ask",
            scope: "message",
            alternatives: [[{ field: "message.text", all: false, test: { kind: "phrase", phrases: [[{ kind: "word", word }]] } }]],
          },
        ],
        condition: { kind: "ref", index: 0 },
      },
    },
    exceptions: [],
    message: ["found ", { kind: "quote", selection: "ask" }],
    tests: [],
    parts: [],
  };
}
