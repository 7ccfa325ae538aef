import { describe, expect, it } from "vitest";
import { evidenceOf, holds, profiled, saying } from "../build.ts";

describe("count", () => {
  it.each([
    ["profile.positions|count|gte: 2", profiled({ positions: [{}, {}] }), true],
    ["profile.positions|count|gte: 2", profiled({ positions: [] }), false],
    ["profile.positions|count|gte: 2", profiled({}), undefined],
    ["profile.positions|count: 0", { shows: ["profile.positions"] }, true],
    ["profile.skills|count|lt: 2", profiled({ skills: ["go"] }), true],
    ["message.links|count|gte: 2", saying("https://a.example/ https://b.example/"), true],
    ["message.links|count|gte: 2", saying("https://a.example/", { links: [{ url: "https://b.example/" }] }), true],
    ["message.money|count: 0", saying("no money"), true],
    ["message.money|count: 0", { messages: [{ from: "subject" }] }, undefined],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });

  it("shows how many there are, and where", async () => {
    expect(await evidenceOf("profile.skills|count|gte: 2", profiled({ skills: ["a", "b"] }))).toEqual([
      { kind: "value", pointers: ["/profile/skills/0", "/profile/skills/1"], fact: "profile.skills", value: 2, selection: "s" },
    ]);
  });
});

describe("exists", () => {
  it.each([
    ["profile.about|exists: true", profiled({ about: "hi" }), true],
    ["profile.about|exists: true", profiled({ about: "" }), false],
    ["profile.about|exists: true", profiled({}), undefined],
    ["profile.about|exists: false", profiled({}), undefined],
    ["profile.about|exists: false", profiled({ about: "hi" }), false],
    ["profile.about|exists: false", profiled({ about: "" }), true],
    ["profile.about|exists: false", { shows: ["profile.about"], profile: {} }, true],
    ["profile.about|exists: false", { shows: ["profile.about"] }, true],
    ["profile.skills|exists: false", { shows: ["profile.skills"] }, true],
    ["profile.skills|exists: false", profiled({ skills: [] }), true],
    ["profile.name|exists: true", profiled({ name: "A" }), true],
    ["profile.photo|exists: true", profiled({ photo: { present: false } }), true],
    ["profile.positions.endDate|exists: true", profiled({ positions: [{}, { endDate: "2020" }] }), true],
    ["profile.positions.endDate|exists: true", profiled({ positions: [{}] }), undefined],
    ["message.money|exists: true", saying("$500"), true],
    ["message.money.currency|exists: true", saying("¥500"), false],
    ["message.money|exists: false", saying("nothing"), true],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });

  it("points at what is known not to be there", async () => {
    expect(await evidenceOf("profile.about|exists: false", { shows: ["profile.about"] })).toEqual([
      { kind: "absence", pointer: "/profile/about", fact: "profile.about", selection: "s" },
    ]);
  });

  it("points into the message that it was judged on", async () => {
    const record = {
      shows: ["message.forwarded"],
      messages: [
        { from: "recipient", text: "hi" },
        { from: "subject", text: "hello" },
      ],
    };
    expect(await evidenceOf("message.forwarded|exists: false", record)).toMatchObject([{ pointer: "/messages/1/forwarded" }]);
    expect(await evidenceOf("message.links|count: 0", record)).toMatchObject([{ pointers: [expect.stringMatching(/^\/messages\/1\b/)] }]);
  });
});
