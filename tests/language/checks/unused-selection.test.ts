import { describe, expect, it } from "vitest";
import { problemsOf } from "../packs.ts";

const judge = (condition: string): string[] =>
  problemsOf(
    `detection:\n  ask-a: { profile.deleted: true }\n  ask-b: { profile.posts: 0 }\n  late: { profile.followers: 0 }\n  condition: ${condition}`,
  );

describe("a selection", () => {
  it.each(["ask-a and ask-b and late", "all of them", "1 of ask* and late", "2 of (ask-a, ask-b, late)", "not late and 1 of ask*"])(
    "is used in %s",
    (condition) => {
      expect(judge(condition)).toEqual([]);
    },
  );

  it("that the condition does not name is shown by its name", () => {
    expect(judge("ask-a and late")).toEqual(["rule/unused-selection “ask-b”"]);
    expect(judge("1 of ask*")).toEqual(["rule/unused-selection “late”"]);
    expect(judge("late")).toEqual(["rule/unused-selection “ask-a”", "rule/unused-selection “ask-b”"]);
  });

  it("of an exception is used as well", () => {
    const exception = "{ id: known, reason: x, detection: { a: { profile.posts: 0 }, b: { profile.posts: 1 }, condition: a } }";
    expect(problemsOf(`detection: { profile.deleted: true }\nexceptions: [${exception}]`)).not.toEqual([]);
  });
});
