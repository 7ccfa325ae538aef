import { describe, expect, it } from "vitest";
import { openCompiler } from "../../../src/engine/compile.ts";
import { readText } from "../../../src/engine/reading.ts";
import { openRuleSet } from "../../../src/engine/rule-set.ts";
import type { Phrase } from "../../../src/model/phrase.ts";
import type { Rule } from "../../../src/model/rule.ts";
import { buildAutomaton } from "../../../src/engine/phrases/automaton.ts";
import { narrowAutomaton, type PhraseSets } from "../../../src/engine/phrases/narrow.ts";
import { NO_JUDGES } from "../../../src/engine/context.ts";
import { openMatcher } from "../../../src/engine/phrases/match.ts";
import { packOf, rule } from "../build.ts";

const word = (text: string): Phrase => text.split(" ").map((one) => ({ kind: "word", word: one }));
const [apple, pie, pear, plum] = ["apple", "apple pie", "pear", "plum"].map(word) as [Phrase, Phrase, Phrase, Phrase];
const OWN: PhraseSets = [[apple, pie], [pear], [pear, plum]];

/** What a narrowed automaton finds: set and quote. */
function found(asked: PhraseSets, text: string): string[] | undefined {
  const narrowed = narrowAutomaton(buildAutomaton(OWN, {}), OWN, asked, {});
  if (narrowed === undefined) return undefined;
  const hits = readText(text, openMatcher(narrowed), NO_JUDGES).hits();
  return hits.sets
    .flatMap((set) => (set < asked.length ? hits.of(set).map(({ start, end }) => `${set} ${text.slice(start, end)}`) : []))
    .toSorted();
}

describe("an automaton for some of its phrases", () => {
  const TEXT = "apple pie, pear, plum";

  it("finds these in their sets, as one that is built for them does", () => {
    expect(found(OWN, TEXT)).toEqual(["0 apple pie", "1 pear", "2 pear", "2 plum"]);
    expect(found([[apple], [pear], [plum]], TEXT)).toEqual(["0 apple", "1 pear", "2 plum"]);
    expect(found([[], [], []], TEXT)).toEqual([]);
    expect(found([[pear], [plum]], TEXT)).toEqual(["0 pear", "1 plum"]);
  });

  it("is none where another phrase is asked for", () => {
    expect(found([[word("cherry")]], TEXT)).toBeUndefined();
    expect(found([[pear], [apple]], TEXT)).toBeUndefined();
  });

  it("is the same object where none is left out", () => {
    const automaton = buildAutomaton(OWN, {});
    expect(narrowAutomaton(automaton, OWN, OWN, {})).toBe(automaton);
  });

  it("serves the variants of a rule", () => {
    const { header, rules } = packOf(rule("r", "detection: { message.text|phrase: [apple, pear] }"));
    const compile = openCompiler(header);
    const first = compile(rules);
    const reweighed = rules.map((one): Rule => ({ ...one, weight: 3 }));
    expect(compile(reweighed).automaton).toBe(first.automaton);
    expect(openRuleSet(first).pack.rules).toHaveLength(1);
  });
});
