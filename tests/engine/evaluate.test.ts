import { describe, expect, it } from "vitest";
import { evaluate, evaluateRule, evaluateWithout } from "../../src/engine/evaluate.ts";
import { openFacts } from "../../src/engine/open-facts.ts";
import type { CompiledRule } from "../../src/model/compiled-pack.ts";
import { judge, outcomes, rule, ruleSetOf, saying, sent, subjectOf } from "./build.ts";

const phrase = (text: string): string => `{ message.text|phrase: "${text}" }`;
const employer = { domain: "acme.com" };

describe("an exception", () => {
  const exception = "{ id: own-domain, reason: own, detection: { message.links.domain|fieldref: employer.domain } }";
  const rules = ruleSetOf(rule("r", `detection: ${phrase("apple")}\nexceptions:\n  - ${exception}`));

  it("takes the finding away where it is true", async () => {
    const { findings, exceptions, notEvaluable } = await judge(rules, { employer, ...saying("apple at https://acme.com/x") });
    expect([findings, exceptions, notEvaluable]).toEqual([[], [{ rule: "r", exception: "own-domain" }], []]);
  });

  it("leaves it where it is false", async () => {
    const { findings, exceptions } = await judge(rules, { employer, ...saying("apple at https://evil.example/x") });
    expect([findings.length, findings[0]?.uncheckedExceptions, exceptions]).toEqual([1, undefined, []]);
  });

  it("keeps it where it is unknown, and says so", async () => {
    const { findings, exceptions } = await judge(rules, saying("apple at https://acme.com/x"));
    expect(findings.map(({ rule: id, uncheckedExceptions }) => [id, uncheckedExceptions])).toEqual([["r", ["own-domain"]]]);
    expect(exceptions).toEqual([]);
  });

  it("sees only the message that matched", async () => {
    const messages = [sent(1, "subject", "apple"), sent(2, "subject", "https://acme.com/x")];
    expect((await judge(rules, { employer, messages })).findings).toHaveLength(1);
  });

  it("takes away one message and leaves another that matched", async () => {
    const messages = [sent(1, "subject", "apple at https://acme.com/x"), sent(2, "subject", "apple")];
    const { findings, exceptions } = await judge(rules, { employer, messages });
    expect(findings[0]?.evidence).toMatchObject([{ messageIndex: 2, quote: "apple" }]);
    expect(exceptions).toEqual([]);
  });

  it("is the first of several that is true", async () => {
    const second = "{ id: known, reason: known, detection: { checks.knownInPerson: true } }";
    const two = ruleSetOf(rule("r", `detection: ${phrase("apple")}\nexceptions:\n  - ${exception}\n  - ${second}`));
    expect((await judge(two, { checks: { knownInPerson: true }, ...saying("apple") })).exceptions).toEqual([
      { rule: "r", exception: "known" },
    ]);
    const { findings } = await judge(two, saying("apple"));
    // No link in the text: the first is known to be false.
    expect(findings[0]?.uncheckedExceptions).toEqual(["known"]);
  });

  it("is judged on the subject where the rule is", async () => {
    const onSubject = ruleSetOf(
      rule("r", "detection: { profile.deleted: true }\nexceptions:\n  - { id: old, reason: old, detection: { profile.posts|gte: 100 } }"),
    );
    expect(await outcomes(onSubject, { profile: { deleted: true, posts: 200 } })).toEqual({ r: false });
    expect(await outcomes(onSubject, { profile: { deleted: true, posts: 2 } })).toEqual({ r: true });
    expect(await outcomes(onSubject, { profile: { deleted: true } })).toEqual({ r: true });
  });
});

describe("an exception", () => {
  const rules = ruleSetOf(
    rule(
      "apple",
      `detection: ${phrase("apple")}
exceptions:
  - { id: company, reason: company, detection: { message.links.domain|fieldref: employer.domain } }
  - { id: team, reason: team, detection: { profile.posts|gt: 5 } }`,
    ),
  );
  const facts = (record: object): ReturnType<typeof openFacts> => openFacts(rules, subjectOf(record), { clock: 0 });
  const links = [{ url: "https://acme.com/x" }];

  it("takes a match away, but not what another message could hold", () => {
    const record = { employer, messages: [{ from: "subject", text: "apple", links }, { from: "subject" }] };
    expect(evaluate(facts(record))[0]).toMatchObject({ value: undefined, exception: "company", missing: ["message.text"] });
  });

  it("that cannot be checked is named once, whichever match it would have excused", () => {
    const messages = [
      { from: "subject", text: "apple", links },
      { from: "subject", text: "apple" },
    ];
    expect(evaluate(facts({ messages }))[0]?.uncheckedExceptions).toEqual(["company", "team"]);
  });
});

describe("the outcomes without one rule", () => {
  const rules = ruleSetOf(
    rule("apple", `detection: ${phrase("apple")}`),
    rule("both", "combination: apple and pear"),
    rule("order", "sequence: { rules: [apple, pear] }"),
    rule("pear", `detection: ${phrase("pear")}`),
  );
  const facts = openFacts(rules, subjectOf({ messages: [sent(1, "subject", "apple"), sent(2, "subject", "pear")] }), { clock: 0 });
  it.each([
    ["apple", { apple: false, both: false, order: false, pear: true }],
    ["both", { apple: true, both: false, order: true, pear: true }],
    ["order", { apple: true, both: true, order: false, pear: true }],
  ])("%s judge again what is composed", (dropped, expected) => {
    const place = rules.pack.rules.findIndex(({ id }) => id === dropped);
    const without = evaluateWithout(facts, evaluate(facts), place);
    expect(Object.fromEntries(without.map((outcome, at) => [rules.pack.rules[at]?.id, outcome?.value]))).toEqual(expected);
  });
});

describe("evaluating one rule", () => {
  it("is for detections only", () => {
    const rules = ruleSetOf(
      rule("a", `detection: ${phrase("a")}`),
      rule("b", `detection: ${phrase("b")}`),
      rule("c", "combination: a and b"),
    );
    const facts = openFacts(rules, subjectOf(saying("a")), { clock: 0 });
    expect(() => evaluateRule(rules.pack.rules[2] as CompiledRule, facts)).toThrow("c is not a detection rule");
  });
});
