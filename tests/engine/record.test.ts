import { describe, expect, it } from "vitest";
import { openFacts } from "../../src/engine/open-facts.ts";
import { readRecord, recordElements } from "../../src/engine/record.ts";
import type { FieldPath } from "../../src/model/fields.ts";
import { rule, ruleSetOf, subjectOf } from "./build.ts";

const rules = ruleSetOf(rule("r", "detection: { profile.deleted: true }"));
const facts = openFacts(
  rules,
  subjectOf({
    exportedAt: "2026-11-20T00:00:00Z",
    shows: ["profile.websites"],
    profile: {
      name: "A",
      connections: "500+",
      createdAt: "2024",
      photo: { present: false },
      positions: [
        { title: "CEO", endDate: "present" },
        { company: "Acme", endDate: "2020" },
      ],
      skills: ["go", "present"],
    },
    messages: [{ from: "subject", text: "hi", forwarded: true, attachments: [{ name: "cv.pdf" }] }],
  }),
  { clock: 0 },
);
const [message] = facts.thread;

describe("a field that stands in the record", () => {
  it.each([
    ["profile.name", { value: "A", pointer: "/profile/name", quotable: true }],
    ["profile.connections", { value: { min: 500, max: Number.POSITIVE_INFINITY }, pointer: "/profile/connections" }],
    ["profile.photo.present", { value: false, pointer: "/profile/photo/present" }],
    ["profile.photo", { value: true, pointer: "/profile/photo" }],
    ["profile.about", undefined],
    ["employer.name", undefined],
    ["message.text", { value: "hi", pointer: "/messages/0/text", quotable: true }],
    ["message.forwarded", { value: true, pointer: "/messages/0/forwarded" }],
    ["message.sentAt", undefined],
  ] as [FieldPath, unknown][])("%s reads %j", (path, fact) => {
    expect(readRecord(facts, path, message)).toEqual(fact);
  });

  it("is shown as it was written where it is a date", () => {
    expect(readRecord(facts, "profile.createdAt", undefined)).toMatchObject({ shown: "2024", value: { raw: "2024" } });
  });

  it("reads no message where there is none", () => {
    expect(readRecord(facts, "message.text", undefined)).toBeUndefined();
  });
});

describe("a list that stands in the record", () => {
  it("has an element for each place, with the fields that are there", () => {
    const elements = recordElements(facts, "profile.positions", undefined);
    expect(elements?.map((element) => element("profile.positions.title"))).toEqual([
      { value: "CEO", pointer: "/profile/positions/0/title", quotable: true },
      undefined,
    ]);
    expect(elements?.map((element) => element("profile.positions"))).toMatchObject([{ value: true }, { pointer: "/profile/positions/1" }]);
  });

  it("knows an end that is still open: from the reference instant on", () => {
    const [open, past] = recordElements(facts, "profile.positions", undefined) ?? [];
    expect(open?.("profile.positions.endDate")).toEqual({
      value: { min: Date.parse("2026-11-20T00:00:00Z"), max: Number.POSITIVE_INFINITY },
      pointer: "/profile/positions/0/endDate",
      shown: "present",
    });
    expect(past?.("profile.positions.endDate")).toMatchObject({ shown: "2020" });
  });

  it("of texts reads each of them, also the word present", () => {
    expect(recordElements(facts, "profile.skills", undefined)?.map((element) => element("profile.skills"))).toEqual([
      { value: "go", pointer: "/profile/skills/0", quotable: true },
      { value: "present", pointer: "/profile/skills/1", quotable: true },
    ]);
  });

  it("of a message points into that message", () => {
    const [attachment] = recordElements(facts, "message.attachments", message) ?? [];
    expect(attachment?.("message.attachments.name")).toMatchObject({ pointer: "/messages/0/attachments/0/name" });
  });

  it("is unknown where it is absent, and empty where the source always shows it", () => {
    expect(recordElements(facts, "profile.emails", undefined)).toBeUndefined();
    expect(recordElements(facts, "profile.websites", undefined)).toEqual([]);
  });
});
