import { describe, expect, it } from "vitest";
import { openFacts } from "../../src/engine/open-facts.ts";
import { walkRule } from "../../src/engine/walk.ts";
import { rule, ruleSetOf, subjectOf } from "./build.ts";

const rules = ruleSetOf(
  rule(
    "ask",
    `detection:
  asks: { message.text|phrase: apple }
  early: { message.ordinal|lte: 1 }
  linked: { profile.posts|gt: 5 }
  condition: asks and early and not linked
exceptions:
  - { id: joke, reason: a joke, detection: { message.text|phrase: kidding } }`,
  ),
  rule("deleted", "detection: { profile.deleted: true }"),
  rule("both", "combination: ask and deleted"),
);
const placeOf = (id: string): number => rules.pack.rules.findIndex((one) => one.id === id);
const messages = [
  { from: "subject", text: "apple, just kidding" },
  { from: "recipient", text: "apple?" },
  { from: "subject", text: "apple" },
];

describe("walking a subject through a rule", () => {
  it("says of each message of the writer what each selection came to, and why", () => {
    const { steps } = walkRule(openFacts(rules, subjectOf({ messages, profile: { posts: 2 } }), { clock: 0 }), placeOf("ask"));
    expect(steps.map(({ message, value }) => [message?.index, value])).toEqual([
      [1, true],
      [3, false],
    ]);
    expect(steps[0]?.selections.map(({ name, value }) => [name, value])).toEqual([
      ["asks", true],
      ["early", true],
      ["linked", false],
    ]);
    expect(steps[0]?.selections[0]?.evidence).toMatchObject([{ kind: "text", quote: "apple" }]);
  });

  it("asks for exceptions only where the rule holds, and ends as the score does", () => {
    const { outcome, steps } = walkRule(openFacts(rules, subjectOf({ messages, profile: { posts: 2 } }), { clock: 0 }), placeOf("ask"));
    expect(steps.map(({ exceptions }) => exceptions)).toMatchObject([[{ id: "joke", value: true }], []]);
    expect(outcome).toMatchObject({ value: false, exception: "joke" });
  });

  it("names what is not known", () => {
    const { steps } = walkRule(openFacts(rules, subjectOf({ messages }), { clock: 0 }), placeOf("ask"));
    expect(steps[0]?.selections[2]).toMatchObject({ name: "linked", value: undefined, missing: ["profile.posts"] });
  });

  it("judges a rule on the subject once, and a combination by its members", () => {
    const facts = openFacts(rules, subjectOf({ messages: [messages[2]], profile: { deleted: true } }), { clock: 0 });
    expect(walkRule(facts, placeOf("deleted")).steps.map(({ message, value }) => [message, value])).toEqual([[undefined, true]]);
    expect(walkRule(facts, placeOf("both")).members).toEqual([
      { rule: "ask", value: undefined },
      { rule: "deleted", value: true },
    ]);
  });
});
