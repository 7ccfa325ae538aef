import { describe, expect, it } from "vitest";
import { compilePack } from "../../../src/engine/compile.ts";
import { evaluateOne } from "../../../src/engine/evaluate.ts";
import { openFacts } from "../../../src/engine/open-facts.ts";
import { openRuleSet } from "../../../src/engine/rule-set.ts";
import type { Rule, RuleTest } from "../../../src/model/rule.ts";
import { toExpectation } from "../../../src/tasks/rule-tests/expectation.ts";
import { measureCoverage } from "../../../src/tasks/rule-tests/measure-coverage.ts";
import type { TestRun } from "../../../src/tasks/rule-tests/run-test.ts";
import { packOf, profiled, rule, saying, subjectOf } from "../../engine/build.ts";
import { compileRegex } from "../../../src/workers/regex.ts";

const OTHERS = [
  rule("other", 'detection: { message.text|phrase: ["other apple", other] }'),
  rule("thanks", "detection: { message.text|phrase: thanks }"),
];

/** The changes of a rule that no test notices, if its tests are these subjects and each expects what it comes to. */
async function gaps(body: string, ...records: object[]): Promise<string[]> {
  const pack = packOf(rule("r", body), ...OTHERS);
  const ruleSet = openRuleSet(compilePack(pack, ""), compileRegex);
  const place = ruleSet.pack.rules.findIndex(({ id }) => id === "r");
  const runs = records.map((record): TestRun => {
    const facts = openFacts(ruleSet, subjectOf(record), { clock: 0 });
    const expected = toExpectation(evaluateOne(facts, place));
    const at = { file: "r.yaml", line: 1, column: 1 };
    const test: RuleTest = { name: "t", expect: expected, subject: record, fails: [], evidence: [], place: at };
    const result = {
      kind: "test-result",
      rule: "r",
      test: "t",
      outcome: "passed",
      expected,
      actual: expected,
      reasons: [],
      place: at,
    } as const;
    return { test, facts, result };
  });
  const { unnoticed } = await measureCoverage(pack, pack.rules.find(({ id }) => id === "r") as Rule, runs);
  return unnoticed.map(({ args }) => String(args["change"]));
}

const thread = (...texts: string[]): object => ({ messages: texts.map((text) => ({ from: "subject", text })) });
const about = (words: string): object => ({ profile: { about: words } });

const EARLY =
  'detection:\n  ask: { message.text|phrase: ["apple pie", pear] }\n  early: { message.ordinal|lte: 2 }\n  condition: ask and early';
const lateBy = (before: number): object => thread(...Array.from({ length: before }, () => "hello"), "apple pie");

describe("the changes that no test notices", () => {
  it("are none where each part makes a difference", async () => {
    expect(await gaps(EARLY, saying("apple pie"), saying("a pear"), saying("plum"), lateBy(1), lateBy(2))).toEqual([]);
  });

  it("are a selection that could always or never hold, and a number that could be another", async () => {
    expect(await gaps(EARLY, saying("apple pie"), saying("a pear"), saying("plum"))).toEqual([
      "if `early` always holds",
      "if 2 is 1",
      "if 2 is 4",
    ]);
    expect(await gaps(EARLY, saying("plum"), lateBy(4))).toEqual([
      "if `ask` never holds",
      "without “apple pie”",
      "without “pear”",
      "if `early` never holds",
      "if 2 is 1",
      "if 2 is 4",
    ]);
  });

  it("are phrases that no subject holds, or that stand beside another wherever they do", async () => {
    const body = "detection: { message.text|phrase: [one, two, three] }";
    expect(await gaps(body, saying("one two"), saying("two"), saying("plum"))).toEqual(["without “one”", "without “three”"]);
    const all =
      "detection:\n  a: { message.text|phrase|all: [one, two] }\n  b: { profile.about|phrase: [guru, ninja] }\n  condition: a or b";
    expect(await gaps(all, saying("one two"), saying("one"), saying("two"), about("a guru"), about("a cook"))).toContain("without “ninja”");
  });

  it("are exceptions that excuse nothing, and the phrases that they look for", async () => {
    const body =
      "detection: { message.text|phrase: apple }\nexceptions:\n  - { id: joke, reason: a joke, detection: { message.text|phrase: just kidding } }";
    expect(await gaps(body, saying("apple"), saying("plum"))).toEqual(["without the exception `joke`", "without “just kidding”"]);
    expect(await gaps(body, saying("apple"), saying("apple, just kidding"), saying("plum"))).toEqual([]);
  });

  it("are clauses of a selection, and values of a list", async () => {
    const body = "detection: { message.text|contains: [apple, pear], message.words|gte: 2 }";
    expect(await gaps(body, saying("an apple"), saying("apple"), saying("a plum"))).toEqual(["without “pear”"]);
    expect(await gaps(body, saying("an apple"), saying("a plum"))).toEqual(["without “pear”", "without `message.words|gte`", "if 2 is 1"]);
  });

  it("are counts in a condition", async () => {
    const body =
      "detection:\n  a: { message.text|phrase: one }\n  b: { message.text|phrase: two }\n  c: { message.text|phrase: three }\n  condition: 2 of (a, b, c)";
    expect(await gaps(body, saying("one two three"), saying("plum"))).toEqual(
      expect.arrayContaining(["if “2 of” is “1 of”", "if “2 of” is “3 of”"]),
    );
    const ways = ["one two", "two three", "one three", "one", "two", "three"].map((text) => saying(text));
    expect(await gaps(body, ...ways)).toEqual([]);
  });

  it("are dates", async () => {
    const body = "detection: { profile.createdAt|after: 2024-05-01 }";
    const made = (day: string): object => profiled({ createdAt: day });
    expect(await gaps(body, made("2026-01-01"), made("2020-01-01"))).toEqual([
      "if 2024-05-01 is a year earlier",
      "if 2024-05-01 is a year later",
    ]);
    expect(await gaps(body, made("2024-12-01"), made("2023-12-01"))).toEqual([]);
  });

  it("are patterns beside phrases, and counts of phrases", async () => {
    const body = 'detection: { message.text|phrase: apple, message.text|re: "apple [0-9]+", message.text|phrase|count|gte: 2 }';
    expect(await gaps(body, saying("apple 1. Then an apple 2."), saying("plum"))).toEqual(
      expect.arrayContaining(["without `message.text|re`", "without `message.text|phrase|count|gte`", "if 2 is 1"]),
    );
  });

  it("are members of a combination", async () => {
    expect(await gaps("combination: other and thanks", saying("other, thanks"), saying("plum"))).toEqual([
      "if `other` always holds",
      "if `thanks` always holds",
    ]);
    expect(await gaps("combination: other and thanks", saying("other, thanks"), saying("other"), saying("thanks"))).toEqual([]);
  });

  it("are the bounds of a sequence", async () => {
    const body = "sequence: { rules: [thanks, other], within: { messages: 4 } }";
    expect(await gaps(body, thread("thanks", "other"), thread("other", "thanks"))).toEqual([
      "within 2 messages, not 4",
      "within 8 messages, not 4",
    ]);
    const apart = (between: number): object => thread("thanks", ...Array.from({ length: between }, () => "hm"), "other");
    expect(await gaps(body, apart(3), apart(4))).toEqual([]);
  });
});
