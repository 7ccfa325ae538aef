import { describe, expect, it } from "vitest";
import { openFacts } from "../../src/engine/open-facts.ts";
import type { ThreadMessage } from "../../src/engine/thread.ts";
import { rule, ruleSetOf, sent, subjectOf } from "./build.ts";

const rules = ruleSetOf(rule("r", 'detection: { message.text|phrase: "apple" }'));

describe("the order of a thread", () => {
  it("is by time where every message has one", () => {
    expect(places([sent(3, "subject", "c"), sent(1, "recipient", "a"), sent(2, "subject", "b")])).toEqual([
      ["/messages/1", 1, 1],
      ["/messages/2", 2, 1],
      ["/messages/0", 3, 2],
    ]);
  });

  it("is as given where one has none", () => {
    expect(places([sent(3, "subject", "c"), { from: "subject", text: "b" }, sent(1, "subject", "a")])).toEqual([
      ["/messages/0", 1, 1],
      ["/messages/1", 2, 2],
      ["/messages/2", 3, 3],
    ]);
  });

  it("is as given between messages of the same time", () => {
    expect(places([sent(1, "subject", "a"), sent(1, "recipient", "b"), sent(1, "subject", "c")]).map(([pointer]) => pointer)).toEqual([
      "/messages/0",
      "/messages/1",
      "/messages/2",
    ]);
  });

  it("counts the messages of each writer", () => {
    const writers = ["subject", "other", "recipient", "other", "subject"];
    expect(places(writers.map((from) => ({ from, text: "x" }))).map(([, , ordinal]) => ordinal)).toEqual([1, 1, 1, 2, 2]);
  });

  it("is empty where there are no messages", () => {
    expect([places([]), openFacts(rules, subjectOf({}), { clock: 0 }).thread]).toEqual([[], []]);
  });
});

describe("quoted text", () => {
  it("does not count beside five words of one's own", () => {
    expect(uncounted([{ from: "subject", text: "Look what I was sent\n> apple pie" }])).toEqual([[["> apple pie", false]]]);
  });

  it("counts beside fewer", () => {
    expect(uncounted([{ from: "subject", text: "Look what I sent\n> apple pie" }])).toEqual([[]]);
    expect(uncounted([{ from: "subject", text: "> apple pie for all the people in the world" }])).toEqual([[]]);
  });

  it("never counts where somebody else wrote it before, whatever the case and signs", () => {
    const messages = [
      { from: "recipient", text: "Apple pie, please — thanks" },
      { from: "subject", text: "ok\n> apple PIE please" },
    ];
    expect(uncounted(messages)[1]).toEqual([["> apple PIE please", true]]);
  });

  it("is known line by line, and only by whole words", () => {
    const messages = [
      { from: "recipient", text: "pineapple pie please" },
      { from: "other", text: "second line" },
      { from: "subject", text: "ok\n> apple pie please\n> second line" },
    ];
    expect(uncounted(messages)[2]).toEqual([["> second line", true]]);
  });

  it("is not known from its own writer, nor from what comes later", () => {
    expect(
      uncounted([
        { from: "subject", text: "apple pie" },
        { from: "subject", text: "ok\n> apple pie" },
      ])[1],
    ).toEqual([]);
    expect(
      uncounted([
        { from: "subject", text: "ok\n> apple pie" },
        { from: "recipient", text: "apple pie" },
      ])[0],
    ).toEqual([]);
  });

  it("is known by the order of times, not of the record", () => {
    expect(uncounted([sent(2, "subject", "ok\n> apple pie"), sent(1, "recipient", "apple pie")])[1]).toEqual([["> apple pie", true]]);
  });

  it("reaches from a reply header to the end", () => {
    const text = "thanks, I have a look at it\n\nOn 1 Nov 2026, A. B. wrote:\napple pie\nand more";
    expect(uncounted([{ from: "subject", text }])).toEqual([
      [
        ["On 1 Nov 2026, A. B. wrote:\n", false],
        ["apple pie\n", false],
        ["and more", false],
      ],
    ]);
  });
});

describe("a forwarded message", () => {
  const forwarded = { from: "subject", text: "apple pie for everyone in the house", forwarded: true };
  it("counts where its writer says nothing beside it", () => {
    expect(uncounted([forwarded])).toEqual([[]]);
    expect(uncounted([{ from: "subject", text: "see this" }, forwarded, { from: "subject", text: "ok" }])[1]).toEqual([]);
  });

  it.each([
    ["before", [{ from: "subject", text: "careful, this is what they send" }, forwarded], 1],
    ["after", [forwarded, { from: "subject", text: "that is what they sent me" }], 0],
    [
      "before, past messages of others",
      [{ from: "subject", text: "careful, this is what they send" }, { from: "recipient", text: "what" }, forwarded],
      2,
    ],
  ])("does not count with five words of their own in the message just %s it", (_, messages, place) => {
    expect(uncounted(messages)[place]).toEqual([[forwarded.text, false]]);
  });

  it.each([
    ["by somebody else", [{ from: "recipient", text: "careful, this is what they send" }, forwarded], 1],
    ["further away", [{ from: "subject", text: "careful, this is what they send" }, { from: "subject", text: "ok" }, forwarded], 2],
    ["that are forwarded too", [{ ...forwarded, text: "careful, this is what they send" }, forwarded], 1],
    ["that are quoted", [{ from: "subject", text: "ok\n> careful, this is what they send" }, forwarded], 1],
  ])("counts where the words beside it are %s", (_, messages, place) => {
    expect(uncounted(messages)[place]).toEqual([]);
  });

  it("never counts where somebody else wrote it before", () => {
    expect(uncounted([{ from: "recipient", text: `Well, ${forwarded.text}!` }, forwarded])[1]).toEqual([[forwarded.text, true]]);
  });
});

function threadOf(messages: object[]): readonly ThreadMessage[] {
  return openFacts(rules, subjectOf({ messages }), { clock: 0 }).thread;
}

function places(messages: object[]): (readonly [string, number, number])[] {
  return threadOf(messages).map(({ pointer, index, ordinal }) => [pointer, index, ordinal] as const);
}

/** By message in the order of the thread: text that does not count, and whether it is known from before. */
function uncounted(messages: object[]): (readonly [string, boolean])[][] {
  return threadOf(messages).map((one) =>
    one.uncounted().map(({ start, end, known }) => [one.message.text?.slice(start, end) ?? "", known] as const),
  );
}
