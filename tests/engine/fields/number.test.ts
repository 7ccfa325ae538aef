import { describe, expect, it } from "vitest";
import { evidenceOf, holds, profiled, saying } from "../build.ts";

describe("a clause on a number", () => {
  it.each([
    ["profile.connections|lt: 50", profiled({ connections: 12 }), true],
    ["profile.connections|lt: 50", profiled({ connections: 50 }), false],
    ["profile.connections|lt: 50", profiled({ connections: "500+" }), false],
    ["profile.connections|lt: 50", profiled({}), undefined],
    ["profile.connections|gt: 600", profiled({ connections: "500+" }), undefined],
    ["profile.connections|gte: 500", profiled({ connections: "500+" }), true],
    ["profile.connections|gt: 499", profiled({ connections: "500+" }), true],
    ["profile.connections: 500", profiled({ connections: "500+" }), undefined],
    ["profile.connections: 499", profiled({ connections: "500+" }), false],
    ["profile.connections: [1, 2]", profiled({ connections: 2 }), true],
    ["profile.connections: [1, 2]", profiled({ connections: 3 }), false],
    ["profile.connections|lte: 2", profiled({ connections: 2 }), true],
    ["profile.connections|gte: 3", profiled({ connections: 2 }), false],
    ["message.attachments.bytes|gt: 100", saying("see", { attachments: [{ bytes: 5 }, { bytes: 500 }] }), true],
    ["message.attachments.bytes|gt: 100", saying("see", { attachments: [{ bytes: 5 }, {}] }), undefined],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });

  it("shows an open count with its plus", async () => {
    expect(await evidenceOf("profile.connections|gte: 100", profiled({ connections: "500+" }))).toEqual([
      { kind: "value", pointers: ["/profile/connections"], fact: "profile.connections", value: "500+", selection: "s" },
    ]);
  });
});
