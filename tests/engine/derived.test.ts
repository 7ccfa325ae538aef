import { describe, expect, it } from "vitest";
import { judge, rule, ruleSetOf } from "./build.ts";

/** The value that a derived field has, as evidence prints it; undefined where it is unknown. */
async function valueOf(field: string, probe: string, record: object): Promise<unknown> {
  const rules = ruleSetOf(rule("r", `detection:\n  s: { ${field}${probe} }`, "family: account, weight: 10"));
  const { findings } = await judge(rules, { exportedAt: "2026-11-20T00:00:00Z", ...record });
  const evidence = findings[0]?.evidence[0];
  return evidence?.kind === "value" ? evidence.value : evidence?.kind === "text" ? evidence.quote : undefined;
}

const sent = (from: string, at: string, text = "hello there"): object => ({ from, sentAt: `2026-11-${at}:00Z`, text });

describe("derived facts of the profile", () => {
  it.each([
    ["profile.accountAge", "|gte: 0", { profile: { createdAt: "2026-11-10T00:00:00Z" } }, 10],
    ["profile.accountAge", "|gte: 0", { profile: { createdAt: "2026-11-10" } }, "9 to 10"],
    [
      "profile.accountAgeAtContact",
      "|gte: 0",
      { profile: { createdAt: "2026-11-10T00:00:00Z" }, messages: [sent("subject", "15T00:00")] },
      5,
    ],
    [
      "profile.accountAgeAtContact",
      "|gte: 0",
      { profile: { createdAt: "2026-11-10T00:00:00Z" }, thread: { invitedAt: "2026-11-12T00:00:00Z" } },
      2,
    ],
    [
      "profile.updatedBeforeContact",
      "|gte: 0",
      { profile: { updatedAt: "2026-11-14T00:00:00Z" }, messages: [sent("subject", "15T00:00")] },
      1,
    ],
    ["profile.careerYears", "|gte: 0", { profile: { positions: [{ startDate: "2016-11-19T00:00:00Z" }] } }, 10],
    ["profile.currentPositions", "|gte: 1", { profile: { positions: [{ endDate: "present" }, { endDate: "2020" }] } }, 1],
    ["profile.chronologyConflicts", "|gte: 1", { profile: { positions: [{ startDate: "2020", endDate: "2018" }] } }, 1],
    ["profile.chronologyConflicts", "|gte: 1", { profile: { positions: [{ startDate: "2027-01" }] } }, 1],
    [
      "profile.chronologyConflicts",
      "|gte: 1",
      { employer: { name: "Acme", domainCreatedAt: "2026-01-01" }, profile: { positions: [{ company: "ACME", startDate: "2015" }] } },
      1,
    ],
    ["profile.name.mixedScript", ": true", { profile: { name: "Mаrtin Berg" } }, true],
    ["profile.name.invisibleCharacters", "|gte: 1", { profile: { name: "Mar\u200btin" } }, 1],
    ["profile.emails.freemail", ": true", { profile: { emails: ["x@gmail.com"] } }, true],
    [
      "profile.emails.lookalike",
      ": true",
      { employer: { domain: "acmegroup.com" }, profile: { emails: ["hr@acmegroup-careers.com"] } },
      true,
    ],
    ["profile.websites.domain", ": acme.co.uk", { profile: { websites: ["https://www.acme.co.uk/x"] } }, "acme.co.uk"],
    ["profile.phones.country", "|exists: true", { profile: { phones: ["+44 20 7946 0018"] } }, true],
    ["profile.published", ": true", { profile: { name: "Jane  EXAMPLE" }, employer: { name: "Acme Advisory" } }, true],
    ["profile.published", ": false", { profile: { name: "Jane Example" }, employer: { name: "Other" } }, false],
    ["employer.published", ": true", { employer: { name: "Shell Consulting" } }, true],
    ["employer.domainAge", "|lt: 30", { employer: { domainCreatedAt: "2026-11-01T00:00:00Z" } }, 19],
  ] as const)("%s%s of %j is %s", async (field, probe, record, expected) => {
    expect(await valueOf(field, probe, record)).toBe(expected);
  });

  it.each([
    ["profile.accountAgeAtContact", "|gte: 0", { profile: { createdAt: "2026" } }],
    ["profile.published", ": true", { profile: { name: "Jane Example" } }],
    ["employer.published", ": false", {}],
    ["profile.careerYears", "|gte: 0", { profile: { positions: [{ title: "Adviser" }] } }],
    ["profile.chronologyConflicts", "|gte: 1", {}],
  ] as const)("%s of %j, %j is unknown", async (field, probe, record) => {
    expect(await valueOf(field, probe, record)).toBeUndefined();
  });
});

describe("derived facts of the thread", () => {
  const messages = [
    sent("subject", "01T10:00"),
    sent("recipient", "01T11:00"),
    sent("subject", "01T11:10"),
    sent("subject", "03T10:00"),
    sent("subject", "04T10:00"),
  ];
  it.each([
    ["thread.length", "|gte: 1", { messages }, 5],
    ["thread.fromSubject", "|gte: 1", { messages }, 4],
    ["thread.durationDays", "|gte: 1", { messages }, 3],
    ["thread.startedBy", ": subject", { messages }, "subject"],
    ["thread.medianReplyMinutes", "|lte: 10", { messages }, 10],
    ["thread.followUps", "|gte: 3", { messages }, 3],
    ["thread.length", "|gte: 1", { messages, thread: { truncated: true } }, "5+"],
  ] as const)("%s%s is %s", async (field, probe, record, expected) => {
    expect(await valueOf(field, probe, record)).toBe(expected);
  });

  it("does not say who started a thread whose beginning is missing", async () => {
    expect(await valueOf("thread.startedBy", ": subject", { messages, thread: { truncated: true } })).toBeUndefined();
  });
});

describe("derived facts of a message", () => {
  const record = (text: string, more: object = {}): object => ({
    messages: [sent("recipient", "01T10:00"), { ...sent("subject", "01T12:00", text), ...more }],
  });
  it.each([
    ["message.index", ": 2", record("hi"), 2],
    ["message.ordinal", ": 1", record("hi"), 1],
    ["message.sinceFirst", "|gte: 1", record("hi"), 2],
    ["message.words", "|gte: 1", record("three words here"), 3],
    ["message.invisibleCharacters", "|gte: 1", record("a\u200bb"), 1],
    ["message.mixedScriptWords", "|gte: 1", record("pаypal"), 1],
    ["message.links.shortened", ": true", record("see https://bit.ly/x1"), "https://bit.ly/x1"],
    ["message.links.chat", ": true", record("see https://wa.me/447700900123"), "https://wa.me/447700900123"],
    ["message.links.domain", ": evil.example", record("x", { links: [{ url: "https://a.evil.example/" }] }), "evil.example"],
    ["message.attachments.extension", ": zip", record("x", { attachments: [{ name: "Test.ZIP" }] }), "zip"],
    ["message.handles.service", ": telegram", record("telegram @maria_k1"), "@maria_k1"],
    ["message.emails.freemail", ": true", record("write x@gmail.com"), "x@gmail.com"],
    ["message.money.amount", "|gte: 500, message.money.currency: EUR", record("pay €1,500 a day"), "€1,500"],
    ["message.money.per", ": day", record("pay €1,500 a day"), "€1,500"],
    ["message.phones", "|count|gte: 1", record("call +44 20 7946 0018"), 1],
  ] as const)("%s%s of %j is %s", async (field, probe, given, expected) => {
    expect(await valueOf(field, probe, given)).toBe(expected);
  });
});
