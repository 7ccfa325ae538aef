import { describe, expect, it } from "vitest";
import { evidenceOf, holds, judge, profiled, rule, ruleSetOf, saying } from "./build.ts";

describe("clauses on one list", () => {
  it("bind to one and the same element", async () => {
    const clause = "message.money.currency: USD, message.money.amount|gte: 1000";
    expect(await holds(clause, saying("$2,000 for it"))).toBe(true);
    expect(await holds(clause, saying("$20 today, €5,000 later"))).toBe(false);
    expect(await holds(clause, saying("nothing for it"))).toBe(false);
  });

  it("bind to one position", async () => {
    const clause = "profile.positions.title: CEO, profile.positions.company: Acme";
    const [chief, clerk] = [
      { title: "CEO", company: "Acme" },
      { title: "Clerk", company: "Acme" },
    ];
    expect(await holds(clause, profiled({ positions: [clerk, chief] }))).toBe(true);
    expect(await holds(clause, profiled({ positions: [clerk, { title: "CEO", company: "Other" }] }))).toBe(false);
    expect(await holds(clause, profiled({ positions: [clerk, { title: "CEO" }] }))).toBeUndefined();
    expect(await holds(clause, profiled({ positions: [{ title: "CEO" }, chief] }))).toBe(true);
  });

  it("show only the element that meets them all", async () => {
    const clause = "message.money.currency: USD, message.money.amount|gte: 1000";
    expect(await evidenceOf(clause, saying("$20 today, $5,000 later"))).toMatchObject([{ quote: "$5,000" }, { quote: "$5,000" }]);
  });

  it("go together with what is asked of the list as a whole", async () => {
    const clause = "profile.positions.title: CEO, profile.positions|count|gte: 2";
    expect(await holds(clause, profiled({ positions: [{ title: "CEO" }, {}] }))).toBe(true);
    expect(await holds(clause, profiled({ positions: [{ title: "CEO" }] }))).toBe(false);
    expect(await holds(clause, profiled({ positions: [{ title: "Clerk" }, {}] }))).toBeUndefined();
    expect(await holds(clause, profiled({}))).toBeUndefined();
  });

  it("with all of their values need not bind to one element", async () => {
    expect(await holds("profile.skills|contains|all: [go, rust]", profiled({ skills: ["Go", "Rust"] }))).toBe(true);
  });
});

describe("clauses on different fields", () => {
  it("must all hold: false beats unknown", async () => {
    const clause = "profile.deleted: true, profile.posts: 0";
    expect(await holds(clause, profiled({ deleted: true, posts: 0 }))).toBe(true);
    expect(await holds(clause, profiled({ deleted: false }))).toBe(false);
    expect(await holds(clause, profiled({ deleted: true }))).toBeUndefined();
  });
});

describe("what was missing", () => {
  it("is every unknown field, without short cuts", async () => {
    const rules = ruleSetOf(rule("r", "detection:\n  s: { profile.deleted: true, profile.posts: 0, profile.about|exists: true }"));
    expect((await judge(rules, { profile: {} })).notEvaluable).toEqual([
      { field: "profile.about", rules: 1 },
      { field: "profile.deleted", rules: 1 },
      { field: "profile.posts", rules: 1 },
    ]);
  });

  it("is nothing where the rule is decided without it", async () => {
    const rules = ruleSetOf(rule("r", "detection:\n  s: { profile.deleted: true, profile.posts: 0 }"));
    expect((await judge(rules, { profile: { deleted: false } })).notEvaluable).toEqual([]);
  });

  it("is the other field of a fieldref", async () => {
    const rules = ruleSetOf(rule("r", "detection: { profile.headline|fieldref: employer.name }"));
    expect((await judge(rules, profiled({ headline: "Acme" }))).notEvaluable).toEqual([{ field: "employer.name", rules: 1 }]);
  });
});

describe("an interval as it is shown", () => {
  it.each([
    ["profile.connections|gte: 1", profiled({ connections: 7 }), 7],
    ["profile.connections|gte: 1", profiled({ connections: "500+" }), "500+"],
    ["profile.accountAge|lt: 30", profiled({ createdAt: "2026-11-10T12:00:00Z" }), 9],
    ["profile.accountAge|lt: 60", profiled({ createdAt: "2026-11" }), "-11 to 19"],
    ["profile.createdAt|before: 2027", profiled({ createdAt: "2026-11" }), "2026-11"],
  ] as const)("%s of %j shows %s", async (clause, record, value) => {
    expect(await evidenceOf(clause, record)).toMatchObject([{ kind: "value", value }]);
  });
});
