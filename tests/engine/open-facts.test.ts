import { describe, expect, it } from "vitest";
import { countedEntities, isCounted } from "../../src/engine/facts.ts";
import { countingQuoted, openFacts } from "../../src/engine/open-facts.ts";
import { rule, ruleSetOf, subjectOf } from "./build.ts";

const rules = ruleSetOf(rule("r", 'detection: { message.text|phrase: "apple" }'));
const open = (record: object) => openFacts(rules, subjectOf(record), { clock: 0 });

describe("the facts of a subject", () => {
  it("are computed once", () => {
    const facts = open({ profile: { skills: ["go"] }, messages: [{ from: "subject", text: "for €5" }] });
    expect(facts.elements("profile.skills", undefined)).toBe(facts.elements("profile.skills", undefined));
    expect(facts.elements("message.money", facts.thread[0])).toBe(facts.elements("message.money", facts.thread[0]));
    expect(facts.readAt("/profile/about", "hi")).toBe(facts.readAt("/profile/about", "hi"));
  });

  it("of messages are read off each of them", () => {
    const facts = open({
      messages: [
        { from: "subject", text: "for €5" },
        { from: "subject", text: "free" },
      ],
    });
    expect(facts.thread.map((message) => facts.elements("message.money", message)?.length)).toEqual([1, 0]);
  });

  it("are unknown where the record says nothing, and empty where its source shows the field", () => {
    const facts = open({ shows: ["profile.about", "profile.skills"] });
    const values = (["profile.about", "profile.skills", "profile.headline", "profile.emails", "profile.accountAge"] as const).map((root) =>
      facts.elements(root, undefined),
    );
    expect(values).toEqual([[], [], undefined, undefined, undefined]);
  });

  it("answer only for the field that was asked", () => {
    const [name] = open({ profile: { name: "A" } }).elements("profile.name", undefined) ?? [];
    expect([name?.("profile.name"), name?.("profile.about")]).toMatchObject([{ value: "A" }, undefined]);
    const [age] = open({ profile: { createdAt: "2020" } }).elements("profile.accountAge", undefined) ?? [];
    expect(age?.("profile.careerYears")).toBeUndefined();
  });
});

describe("the facts with quoted text counted", () => {
  const facts = open({
    messages: [
      { from: "recipient", text: "it was €7" },
      { from: "subject", text: "I was sent this by them:\n> for €5\n> it was €7" },
    ],
  });
  const counting = countingQuoted(facts);
  const [, message] = facts.thread;

  it("have what is quoted, but for what somebody else wrote before", () => {
    expect(facts.elements("message.money", message)).toEqual([]);
    expect(counting.elements("message.money", message)).toHaveLength(1);
    expect(message && countedEntities(counting, message, "money").map(({ amount }) => amount)).toEqual([5]);
  });

  it("share every reading", () => {
    expect(counting.thread).toBe(facts.thread);
    expect(counting.readAt("/profile/about", "hi")).toBe(facts.readAt("/profile/about", "hi"));
    expect(counting.elements("message.money", message)).toBe(counting.elements("message.money", message));
  });

  it("tell by the offset what counts", () => {
    const at = (text: string): number => message?.message.text?.indexOf(text) ?? -1;
    expect(
      message &&
        [at("I was"), at("€5"), at("€7")].map((offset) => [isCounted(facts, message, offset), isCounted(counting, message, offset)]),
    ).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });
});
