import { describe, expect, it } from "vitest";
import { evidenceOf, holds, profiled, saying } from "../build.ts";

const employer = { name: "Acme", domain: "acme.co.uk" };

describe("fieldref", () => {
  it.each([
    ["message.links.domain|fieldref: employer.domain", { employer, ...saying("see https://jobs.acme.co.uk/1") }, true],
    ["message.links.domain|fieldref: employer.domain", { employer, ...saying("see https://evil.example/1") }, false],
    ["message.links.domain|fieldref: employer.domain", { employer, ...saying("no link") }, false],
    ["message.links.domain|fieldref: employer.domain", { ...saying("see https://evil.example/1") }, undefined],
    ["message.links.domain|fieldref: employer.domain", { employer, messages: [{ from: "subject" }] }, undefined],
    ["message.emails.domain|fieldref: employer.domain", { employer, ...saying("write to me: a@mail.acme.co.uk") }, true],
    ["employer.domain|fieldref: message.links.domain", { employer, ...saying("see https://jobs.acme.co.uk/1") }, true],
    ["employer.domain|fieldref: message.links.domain", { employer, ...saying("no link") }, false],
    ["profile.positions.company|fieldref: employer.name", { employer, profile: { positions: [{ company: "ACME" }] } }, true],
    ["profile.positions.company|fieldref: employer.name", { employer, profile: { positions: [{ company: "Other" }, {}] } }, undefined],
    ["profile.connections|fieldref: profile.followers", profiled({ connections: 3, followers: 3 }), true],
    ["profile.connections|fieldref: profile.followers", profiled({ connections: 3, followers: 4 }), false],
    ["profile.verified.identity|fieldref: profile.verified.workplace", profiled({ verified: { identity: true, workplace: true } }), true],
    ["profile.verified.identity|fieldref: profile.verified.workplace", profiled({ verified: { identity: true, workplace: false } }), false],
    ["profile.verified.identity|fieldref: profile.verified.workplace", profiled({ verified: { identity: true } }), undefined],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });

  it.each([
    ["profile.connections|fieldref: profile.followers", { connections: "500+", followers: 700 }, undefined],
    ["profile.connections|fieldref: profile.followers", { connections: "500+", followers: 3 }, false],
    ["profile.followers|fieldref: profile.connections", { connections: "500+", followers: 3 }, false],
    ["profile.createdAt|fieldref: profile.updatedAt", { createdAt: "2024", updatedAt: "2025" }, false],
    ["profile.createdAt|fieldref: profile.updatedAt", { createdAt: "2024", updatedAt: "2024-05" }, undefined],
    ["profile.createdAt|fieldref: profile.updatedAt", { createdAt: "2024-05-01T10:00:00Z", updatedAt: "2024-05-01T12:00:00+02:00" }, true],
  ] as const)("of intervals: %s of %j is %s", async (clause, fields, expected) => {
    expect(await holds(clause, profiled(fields))).toBe(expected);
  });

  it("is not met by two texts without any word", async () => {
    expect(await holds("profile.headline|fieldref: employer.name", { profile: { headline: "🙂" }, employer: { name: "★" } })).toBe(false);
  });

  it("shows the value that is the same", async () => {
    expect(await evidenceOf("message.emails.domain|fieldref: employer.domain", { employer, ...saying("hr@acme.co.uk") })).toMatchObject([
      { kind: "text", quote: "hr@acme.co.uk", selection: "s" },
    ]);
  });
});
