import { describe, expect, it } from "vitest";
import { evidenceOf, holds, profiled, saying } from "../build.ts";

describe("equality", () => {
  it.each([
    ["profile.headline: Recruiter", profiled({ headline: "RECRUITER" }), true],
    ["profile.headline: Recruiter", profiled({ headline: "  Recruiter " }), true],
    ["profile.headline: Recruiter", profiled({ headline: "Recruiter at Acme" }), false],
    ["profile.headline: [Recruiter, Adviser]", profiled({ headline: "adviser" }), true],
    ["profile.headline: Recruiter", profiled({}), undefined],
    ['profile.headline: ""', profiled({ headline: "" }), true],
    ["profile.skills: [go, rust]", profiled({ skills: ["Rust"] }), true],
    ["profile.skills: go", profiled({ skills: [] }), false],
    ["profile.skills: go", profiled({}), undefined],
    ["platform: linkedin", { platform: "linkedin" }, true],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });
});

describe("contains, startswith, endswith", () => {
  it.each([
    ["profile.headline|contains: acme", profiled({ headline: "Recruiter at Ácme" }), true],
    ["profile.headline|contains: acme", profiled({ headline: "Recruiter at Аcmе" }), true],
    ["profile.headline|contains: acme", profiled({ headline: "Recruiter at Ac\u200bme" }), true],
    ["profile.headline|contains: acme", profiled({ headline: "Recruiter" }), false],
    ["profile.headline|contains: acme", profiled({}), undefined],
    ["profile.headline|startswith: [acme, recruit]", profiled({ headline: "Recruiter" }), true],
    ["profile.headline|startswith: acme", profiled({ headline: "At Acme" }), false],
    ["profile.headline|endswith: acme", profiled({ headline: "at Acme" }), true],
    ["profile.headline|endswith: acme", profiled({ headline: "Acme Ltd" }), false],
    ["profile.headline|endswith: acme", profiled({}), undefined],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });
});

describe("cased", () => {
  it.each([
    ["profile.headline|cased: Acme", profiled({ headline: "Acme" }), true],
    ["profile.headline|cased: Acme", profiled({ headline: "acme" }), false],
    ["profile.headline|contains|cased: Acme", profiled({ headline: "the Acme group" }), true],
    ["profile.headline|contains|cased: acme", profiled({ headline: "Acme" }), false],
    ["profile.headline|contains|cased: Acme", profiled({ headline: "Ácme" }), false],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });
});

describe("all", () => {
  it.each([
    ["profile.skills|contains|all: [python, rust]", profiled({ skills: ["Python 3", "Rust"] }), true],
    ["profile.skills|contains|all: [python, rust]", profiled({ skills: ["Python and Rust"] }), true],
    ["profile.skills|contains|all: [python, rust]", profiled({ skills: ["Python 3"] }), false],
    ["profile.skills|contains|all: [python, rust]", profiled({}), undefined],
    ["profile.about|contains|all: [python, rust]", profiled({ about: "rust, python" }), true],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });
});

describe("what is quoted", () => {
  it("is the raw text where the folded one was found", async () => {
    expect(await evidenceOf("profile.about|contains: acme ltd", profiled({ about: "🙂 Áсme\u200b Ltd." }))).toEqual([
      { kind: "text", pointer: "/profile/about", start: 3, end: 12, quote: "Áсme\u200b Ltd", selection: "s" },
    ]);
  });

  it("is the element of a list, with its place", async () => {
    expect(await evidenceOf("profile.skills|startswith: ru", profiled({ skills: ["Go", "Rust"] }))).toEqual([
      { kind: "text", pointer: "/profile/skills/1", start: 0, end: 2, quote: "Ru", selection: "s" },
    ]);
  });

  it("is nothing of a text that is empty", async () => {
    expect(await evidenceOf('profile.about: ""', profiled({ about: "" }))).toEqual([
      { kind: "value", pointers: ["/profile/about"], fact: "profile.about", value: "", selection: "s" },
    ]);
  });

  it("is the writer's own text, not what it quotes before", async () => {
    const text = "> apple\nI was sent this, what is an apple to you";
    expect(await evidenceOf("message.text|contains: apple", saying(text))).toEqual([
      { kind: "text", pointer: "/messages/0/text", messageIndex: 1, start: 36, end: 41, quote: "apple", selection: "s" },
    ]);
  });

  it("is nothing where only quoted text holds it", async () => {
    expect(await holds("message.text|contains: apple", saying("look what I was sent today\n> an apple"))).toBe(false);
    expect(await holds('message.text|startswith: "> an"', saying("> an apple\nlook what I was sent today"))).toBe(false);
  });
});
