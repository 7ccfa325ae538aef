import { describe, expect, it } from "vitest";
import { evaluateRule } from "../../src/engine/evaluate.ts";
import { openFacts } from "../../src/engine/open-facts.ts";
import type { RuleSet } from "../../src/engine/rule-set.ts";
import type { CompiledRule } from "../../src/model/compiled-pack.ts";
import { judge, outcomes, rule, ruleSetOf, saying, sent, subjectOf } from "./build.ts";

const phrase = (text: string): string => `{ message.text|phrase: "${text}" }`;

describe("a rule on messages", () => {
  const both = ruleSetOf(rule("r", `detection:\n  a: ${phrase("apple")}\n  b: ${phrase("pear")}\n  condition: a and b`));

  it("needs all of it on one message", async () => {
    expect((await outcomes(both, saying("apple and pear")))["r"]).toBe(true);
    expect((await outcomes(both, { messages: [sent(1, "subject", "apple"), sent(2, "subject", "pear")] }))["r"]).toBe(false);
  });

  it("is true if it holds on some message, whatever is unknown of the others", async () => {
    expect((await outcomes(both, { messages: [{ from: "subject" }, sent(2, "subject", "apple, pear")] }))["r"]).toBe(true);
    expect((await outcomes(both, { messages: [{ from: "subject" }, sent(2, "subject", "apple")] }))["r"]).toBeUndefined();
  });

  it("cannot be evaluated without a thread, and is false without a message by the writer", async () => {
    expect((await outcomes(both, { profile: {} }))["r"]).toBeUndefined();
    expect((await outcomes(both, { messages: [] }))["r"]).toBe(false);
    expect((await outcomes(both, { messages: [sent(1, "recipient", "apple, pear")] }))["r"]).toBe(false);
  });

  it("reads `not` on the same message", async () => {
    const rules = ruleSetOf(rule("r", `detection:\n  a: ${phrase("apple")}\n  b: ${phrase("pear")}\n  condition: a and not b`));
    expect((await outcomes(rules, { messages: [sent(1, "subject", "apple"), sent(2, "subject", "pear")] }))["r"]).toBe(true);
    expect((await outcomes(rules, saying("apple pear")))["r"]).toBe(false);
    expect((await outcomes(rules, { messages: [] }))["r"]).toBe(false);
  });

  it("reads fields of the subject beside those of the message", async () => {
    const rules = ruleSetOf(rule("r", `detection: { message.text|phrase: "apple", profile.deleted: true }`));
    expect((await outcomes(rules, { profile: { deleted: true }, ...saying("apple") }))["r"]).toBe(true);
    expect((await outcomes(rules, { profile: { deleted: true }, ...saying("pear") }))["r"]).toBe(false);
    expect((await outcomes(rules, saying("apple")))["r"]).toBeUndefined();
    expect((await outcomes(rules, saying("pear")))["r"]).toBe(false);
  });
});

describe("a selection on the thread", () => {
  const rules = ruleSetOf(
    rule("r", `detection:\n  a: ${phrase("apple")}\n  b: { message.text|phrase: "pear", scope: thread }\n  condition: a and b`),
    rule("alone", `detection:\n  b: { message.text|phrase: "pear", scope: thread }`),
  );

  it("is judged once for all messages of its rule: long threads cost no more by the message", () => {
    const readsOn = (length: number): number => {
      const messages = Array.from({ length }, (_, at) => ({ from: "subject", text: `apple ${at}` }));
      let reads = 0;
      const facts = openFacts(rules, subjectOf({ messages }), { clock: 0 });
      const elements: typeof facts.elements = (root, message) => {
        reads += 1;
        return facts.elements(root, message);
      };
      expect(evaluateRule(rules.pack.rules.find(({ id }) => id === "r") as CompiledRule, { ...facts, elements }).value).toBe(false);
      return reads;
    };
    expect(readsOn(400)).toBeLessThanOrEqual(readsOn(40) * 10);
    expect(readsOn(40)).toBeGreaterThanOrEqual(40);
  });

  it("holds on any message of the writer", async () => {
    expect((await outcomes(rules, { messages: [sent(1, "subject", "apple"), sent(2, "subject", "pear")] }))["r"]).toBe(true);
    expect((await outcomes(rules, { messages: [sent(1, "subject", "pear"), sent(2, "subject", "apple")] }))["r"]).toBe(true);
  });

  it("does not hold on those of others", async () => {
    expect((await outcomes(rules, { messages: [sent(1, "subject", "apple"), sent(2, "recipient", "pear")] }))["r"]).toBe(false);
  });

  it("is unknown where a text is, unless another message shows it", async () => {
    expect((await outcomes(rules, { messages: [sent(1, "subject", "apple"), { from: "subject" }] }))["r"]).toBeUndefined();
    expect((await outcomes(rules, { messages: [sent(1, "subject", "apple pear"), { from: "subject" }] }))["r"]).toBe(true);
  });

  it("points to the message that shows it", async () => {
    const { findings } = await judge(rules, { messages: [sent(1, "subject", "apple"), sent(2, "subject", "pear")] });
    expect(findings.find(({ rule: id }) => id === "r")?.evidence).toMatchObject([
      { quote: "apple", messageIndex: 1 },
      { quote: "pear", messageIndex: 2 },
    ]);
  });
});

describe("the direction of a rule", () => {
  const rules = ruleSetOf(
    rule("theirs", `detection: ${phrase("apple")}`, "family: exposed, exposure: some, from: recipient"),
    rule("anyone", `detection: ${phrase("apple")}`, "family: soft, weight: -5, from: any"),
  );
  it.each([
    ["recipient", { theirs: true, anyone: true }],
    ["subject", { theirs: false, anyone: true }],
    ["other", { theirs: false, anyone: true }],
  ])("decides whether a message by the %s is read", async (from, expected) => {
    expect(await outcomes(rules, { messages: [sent(1, from, "apple")] })).toEqual(expected);
  });
});

describe("three values", () => {
  const clauses = "  a: { profile.deleted: true }\n  b: { profile.posts: 0 }\n  c: { profile.followers: 0 }\n";
  const rules = ruleSetOf(
    rule("not", "detection:\n  a: { profile.deleted: true }\n  condition: not a"),
    rule("two", `detection:\n${clauses}  condition: 2 of (a, b, c)`),
    rule("every", `detection:\n${clauses}  condition: all of them`),
    rule("any", "detection:\n  s: [{ profile.deleted: true }, { profile.posts: 0 }]"),
  );
  it.each([
    [{ profile: {} }, { not: undefined, two: undefined, every: undefined, any: undefined }],
    [{ profile: { deleted: true } }, { not: false, two: undefined, every: undefined, any: true }],
    [{ profile: { deleted: false } }, { not: true, two: undefined, every: false, any: undefined }],
    [{ profile: { deleted: false, posts: 3 } }, { not: true, two: false, every: false, any: false }],
    [{ profile: { deleted: true, posts: 0 } }, { not: false, two: true, every: undefined, any: true }],
    [{ profile: { deleted: true, posts: 0, followers: 0 } }, { not: false, two: true, every: true, any: true }],
  ])("of %j are %j", async (record, expected) => {
    expect(await outcomes(rules, record)).toEqual(expected);
  });
});

describe("evidence", () => {
  it("comes from selections that hold and are not negated", async () => {
    const body = `detection:\n  a: ${phrase("apple")}\n  b: ${phrase("pear")}\n  c: ${phrase("plum")}\n  condition: (a or c) and not b`;
    const { findings } = await judge(ruleSetOf(rule("r", body)), saying("apple"));
    expect(findings[0]?.evidence).toMatchObject([{ selection: "a", quote: "apple" }]);
  });

  it("is gathered from every message that matches", async () => {
    const { findings } = await judge(ruleSetOf(rule("r", `detection: ${phrase("apple")}`)), {
      messages: [sent(1, "subject", "apple"), sent(2, "recipient", "apple"), sent(3, "subject", "an apple")],
    });
    expect(findings[0]?.evidence).toMatchObject([{ messageIndex: 1 }, { messageIndex: 3, start: 3 }]);
  });
});

describe("a selection that is set by hand", () => {
  const rules = ruleSetOf(rule("r", `detection:\n  a: ${phrase("apple")}\n  b: ${phrase("pear")}\n  condition: a and b`));

  it("tells whether it is what keeps the rule from matching", () => {
    expect(force(rules, saying("pear"), { selection: "a", value: true })).toBe(true);
    expect(force(rules, saying("plum"), { selection: "a", value: true })).toBe(false);
    expect(force(rules, saying("apple pear"), { selection: "a", value: false })).toBe(false);
  });
});

function force(rules: RuleSet, record: object, forced: { selection: string; value: boolean }): boolean | undefined {
  return evaluateRule(rules.pack.rules[0] as CompiledRule, openFacts(rules, subjectOf(record), { clock: 0 }), forced).value;
}
