import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/engine/assess.ts";
import type { RuleSet } from "../../src/engine/rule-set.ts";
import { readSubject } from "../../src/importers/canonical/read-subject.ts";
import type { Subject } from "../../src/model/subject.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import { buildRuleSet, packSeed, type PackSeed, wordOf } from "./packs.ts";

/** A pack, and which of its rules find their word. */
const scene = packSeed.chain((seed) =>
  fc.record({ seed: fc.constant(seed), hits: fc.array(fc.boolean(), { minLength: seed.rules.length, maxLength: seed.rules.length }) }),
);
type Scene = { readonly seed: PackSeed; readonly hits: readonly boolean[] };
const OPTIONS = { numRuns: 400, seed: 20261124 } as const;

describe("scoring", () => {
  it("does not depend on the order in which rules are written", () => {
    fc.assert(
      fc.property(scene, fc.integer(), (given, shift) => {
        const turned = buildRuleSet(given.seed, (rules) =>
          rules.toSorted((a, b) => ((a.id.length * 7 + a.id.charCodeAt(9) * shift) % 13) - ((b.id.charCodeAt(9) * shift) % 13)),
        );
        expect(JSON.stringify(judge(turned, subjectOf(given)))).toBe(JSON.stringify(judge(buildRuleSet(given.seed), subjectOf(given))));
      }),
      OPTIONS,
    );
  });

  it("does not depend on the order of messages that have distinct times", () => {
    fc.assert(
      fc.property(scene, (given) => {
        const rules = buildRuleSet(given.seed);
        const there = judge(rules, subjectOf(given));
        const back = judge(
          rules,
          subjectOf(given, (messages) => messages.toReversed()),
        );
        expect(there.findings.map(({ rule, counted }) => [rule, counted])).toEqual(
          back.findings.map(({ rule, counted }) => [rule, counted]),
        );
        expect([there.score, there.band, there.timeline]).toEqual([back.score, back.band, back.timeline]);
      }),
      OPTIONS,
    );
  });

  it("never falls where one more sign is found", () => {
    fc.assert(
      fc.property(scene, (given) => {
        const rules = buildRuleSet(given.seed);
        const before = judge(rules, subjectOf(given));
        for (const [place, { weight }] of given.seed.rules.entries()) {
          if (given.hits[place] === true || weight < 0) continue;
          const hits = given.hits.map((hit, at) => hit || at === place);
          const after = judge(rules, subjectOf({ ...given, hits }));
          // Tenths are rounded once, so that a sum may differ by the last of them.
          expect(after.points).toBeGreaterThanOrEqual(before.points);
          expect(after.score).toBeGreaterThanOrEqual(before.score);
        }
      }),
      OPTIONS,
    );
  });

  it("lets no family exceed its cap", () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { findings } = judge(buildRuleSet(given.seed), subjectOf(given));
        for (const [place, { cap }] of given.seed.families.entries()) {
          const own = findings.filter(({ family }) => family === `f${place}`);
          // Each printed part may be rounded up by less than a tenth.
          expect(sum(own.map(({ counted }) => counted))).toBeLessThan(cap + 0.1 * Math.max(1, own.length));
        }
      }),
      OPTIONS,
    );
  });

  it("prints points that add up exactly", () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { findings, reassurance, points, axes } = judge(buildRuleSet(given.seed), subjectOf(given));
        const parts = [...findings, ...reassurance].map(({ counted }) => tenths(counted));
        expect(sum(parts)).toBe(tenths(points + 50));
        expect(tenths(axes.approach.points) + tenths(axes.authenticity.points)).toBe(tenths(points + 50));
      }),
      OPTIONS,
    );
  });

  it("lets reassurance take no more than its cap, never more than the signs of its own axis, and nothing beside a decisive one", () => {
    fc.assert(
      fc.property(scene, (given) => {
        const { findings, reassurance } = judge(buildRuleSet(given.seed), subjectOf(given));
        for (const axis of ["approach", "authenticity"] as const) {
          const signs = findings.filter((finding) => finding.axis === axis);
          const taken = -sum(reassurance.filter((finding) => finding.axis === axis).map(({ counted }) => counted));
          const rounding = 0.1 * (signs.length + reassurance.length);
          expect(taken).toBeLessThanOrEqual(Math.min(20, sum(signs.map(({ counted }) => counted))) + rounding + 1e-9);
          const decisive = signs.some(({ family }) => given.seed.families[Number(family.slice(1))]?.decisive === true);
          if (decisive) expect(taken).toBeLessThanOrEqual(1e-9);
        }
      }),
      OPTIONS,
    );
  });

  it("names as counterfactual the sign without which the points are lowest", () => {
    fc.assert(
      fc.property(scene, (given) => {
        const rules = buildRuleSet(given.seed);
        const { findings, counterfactual } = judge(rules, subjectOf(given));
        if (counterfactual === undefined) {
          expect(findings).toEqual([]);
          return;
        }
        const without = findings.map(({ rule }) =>
          judge(rules, subjectOf({ ...given, hits: given.hits.map((hit, at) => hit && `rule-${wordOf(at)}` !== rule) })),
        );
        expect(counterfactual.score).toBe(Math.min(...without.map(({ score }) => score)));
      }),
      OPTIONS,
    );
  });

  it("gives the same bytes for the same subject, rules and context", () => {
    fc.assert(
      fc.property(scene, (given) => {
        expect(JSON.stringify(judge(buildRuleSet(given.seed), subjectOf(given)))).toBe(
          JSON.stringify(judge(buildRuleSet(given.seed), subjectOf(given))),
        );
      }),
      OPTIONS,
    );
  });
});

describe("quotes", () => {
  /** What stands around and inside words: emoji, marks, look-alikes, invisible characters, line ends. */
  const noise = fc.constantFrom(
    "",
    " ",
    "🙂",
    "👩‍💻 ",
    "é ",
    "\u0301",
    "\u200b",
    "\u202e",
    "\ufeff",
    " · ",
    "\n",
    "ﬁ ",
    "Ⅷ ",
    "中文",
    "ß ",
    "\ud83d",
    "‘",
    "e\u0301\u0300 ",
  );
  const spelling = fc.constantFrom("signa", "SIGNA", "s\u200bigna", "signа", "ѕigna", "signa\u0301", "ｓｉｇｎａ", "𝐬igna");

  it("are the raw text at their offsets, whatever stands around them", () => {
    const rules = buildRuleSet({ families: [{ axis: "approach", cap: 29, decisive: false }], rules: [{ family: 0, weight: 10 }] });
    let quoted = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            noise,
            noise,
            spelling.map((word) => ` ${word} `),
          ),
          { maxLength: 20 },
        ),
        (pieces) => {
          const text = pieces.join("");
          const verdict = judge(rules, { id: "x", messages: [{ from: "subject", text }] });
          for (const evidence of verdict.findings.flatMap((finding) => finding.evidence)) {
            if (evidence.kind !== "text") continue;
            quoted += 1;
            expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
          }
        },
      ),
      { numRuns: 2000, seed: 20261124 },
    );
    expect(quoted).toBeGreaterThan(1000);
  });
});

describe("the worked examples", () => {
  const family = { axis: "approach", cap: 29, decisive: false } as const;
  const score = (seed: PackSeed): number => judge(buildRuleSet(seed), subjectOf({ seed, hits: seed.rules.map(() => true) })).score;
  const paid = {
    families: [family, family, family],
    rules: [
      { family: 0, weight: 12 },
      { family: 1, weight: 12 },
      { family: 2, weight: 12 },
      { family: 2, weight: 14 },
    ],
  };
  const decisive = {
    families: [...paid.families, { axis: "approach", cap: 40, decisive: true }, family],
    rules: [...paid.rules, { family: 3, weight: 20 }],
  } as const;

  it.each([
    ["off-platform alone", { families: [family], rules: [{ family: 0, weight: 12 }] }, 7],
    [
      "with a second off-platform rule",
      {
        families: [family],
        rules: [
          { family: 0, weight: 12 },
          { family: 0, weight: 10 },
        ],
      },
      9,
    ],
    ["off-platform, hidden client, paid report and their combination", paid, 40],
    ["the same with a non-public ask", decisive, 73],
    ["the same with compliance wording", { ...decisive, rules: [...decisive.rules, { family: 4, weight: -20 }] }, 73],
    ["without the non-public ask", { families: [...paid.families, family], rules: [...paid.rules, { family: 3, weight: -20 }] }, 14],
  ] as [string, PackSeed, number][])("%s scores as SCORING says", (_, seed, expected) => {
    expect(score(seed)).toBe(expected);
  });
});

function judge(rules: RuleSet, subject: Subject): Verdict {
  return assess(rules, subject, { clock: 0 });
}

/** One message for each rule that finds its word, an hour apart. */
function subjectOf({ seed, hits }: Scene, order: (messages: object[]) => object[] = (given) => given): Subject {
  const messages = seed.rules.flatMap((_, place) =>
    hits[place] === true
      ? [{ from: "subject", sentAt: `2026-01-01T${String(place + 1).padStart(2, "0")}:00:00Z`, text: `well ${wordOf(place)} then` }]
      : [],
  );
  const hello = { from: "subject", sentAt: "2026-01-01T00:00:00Z", text: "hello" };
  const { subject } = readSubject({ exportedAt: "2026-02-01T00:00:00Z", messages: order([hello, ...messages]) }, { strict: true, id: "x" });
  if (subject === undefined) throw new Error("no subject");
  return subject;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function tenths(value: number): number {
  return Math.round(value * 10);
}
