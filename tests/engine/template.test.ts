import { describe, expect, it } from "vitest";
import { judge, rule, ruleSetOf, saying, sent } from "./build.ts";

const apple = 'detection:\n  ask: { message.text|phrase: "apple" }';

/** The message of the rule, filled. */
async function fill(message: string, record: object, body = apple): Promise<string | undefined> {
  const rules = ruleSetOf(rule("r", body).replace('message: "r"', `message: "${message}"`));
  return (await judge(rules, record)).findings[0]?.message;
}

describe("the message of a finding", () => {
  it.each([
    ["nothing to fill", saying("apple"), "nothing to fill"],
    ["“{ask.quote}”", saying("an ÁPPLE and an apple"), "“ÁPPLE”"],
    [
      "in message {message.index}",
      { messages: [sent(1, "recipient", "hi"), sent(2, "subject", "apple"), sent(3, "subject", "apple")] },
      "in message 2",
    ],
    ["{profile.connections} connections", { profile: { connections: "500+" }, ...saying("apple") }, "500+ connections"],
    ["{profile.connections} connections", saying("apple"), "… connections"],
    [
      "{profile.accountAge} days",
      { exportedAt: "2026-11-20T12:00:00Z", profile: { createdAt: "2026-11-10T00:00:00Z" }, ...saying("apple") },
      "10 days",
    ],
    ["since {profile.createdAt}", { profile: { createdAt: "2024-05" }, ...saying("apple") }, "since 2024-05"],
    ["deleted: {profile.deleted}", { profile: { deleted: false }, ...saying("apple") }, "deleted: false"],
    ["{message.words} words", saying("an apple"), "2 words"],
    [
      "{published.source}, {published.date}",
      { profile: { name: "Jane Example" }, employer: { name: "Acme Advisory" }, ...saying("apple") },
      "Example Service, 2025-03-01",
    ],
    [
      "{published.source}",
      { profile: { name: "Jane Example" }, employer: { name: "Shell Consulting" }, ...saying("apple") },
      "Example Court",
    ],
    ["{published.source}", saying("apple"), "…"],
  ])("%s of %j is %s", async (message, record, expected) => {
    expect(await fill(message, record)).toBe(expected);
  });

  it("quotes a value where the selection shows no text", async () => {
    expect(await fill("{ask.quote} connections", { profile: { connections: 3 } }, "detection:\n  ask: { profile.connections|lt: 5 }")).toBe(
      "3 connections",
    );
  });

  it("leaves out what a selection does not show", async () => {
    const body = 'detection:\n  ask: { message.text|phrase: "apple" }\n  other: { message.text|phrase: "pear" }\n  condition: ask or other';
    expect(await fill("“{other.quote}”", saying("apple"), body)).toBe("“…”");
  });

  it("shows of a list the element that was found, not its first", async () => {
    const body = "detection:\n  ask: { message.money.currency: USD, message.money.amount|gte: 1000 }";
    expect(await fill("offers {message.money.amount}", saying("$20 today, $5,000 later"), body)).toBe("offers 5000");
  });
});
