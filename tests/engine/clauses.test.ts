import { describe, expect, it } from "vitest";
import { outcomes, rule, ruleSetOf, saying } from "./build.ts";

/** One clause against one record: true, false, or undefined where it cannot be known. */
async function holds(clause: string, record: object): Promise<boolean | undefined> {
  const rules = ruleSetOf(rule("r", `detection:\n  s: { ${clause} }`));
  return (await outcomes(rules, record))["r"];
}

const profile = (fields: object): object => ({ exportedAt: "2026-11-20T00:00:00Z", profile: fields });

describe("a clause on text", () => {
  it.each([
    ["profile.headline: Recruiter", profile({ headline: "RECRUITER" }), true],
    ["profile.headline: Recruiter", profile({ headline: "Recruiter at Acme" }), false],
    ["profile.headline: Recruiter", profile({}), undefined],
    ["profile.headline|contains: acme", profile({ headline: "Recruiter at Ácme" }), true],
    ["profile.headline|startswith: [acme, recruit]", profile({ headline: "Recruiter" }), true],
    ["profile.headline|endswith: acme", profile({ headline: "Acme Ltd" }), false],
    ["profile.headline|contains|cased: acme", profile({ headline: "Acme" }), false],
    ["profile.headline|contains|cased: Acme", profile({ headline: "Acme" }), true],
    ["profile.skills|contains|all: [python, rust]", profile({ skills: ["Python 3", "Rust"] }), true],
    ["profile.skills|contains|all: [python, rust]", profile({ skills: ["Python 3"] }), false],
    ["profile.skills: [go, rust]", profile({ skills: ["Rust"] }), true],
    ["profile.skills: go", profile({ skills: [] }), false],
    ['profile.emails.domain|in: "$freemail"', profile({ emails: ["a@GMAIL.com"] }), true],
    ['profile.emails.domain|in: "$freemail"', profile({ emails: ["a@acme.example"] }), false],
    ['profile.headline|in|cased: "$freemail"', profile({ headline: "Bücher.example" }), true],
    ["platform: linkedin", { platform: "linkedin" }, true],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });
});

describe("a clause on a phrase", () => {
  it.each([
    ['message.text|phrase: "add me on $messengers"', saying("Add me on WhatsApp"), true],
    ['message.text|phrase: "add me on $messengers"', saying("Add me. On WhatsApp"), false],
    ['message.text|phrase: "add me on $messengers"', { messages: [] }, false],
    ['message.text|phrase: "add me on $messengers"', {}, undefined],
    ['message.text|phrase: "add me"', { messages: [{ from: "recipient", text: "add me" }] }, false],
    ['message.text|phrase: "add me"', { messages: [{ from: "subject" }] }, undefined],
    ['message.text|phrase|all: ["add me", "pay you"]', saying("Add me, I pay you"), true],
    ['message.text|phrase|all: ["add me", "pay you"]', saying("Add me"), false],
    ['message.text|phrase: "pay", message.text|phrase|count|gte: 2', saying("I pay, they pay"), true],
    ['message.text|phrase: "pay", message.text|phrase|count|gte: 2', saying("I pay"), false],
    ['profile.about|phrase: "talent acquisition"', profile({ about: "Talent-acquisition lead" }), true],
    ['message.text|phrase: "<money> per report"', saying("we pay $500 per report"), true],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });
});

describe("a clause on numbers, dates and booleans", () => {
  it.each([
    ["profile.connections|lt: 50", profile({ connections: 12 }), true],
    ["profile.connections|lt: 50", profile({ connections: "500+" }), false],
    ["profile.connections|gt: 600", profile({ connections: "500+" }), undefined],
    ["profile.connections: [1, 2]", profile({ connections: 2 }), true],
    ["profile.connections|lte: 2", profile({ connections: 2 }), true],
    ["profile.connections|gte: 3", profile({ connections: 2 }), false],
    ["profile.createdAt|before: 2024", profile({ createdAt: "2023-12-31" }), true],
    ["profile.createdAt|before: 2024-06", profile({ createdAt: "2024" }), undefined],
    ["profile.createdAt|after: 2024", profile({ createdAt: "2025-01" }), true],
    ["profile.createdAt: 2024", profile({ createdAt: "2024-03-01" }), true],
    ["profile.accountAge|lt: 30", profile({ createdAt: "2026-11-10" }), true],
    ["profile.accountAge|lt: 30", profile({ createdAt: "2026" }), undefined],
    ["profile.deleted: true", profile({ deleted: false }), false],
    ["profile.photo.present: false", profile({ photo: { present: false } }), true],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });
});

describe("a clause on lists as a whole", () => {
  it.each([
    ["profile.positions|count|gte: 2", profile({ positions: [{}, {}] }), true],
    ["profile.positions|count|gte: 2", profile({ positions: [] }), false],
    ["profile.positions|count|gte: 2", profile({}), undefined],
    ["profile.about|exists: true", profile({ about: "hi" }), true],
    ["profile.about|exists: true", profile({ about: "" }), false],
    ["profile.about|exists: false", profile({}), undefined],
    ["profile.about|exists: false", { shows: ["profile.about"], profile: {} }, true],
    ["profile.skills|exists: false", { shows: ["profile.skills"] }, true],
    ["profile.name|exists: true", profile({ name: "A" }), true],
    ["profile.photo|exists: true", profile({ photo: { present: false } }), true],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });
});

describe("a clause that refers to another field", () => {
  const employer = { name: "Acme", domain: "acme.co.uk" };
  it.each([
    ["message.links.domain|fieldref: employer.domain", { employer, ...saying("see https://jobs.acme.co.uk/1") }, true],
    ["message.links.domain|fieldref: employer.domain", { employer, ...saying("see https://evil.example/1") }, false],
    ["message.links.domain|fieldref: employer.domain", { ...saying("see https://evil.example/1") }, undefined],
    ["message.emails.domain|fieldref: employer.domain", { employer, ...saying("write to me: a@mail.acme.co.uk") }, true],
    ["profile.positions.company|fieldref: employer.name", { employer, profile: { positions: [{ company: "ACME" }] } }, true],
    ["profile.connections|fieldref: profile.followers", profile({ connections: 3, followers: 3 }), true],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });
});

describe("clauses on one list", () => {
  it("bind to one and the same element", async () => {
    const clause = "message.money.currency: USD, message.money.amount|gte: 1000";
    expect(await holds(clause, saying("$2,000 for it"))).toBe(true);
    expect(await holds(clause, saying("$20 today, €5,000 later"))).toBe(false);
    expect(await holds(clause, saying("nothing for it"))).toBe(false);
  });

  it("know that a sum without a currency has none", async () => {
    expect(await holds("message.money.per: report", saying("$500 for it"))).toBe(false);
  });
});
