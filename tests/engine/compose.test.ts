import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/engine/evaluate.ts";
import { openFacts } from "../../src/engine/open-facts.ts";
import { judge, outcomes, rule, ruleSetOf, saying, sent, subjectOf } from "./build.ts";

const phrase = (text: string): string => `{ message.text|phrase: "${text}" }`;
const employer = { domain: "acme.com" };

describe("a combination", () => {
  const exception = "exceptions:\n  - { id: company, reason: company, detection: { message.links.domain|fieldref: employer.domain } }";
  const rules = ruleSetOf(
    rule("apple", `detection: ${phrase("apple")}\n${exception}`),
    rule("pear", `detection: ${phrase("pear")}`),
    rule("gone", "detection: { profile.deleted: true }"),
    rule("calm", `detection: ${phrase("calm")}`, "family: soft, weight: -5"),
    rule("both", "combination: apple and pear and not calm"),
    rule("some", "combination: 2 of (apple, pear, gone)"),
  );

  it("adds to its members and names them", async () => {
    const { findings } = await judge(rules, saying("apple, pear"));
    expect(findings.map(({ rule: id }) => id).toSorted()).toEqual(["apple", "both", "pear", "some"]);
    expect(findings.find(({ rule: id }) => id === "both")?.evidence).toEqual([
      { kind: "member", rule: "apple" },
      { kind: "member", rule: "pear" },
    ]);
  });

  it("takes its members from any message", async () => {
    const messages = [sent(1, "subject", "pear"), sent(2, "subject", "apple")];
    expect((await outcomes(rules, { messages }))["both"]).toBe(true);
  });

  it("is false where reassurance that it negates was found", async () => {
    expect((await outcomes(rules, saying("apple, pear, calm")))["both"]).toBe(false);
  });

  it("takes an excepted member for false", async () => {
    const record = { employer, profile: { deleted: true }, ...saying("apple, pear at https://acme.com/x") };
    expect(await outcomes(rules, record)).toMatchObject({ apple: false, both: false, some: true });
    expect((await outcomes(rules, { ...record, profile: { deleted: false } }))["some"]).toBe(false);
  });

  it("takes a member that cannot be evaluated for unknown", async () => {
    expect((await outcomes(rules, saying("apple")))["some"]).toBeUndefined();
    expect((await outcomes(rules, saying("nothing")))["some"]).toBe(false);
    expect((await outcomes(rules, { profile: {} }))["both"]).toBeUndefined();
  });

  it("tells what would have to be known", () => {
    const facts = openFacts(rules, subjectOf(saying("apple")), { clock: 0 });
    const place = rules.pack.rules.findIndex(({ id }) => id === "some");
    expect(evaluate(facts)[place]?.missing).toEqual(["profile.deleted"]);
  });
});

describe("a sequence", () => {
  const rules = ruleSetOf(
    rule("first", `detection: ${phrase("first")}`),
    rule("then", `detection: ${phrase("then")}`),
    rule("last", `detection: ${phrase("last")}`),
    rule("order", "sequence: { rules: [first, then], within: { messages: 3, days: 5 } }"),
    rule("three", "sequence: { rules: [first, then, last] }"),
    rule("soon", "sequence: { rules: [first, then, last], within: { days: 5 } }"),
  );
  it.each([
    ["in order", [sent(1, "subject", "first"), sent(2, "subject", "then")], true],
    ["in the wrong order", [sent(1, "subject", "then"), sent(2, "subject", "first")], false],
    ["in one message", [sent(1, "subject", "first then")], false],
    ["with one of them missing", [sent(1, "subject", "first")], false],
    ["too far apart in days", [sent(1, "subject", "first"), sent(9, "subject", "then")], false],
    ["at the last moment", [sent(1, "subject", "first"), sent(6, "subject", "then")], true],
    ["at the last message", [sent(1, "subject", "first"), sent(2, "other", "-"), sent(2, "other", "-"), sent(3, "subject", "then")], true],
    [
      "too far apart in messages",
      [sent(1, "subject", "first"), ...[2, 3, 4].map((day) => sent(day, "recipient", "ok")), sent(5, "subject", "then")],
      false,
    ],
    ["from a later start", [sent(1, "subject", "first"), sent(8, "subject", "first"), sent(9, "subject", "then")], true],
    [
      "without times",
      [
        { from: "subject", text: "first" },
        { from: "subject", text: "then" },
      ],
      undefined,
    ],
    [
      "without times, in the wrong order",
      [
        { from: "subject", text: "then" },
        { from: "subject", text: "first" },
      ],
      false,
    ],
    ["with a text missing", [sent(1, "subject", "first"), { from: "subject", sentAt: "2026-11-02T00:00:00Z" }], undefined],
    [
      "within days that only some readings allow",
      [sent(1, "subject", "first"), { from: "subject", sentAt: "2026-11-06", text: "then" }],
      undefined,
    ],
    [
      "of local times",
      [1, 6].map((day) => ({ from: "subject", sentAt: `2026-11-0${day}T10:00:00`, text: day === 1 ? "first" : "then" })),
      true,
    ],
  ])("%s", async (_, messages, expected) => {
    expect((await outcomes(rules, { messages }))["order"]).toBe(expected);
  });

  it("takes any later match whose time is known, where an earlier one has none", async () => {
    const messages = [sent(1, "subject", "first"), { from: "subject", text: "then" }, sent(2, "subject", "then")];
    expect((await outcomes(rules, { messages }))["order"]).toBe(true);
  });

  it("asks for times of its first and last member alone, and takes any last one", async () => {
    const middle = { from: "subject", text: "then" };
    const found = async (...ends: object[]): Promise<unknown> =>
      (await outcomes(rules, { messages: [sent(1, "subject", "first"), middle, ...ends] }))["soon"];
    expect(await found(sent(3, "subject", "last"))).toBe(true);
    expect(await found({ from: "subject", text: "last" }, sent(3, "subject", "last"))).toBe(true);
    expect(await found({ from: "subject", text: "last" }, sent(9, "subject", "last"))).toBeUndefined();
    expect(await found(sent(9, "subject", "last"))).toBe(false);
  });

  it("has as many members as it names, in strictly rising order", async () => {
    const say = (...texts: string[]): object => ({ messages: texts.map((text) => ({ from: "subject", text })) });
    expect((await outcomes(rules, say("first", "then", "last")))["three"]).toBe(true);
    expect((await outcomes(rules, say("last", "first", "last", "then", "last")))["three"]).toBe(true);
    expect((await outcomes(rules, say("first", "then last")))["three"]).toBe(false);
    expect((await outcomes(rules, say("then", "first", "last")))["three"]).toBe(false);
  });

  it("names its members and the message that it began with", () => {
    const facts = openFacts(rules, subjectOf({ messages: [sent(1, "subject", "first"), sent(2, "subject", "then")] }), { clock: 0 });
    const outcome = evaluate(facts)[rules.pack.rules.findIndex(({ id }) => id === "order")];
    expect(outcome?.evidence).toEqual([
      { kind: "member", rule: "first" },
      { kind: "member", rule: "then" },
    ]);
    expect(outcome?.messages.map(({ index }) => index)).toEqual([1, 2]);
  });

  it("says that times are missing", () => {
    const facts = openFacts(rules, subjectOf({ messages: ["first", "then"].map((text) => ({ from: "subject", text })) }), { clock: 0 });
    expect(evaluate(facts)[rules.pack.rules.findIndex(({ id }) => id === "order")]?.missing).toEqual(["message.sentAt"]);
  });
});
