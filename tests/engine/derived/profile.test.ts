import { describe, expect, it } from "vitest";
import { derived } from "./derived.ts";

const exportedAt = "2026-11-20T00:00:00Z";
const first = { from: "subject", sentAt: "2026-11-15T00:00:00Z", text: "hi" };

describe("profile.accountAge", () => {
  it.each([
    ["2026-11-10T00:00:00Z", { min: 10, max: 10 }],
    ["2026-11-21T00:00:00Z", { min: -1, max: -1 }],
  ])("of %s is %j days at the export", (createdAt, days) => {
    expect(derived("profile.accountAge", { exportedAt, profile: { createdAt } })).toMatchObject({
      value: days,
      pointer: "/profile/createdAt",
    });
  });

  it("of a year is anything that the year allows", () => {
    expect(derived("profile.accountAge", { exportedAt: "2027-01-01T00:00:00Z", profile: { createdAt: "2026" } })).toMatchObject({
      value: { max: 365 },
    });
  });

  it("is exact between two local times", () => {
    const record = { exportedAt: "2026-11-20T00:00:00", profile: { createdAt: "2026-11-10T00:00:00" } };
    expect(derived("profile.accountAge", record)).toMatchObject({ value: { min: 10, max: 10 } });
  });

  it("is unknown without a date", () => {
    expect(derived("profile.accountAge", { exportedAt, profile: {} })).toBeUndefined();
  });
});

describe("profile.accountAgeAtContact and profile.updatedBeforeContact", () => {
  const profile = { createdAt: "2026-11-10T00:00:00Z", updatedAt: "2026-11-14T00:00:00Z" };
  it.each([
    ["the first message by the subject", { messages: [{ ...first, from: "recipient", sentAt: "2026-11-12T00:00:00Z" }, first] }, 5, 1],
    ["the invitation where they wrote nothing", { thread: { invitedAt: "2026-11-16T00:00:00Z" }, messages: [] }, 6, 2],
    ["the first message that has a time", { messages: [{ from: "subject", text: "a" }, first] }, 5, 1],
    ["the message rather than the invitation", { thread: { invitedAt: "2026-11-11T00:00:00Z" }, messages: [first] }, 5, 1],
  ])("are counted to %s", (_, record, age, updated) => {
    expect(derived("profile.accountAgeAtContact", { profile, ...record })).toMatchObject({ value: { min: age, max: age } });
    expect(derived("profile.updatedBeforeContact", { profile, ...record })).toMatchObject({ value: { min: updated, max: updated } });
  });

  it.each([
    [{ profile, messages: [{ from: "subject", text: "hi" }] }],
    [{ profile: {}, messages: [first] }],
    [{ profile, messages: [{ ...first, from: "recipient" }] }],
  ])("of %j are unknown", (record) => {
    expect(derived("profile.accountAgeAtContact", record)).toBeUndefined();
    expect(derived("profile.updatedBeforeContact", record)).toBeUndefined();
  });
});

describe("profile.careerYears", () => {
  it("counts from the first start", () => {
    const positions = [{ startDate: "2020-01-01T00:00:00Z" }, { startDate: "2016-11-19T00:00:00Z" }, { title: "CEO" }];
    const fact = derived("profile.careerYears", { exportedAt, profile: { positions } });
    expect(fact).toMatchObject({ value: { min: expect.closeTo(10, 2) } });
  });

  it.each([[{ positions: [{ title: "CEO" }] }], [{ positions: [] }], [{}]])("of %j is unknown", (profile) => {
    expect(derived("profile.careerYears", { exportedAt, profile })).toBeUndefined();
  });
});

describe("profile.currentPositions", () => {
  it.each([
    [[{ endDate: "present" }, { endDate: "2020" }], { min: 1, max: 1 }],
    [[{ endDate: "present" }, {}], { min: 1, max: 2 }],
    [[], { min: 0, max: 0 }],
  ])("of %j is %j", (positions, value) => {
    expect(derived("profile.currentPositions", { profile: { positions } })).toEqual({ value, pointer: "/profile/positions" });
  });

  it("is unknown without positions", () => {
    expect(derived("profile.currentPositions", { profile: {} })).toBeUndefined();
  });
});

describe("profile.chronologyConflicts", () => {
  const employer = { name: "Acme Ltd.", domainCreatedAt: "2026-01-01" };
  it.each([
    ["an end before its start", [{ startDate: "2020", endDate: "2018" }], 1, 1],
    ["an end after its start", [{ startDate: "2018", endDate: "2020" }], 0, 0],
    ["an end that may be before its start", [{ startDate: "2020", endDate: "2020" }], 0, 1],
    ["a start after the reference instant", [{ startDate: "2027-01", endDate: "present" }], 1, 1],
    ["a start that may be after the reference instant", [{ startDate: "2026-11" }], 0, 1],
    ["two of them", [{ startDate: "2027", endDate: "2018" }], 2, 2],
    ["no dates", [{ title: "CEO" }], 0, 0],
    ["joined long before the employer's domain existed", [{ company: "ACME ltd", startDate: "2015" }], 1, 1],
    ["joined a little before the employer's domain existed", [{ company: "Acme Ltd", startDate: "2025" }], 0, 0],
    ["joined another employer", [{ company: "Other", startDate: "2015" }], 0, 0],
    ["joined nobody knows which", [{ startDate: "2015" }], 0, 0],
  ])("with %s", (_, positions, min, max) => {
    expect(derived("profile.chronologyConflicts", { exportedAt, employer, profile: { positions } })).toMatchObject({
      value: { min, max },
    });
  });

  it("is unknown without positions, and needs no employer", () => {
    expect(derived("profile.chronologyConflicts", { exportedAt, profile: {} })).toBeUndefined();
    const positions = [{ company: "Acme Ltd", startDate: "2015" }];
    expect(derived("profile.chronologyConflicts", { exportedAt, profile: { positions } })).toMatchObject({ value: { min: 0, max: 0 } });
    expect(
      derived("profile.chronologyConflicts", { exportedAt, employer: { domainCreatedAt: "2026" }, profile: { positions } }),
    ).toMatchObject({
      value: { min: 0, max: 0 },
    });
  });
});

describe("the name", () => {
  it.each([
    ["Martin Berg", false, 0],
    ["Mаrtin Berg", true, 0],
    ["Мартин Berg", false, 0],
    ["Mar\u200btin\u202e Berg", false, 2],
    ["", false, 0],
  ])("%j mixes scripts within a word: %s, and hides %d characters", (name, mixed, hidden) => {
    expect(derived("profile.name.mixedScript", { profile: { name } })).toEqual({ value: mixed, pointer: "/profile/name" });
    expect(derived("profile.name.invisibleCharacters", { profile: { name } })).toMatchObject({ value: { min: hidden, max: hidden } });
  });

  it("says nothing where it is unknown", () => {
    expect(derived("profile.name.mixedScript", { profile: {} })).toBeUndefined();
    expect(derived("profile.name.invisibleCharacters", {})).toBeUndefined();
  });
});
