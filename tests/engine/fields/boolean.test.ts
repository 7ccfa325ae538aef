import { describe, expect, it } from "vitest";
import { evidenceOf, holds, profiled } from "../build.ts";

describe("a clause on a yes or no", () => {
  it.each([
    ["profile.deleted: true", profiled({ deleted: true }), true],
    ["profile.deleted: true", profiled({ deleted: false }), false],
    ["profile.deleted: true", profiled({}), undefined],
    ["profile.photo.present: false", profiled({ photo: { present: false } }), true],
    ["profile.photo.present: false", profiled({ photo: {} }), undefined],
    ["profile.verified.identity: true", { shows: ["profile.verified.identity"], profile: {} }, false],
    ["checks.knownInPerson: true", { checks: { knownInPerson: true } }, true],
  ] as const)("%s of %j is %s", async (clause, record, expected) => {
    expect(await holds(clause, record)).toBe(expected);
  });

  it("shows the value where it stands", async () => {
    expect(await evidenceOf("profile.photo.present: false", profiled({ photo: { present: false } }))).toEqual([
      { kind: "value", pointers: ["/profile/photo/present"], fact: "profile.photo.present", value: false, selection: "s" },
    ]);
  });
});
