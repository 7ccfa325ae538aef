import { describe, expect, it } from "vitest";
import { evidenceOf, holds, profiled } from "../build.ts";

describe("a clause on a date", () => {
  it.each([
    ["profile.createdAt|before: 2024", profiled({ createdAt: "2023-12-31" }), true],
    ["profile.createdAt|before: 2024", profiled({ createdAt: "2024-01-01" }), false],
    ["profile.createdAt|before: 2024", profiled({}), undefined],
    ["profile.createdAt|before: 2024-06", profiled({ createdAt: "2024" }), undefined],
    ["profile.createdAt|after: 2024", profiled({ createdAt: "2025-01" }), true],
    ["profile.createdAt|after: 2024", profiled({ createdAt: "2024-12-31" }), false],
    ["profile.createdAt|after: 2024-06", profiled({ createdAt: "2024" }), undefined],
    ["profile.createdAt: 2024", profiled({ createdAt: "2024-03-01" }), true],
    ["profile.createdAt: 2024-03-01", profiled({ createdAt: "2024" }), undefined],
    ["profile.createdAt: 2024", profiled({ createdAt: "2025" }), false],
    ["profile.createdAt: [2024, 2025]", profiled({ createdAt: "2025-01-01T10:00:00Z" }), true],
    ["profile.createdAt|before: 2024", profiled({ createdAt: "2024-01-01T10:00:00" }), undefined],
    ["profile.createdAt|before: 2024", profiled({ createdAt: "2024-01-01T14:00:00" }), false],
    ["profile.positions.endDate|after: 2025", profiled({ positions: [{ endDate: "present" }] }), true],
    ["profile.positions.endDate|before: 2025", profiled({ positions: [{ endDate: "present" }] }), false],
    ["profile.positions.endDate|after: 2030", profiled({ positions: [{ endDate: "present" }] }), undefined],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });

  it("shows the date as it was written", async () => {
    expect(await evidenceOf("profile.positions.endDate|after: 2024", profiled({ positions: [{ endDate: "2025-06" }] }))).toEqual([
      { kind: "value", pointers: ["/profile/positions/0/endDate"], fact: "profile.positions.endDate", value: "2025-06", selection: "s" },
    ]);
  });
});
