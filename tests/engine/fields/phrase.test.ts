import { describe, expect, it } from "vitest";
import { evidenceOf, holds, profiled, saying } from "../build.ts";

describe("phrase", () => {
  it.each([
    ['message.text|phrase: "add me on $messengers"', saying("Add me on WhatsApp"), true],
    ['message.text|phrase: "add me on $messengers"', saying("Add me. On WhatsApp"), false],
    ['message.text|phrase: "add me on $messengers"', { messages: [] }, false],
    ['message.text|phrase: "add me on $messengers"', {}, undefined],
    ['message.text|phrase: "add me"', { messages: [{ from: "recipient", text: "add me" }] }, false],
    ['message.text|phrase: "add me"', { messages: [{ from: "subject" }] }, undefined],
    ['message.text|phrase: "add me"', saying(""), false],
    ['message.text|phrase: ["add me", "pay you"]', saying("I pay you"), true],
    ['message.text|phrase|all: ["add me", "pay you"]', saying("Add me, I pay you"), true],
    ['message.text|phrase|all: ["add me", "pay you"]', saying("Add me"), false],
    ['profile.about|phrase: "talent acquisition"', profiled({ about: "Talent-acquisition lead" }), true],
    ['profile.about|phrase: "talent acquisition"', profiled({}), undefined],
    [
      'profile.positions.title|phrase: "talent acquisition"',
      profiled({ positions: [{ title: "CEO" }, { title: "Talent Acquisition" }] }),
      true,
    ],
    ['profile.positions.title|phrase: "talent acquisition"', profiled({ positions: [{ title: "CEO" }, {}] }), undefined],
    ['message.text|phrase: "<money> per report"', saying("we pay $500 per report"), true],
    ['message.attachments.name|phrase: "skills test"', saying("see", { attachments: [{ name: "Skills-Test.zip" }] }), true],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });

  it("quotes every hit", async () => {
    expect(await evidenceOf('message.text|phrase: "pay"', saying("I pay, 🙂 they PAY"))).toEqual([
      { kind: "text", pointer: "/messages/0/text", messageIndex: 1, start: 2, end: 5, quote: "pay", selection: "s" },
      { kind: "text", pointer: "/messages/0/text", messageIndex: 1, start: 15, end: 18, quote: "PAY", selection: "s" },
    ]);
  });

  it("quotes an entity with the signs that belong to it", async () => {
    expect(await evidenceOf('message.text|phrase: "pay <money>"', saying("I pay €1.500 now"))).toMatchObject([{ quote: "pay €1.500" }]);
  });

  it("reads a link's own address, not the text around it", async () => {
    expect(await holds('message.links.url|phrase: "apple pie"', saying("see https://x.example/apple-pie"))).toBe(true);
    expect(await holds('message.links.url|phrase: "apple pie"', saying("apple pie: https://x.example/"))).toBe(false);
  });

  it("reads a derived text for itself, whatever pointer it resembles", async () => {
    const record = { profile: { about: "apple pie" }, ...saying("see", { attachments: [{ name: "cv./profile/about" }] }) };
    const clauses = 'profile.about|phrase: "pie", message.attachments.extension|phrase: "apple pie"';
    expect(await holds(clauses, record)).toBe(false);
  });
});

describe("phrase and count", () => {
  const twice = 'message.text|phrase: "pay", message.text|phrase|count|gte: 2';
  it.each([
    [twice, saying("I pay, they pay"), true],
    [twice, saying("I pay"), false],
    [
      twice,
      {
        messages: [
          { from: "subject", text: "I pay" },
          { from: "subject", text: "they pay" },
        ],
      },
      false,
    ],
    [twice, {}, undefined],
    ['message.text|phrase: "pay", message.text|phrase|count: 1', saying("I pay, they pay"), false],
    ['message.text|phrase: "pay", message.text|phrase|count|lt: 2', saying("I pay"), true],
    ['profile.about|phrase: "pay", profile.about|phrase|count|gte: 2', profiled({ about: "pay, pay" }), true],
    [twice, saying("I pay, as I was told today:\n> they pay"), false],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });

  it("shows the hits or how many there are, never the whole text as a value", async () => {
    const text = "I pay, they pay, and much more is said here";
    const values = (await evidenceOf(twice, saying(text)))?.flatMap((item) => (item.kind === "value" ? [item.value] : []));
    expect(values).not.toContain(text);
  });
});
