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

  it.each([
    // A pattern refines a phrase: both must stand in one sentence.
    ['message.text|phrase: pay, message.text|re: "[0-9]{3}"', saying("We pay you 500"), true],
    ['message.text|phrase: pay, message.text|re: "[0-9]{3}"', saying("We pay you 50"), false],
    ['message.text|phrase: pay, message.text|re: "[0-9]{3}"', saying("We pay you. Call 500"), false],
    ['message.text|phrase: pay, message.text|re: "[0-9]{3}"', saying("They pay 5. We pay you 500! Yes"), true],
    ['message.text|phrase: pay, message.text|re: "[0-9]{3}"', saying("500 of them. Nobody does"), false],
    ['message.text|phrase: pay, message.text|re: "[0-9]{3}"', {}, undefined],
    ['message.text|phrase: pay, message.text|re: "[0-9]{3}"', { messages: [{ from: "subject" }] }, undefined],
    ['message.text|phrase: pay, message.text|re: "[0-9]{3}"', { messages: [] }, false],
    ['message.text|phrase: pay, message.text|re: [euro, "^we"]', saying("We pay"), true],
    ['message.text|phrase: pay, message.text|re: "[0-9]", message.text|re|cased: USD', saying("we pay 5 USD"), true],
    ['message.text|phrase: pay, message.text|re: "[0-9]", message.text|re|cased: USD', saying("we pay 5 usd"), false],
    // Folded, unless it is cased: accents, case and look-alike letters make no difference.
    ['message.text|phrase: pay, message.text|re: "caf[e]"', saying("we PAY in the CAFÉ"), true],
    ['message.text|phrase: pay, message.text|re: "CAF[E]"', saying("we pay in the café"), true],
    ['message.text|phrase: pay, message.text|re|cased: "CAF[E]"', saying("we pay in the café"), false],
    ['message.text|phrase: pay, message.text|re|cased: "caf\u00e9$"', saying("we pay in the café"), true],
    // All of the sentence, with the sign that ends it; an empty pattern is everywhere.
    ['message.text|phrase: pay, message.text|re: "^i pay[?]$"', saying("I pay?"), true],
    ['message.text|phrase: pay, message.text|re: ""', saying("pay"), true],
    ["message.text|phrase|all: [pay, you], message.text|re: now", saying("Pay now. You go"), false],
    ["message.text|phrase|all: [pay, you], message.text|re: now", saying("Pay now. You go now"), true],
    ["message.text|phrase: pay, message.text|phrase|count|gte: 2, message.text|re: now", saying("pay now, pay now. Pay"), true],
    ["message.text|phrase: pay, message.text|phrase|count|gte: 2, message.text|re: now", saying("pay now. Pay. Pay"), false],
    ['profile.about|phrase: guru, profile.about|re: "[0-9]+ years"', profiled({ about: "A guru for 20 years" }), true],
    ['profile.about|phrase: guru, profile.about|re: "[0-9]+ years"', profiled({ about: "A guru" }), false],
    ['profile.about|phrase: guru, profile.about|re: "[0-9]+ years"', profiled({}), undefined],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });

  it("quotes only the hits that the pattern leaves", async () => {
    const clause = 'message.text|phrase: pay, message.text|re: "[0-9]+"';
    expect(await evidenceOf(clause, saying("I pay 5, or pay 6. They pay. You pay 7"))).toMatchObject([
      { quote: "pay", start: 2 },
      { quote: "pay", start: 12 },
      { quote: "pay", start: 33 },
    ]);
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
