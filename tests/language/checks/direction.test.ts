import { describe, expect, it } from "vitest";
import { problemsOf } from "../packs.ts";

const MESSAGE = "detection: { message.text|phrase: send it }";
const PROFILE = "detection: { profile.deleted: true }";

describe("the direction of a rule", () => {
  it.each(["recipient", "any"])("is not %s where it counts against the subject", (from) => {
    expect(problemsOf(MESSAGE, { from })).toEqual([`rule/direction “${from}”`]);
    expect(problemsOf(MESSAGE, { from, family: "account" })).toEqual([`rule/direction “${from}”`]);
  });

  it.each(["recipient", "any"])("may be %s for reassurance and exposure", (from) => {
    expect(problemsOf(MESSAGE, { from, family: "calm", weight: "-5" })).toEqual([]);
    expect(problemsOf(MESSAGE, { from, family: "exposed", weight: "", exposure: "some" })).toEqual([]);
  });

  it("may always be subject", () => {
    expect(problemsOf(MESSAGE, { from: "subject" })).toEqual([]);
  });

  it.each(["subject", "recipient", "any"])("stands only where messages are read: %s", (from) => {
    expect(problemsOf(PROFILE, { from })).toEqual(["rule/from-without-message “from”"]);
    expect(problemsOf("combination: sound-ask", { from })).toEqual(["rule/from-without-message “from”"]);
  });

  it("counts any field of a message, also in one of several selections", () => {
    const body =
      "detection:\n  a: { profile.deleted: true }\n  b: [{ profile.posts: 0 }, { message.forwarded: true }]\n  condition: a or b";
    expect(problemsOf(body, { from: "subject" })).toEqual([]);
  });
});
