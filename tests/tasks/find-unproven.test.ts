import { describe, expect, it } from "vitest";
import { compilePack } from "../../src/engine/compile.ts";
import { evaluateRule } from "../../src/engine/evaluate.ts";
import { openFacts } from "../../src/engine/open-facts.ts";
import { openRuleSet } from "../../src/engine/rule-set.ts";
import type { CompiledRule } from "../../src/model/compiled-pack.ts";
import type { Rule } from "../../src/model/rule.ts";
import { toExpectation } from "../../src/tasks/expectation.ts";
import { findUnproven } from "../../src/tasks/find-unproven.ts";
import { compileRegex } from "../../src/workers/regex.ts";
import { packOf, rule, saying, subjectOf } from "../engine/build.ts";

/** What no test needs of a rule, if its tests are these subjects and each expects what it comes to. */
function gaps(body: string, ...records: object[]): string[] {
  const pack = packOf(rule("r", body), rule("other", 'detection: { message.text|phrase: ["other apple", other] }'));
  const ruleSet = openRuleSet(compilePack(pack, ""), compileRegex);
  const compiled = ruleSet.pack.rules.find(({ id }) => id === "r") as CompiledRule;
  const tests = records.map((record) => {
    const facts = openFacts(ruleSet, subjectOf(record), { clock: 0 });
    const outcome = evaluateRule(compiled, facts);
    return { facts, outcome, expect: toExpectation(outcome) };
  });
  const unproven = findUnproven(ruleSet, pack.rules.find(({ id }) => id === "r") as Rule, tests);
  return unproven.map(({ code, args, place }) => `${code} ${args["selection"] ?? args["exception"] ?? args["phrases"]} ${place.line}`);
}

const EARLY =
  'detection:\n  ask: { message.text|phrase: ["apple pie", pear] }\n  early: { message.ordinal|lte: 1 }\n  condition: ask and early';
const late = { messages: ["hello", "apple pie"].map((text) => ({ from: "subject", text })) };

describe("what no test needs", () => {
  it("is nothing where each part makes a difference", () => {
    expect(gaps(EARLY, saying("apple pie"), saying("a pear"), saying("plum"), late)).toEqual([]);
  });

  it("is a selection that no test shows to be false, or to be true", () => {
    expect(gaps(EARLY, saying("apple pie"), saying("a pear"), saying("plum"))).toEqual(["test/unneeded-selection early 16"]);
    expect(gaps(EARLY, saying("plum"), late, saying("no"))).toEqual([
      "test/unneeded-selection ask 15",
      "test/unneeded-selection early 16",
      "test/unmet-phrase “pear” 15",
    ]);
  });

  it("is one of several ways that no test takes", () => {
    const body = "detection:\n  ask-a: { message.text|phrase: apple }\n  ask-b: { message.text|phrase: pear }\n  condition: 1 of ask-*";
    expect(gaps(body, saying("apple"), saying("plum"))).toEqual(["test/unneeded-selection ask-b 16", "test/unmet-phrase “pear” 16"]);
    expect(gaps(body, saying("apple"), saying("pear"), saying("plum"))).toEqual([]);
  });

  it("is each phrase once, also where its hits are counted or refined", () => {
    const body = "detection: { message.text|phrase: [apple, pear], message.text|phrase|count|gte: 2, message.text|re: now }";
    expect(gaps(body, saying("apple, apple, now"), saying("plum"))).toEqual(["test/unmet-phrase “pear” 14"]);
    expect(gaps(body, saying("apple, pear, now"), saying("plum"))).toEqual([]);
  });

  it("is an exception that excuses nothing, with the phrases that it looks for", () => {
    const body =
      "detection: { message.text|phrase: apple }\nexceptions:\n  - { id: joke, reason: a joke, detection: { message.text|phrase: just kidding } }";
    expect(gaps(body, saying("apple"), saying("plum"))).toEqual(["test/unmet-exception joke 16", "test/unmet-phrase “just kidding” 16"]);
    expect(gaps(body, saying("apple"), saying("apple, just kidding"), saying("plum"))).toEqual([]);
  });

  it("are phrases wherever they are looked for: all of several, and on the profile", () => {
    const body =
      "detection:\n  a: { message.text|phrase|all: [one, two] }\n  b: { profile.about|phrase: [guru, ninja] }\n  condition: a or b";
    const about = (words: string): object => ({ profile: { about: words } });
    expect(gaps(body, saying("one two"), saying("one"), about("a guru"), about("a cook"))).toEqual(["test/unmet-phrase “ninja” 16"]);
  });

  it("names the first phrases and counts the rest", () => {
    const phrases = ["one", "two", "three", "four", "five", "six"];
    expect(gaps(`detection: { message.text|phrase: [${phrases.join(", ")}] }`, saying("one"), saying("plum"))).toEqual([
      "test/unmet-phrase “two”, “three”, “four” and 2 more of its 6 phrases 14",
    ]);
  });
});
