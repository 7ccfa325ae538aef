import { describe, expect, it } from "vitest";
import { wordFurther } from "../../../src/reporters/text/verdict-words.ts";

const further = (...fields: string[]): string => wordFurther({ notEvaluable: fields.map((field) => ({ field, rules: 1 })) });

describe("what would allow further checks", () => {
  it("is told by where the missing fields stand", () => {
    expect(further("messages")).toBe("an export of the conversation (linkwary formats says how to get one)");
    expect(further("checks.profileGone", "profile.posts", "profile.about")).toBe(
      "the other side's profile and employer as a file (--profile) and answers that only a person can find out (--ask)",
    );
    expect(further("employer.website", "message.attachments.extension", "thread.followUps")).toBe(
      "an export of the conversation (linkwary formats says how to get one), the names of the files that were sent and the other side's profile and employer as a file (--profile)",
    );
  });

  it("is nothing where nothing is missing, or no file would show it", () => {
    expect(further()).toBe("");
    expect(further("message.text")).toBe("");
  });
});
