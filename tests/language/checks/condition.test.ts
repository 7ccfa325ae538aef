import { describe, expect, it } from "vitest";
import { problemsOf } from "../packs.ts";

const judge = (condition: string): string[] =>
  problemsOf(
    `detection:\n  a: { profile.deleted: true }\n  b: { profile.posts: 0 }\n  c: { profile.followers: 0 }\n  condition: ${condition}`,
  );

describe("a condition", () => {
  it.each([
    "a and b and c",
    "a or b or c",
    "not (a and b and c)",
    "2 of them",
    "not 2 of them",
    "a and not (b and c)",
    "(a or b) and c",
    "all of (a, b) or c",
    "1 of (a, b) and c",
  ])("%s can be true and can be false", (condition) => {
    expect(judge(condition)).toEqual([]);
  });

  it.each(["a and not a and b and c", "all of them and not 1 of them", "(a or b) and c and not (a or b or c)"])(
    "%s can never be true",
    (condition) => {
      expect(judge(condition)).toEqual([`rule/unsatisfiable “${condition}”`]);
    },
  );

  it.each(["a or not a or b or c", "1 of them or not all of them", "not (a and not a and b and c)"])("%s is always true", (condition) => {
    expect(judge(condition)).toEqual([`rule/always-true “${condition}”`]);
  });

  it.each([
    ["sound-ask and not sound-ask", "rule/unsatisfiable"],
    ["sound-calm and not sound-calm", "rule/unsatisfiable"],
    ["sound-calm or not sound-calm", "rule/always-true"],
  ])("of a combination is held to the same: %s", (condition, code) => {
    expect(problemsOf(`combination: ${condition}`)).toContain(`${code} “${condition}”`);
  });

  it("of twelve operands is tried, of more it is not", () => {
    const names = Array.from({ length: 13 }, (_, place) => `s${place}`);
    const withFirst = (count: number): string[] => {
      const selections = names.slice(0, count).map((name) => `  ${name}: { profile.deleted: true }`);
      return problemsOf(`detection:\n${selections.join("\n")}\n  condition: all of them and not s0`);
    };
    expect(withFirst(12)).toEqual(["rule/unsatisfiable “all of them and not s0”"]);
    expect(withFirst(13)).toEqual([]);
  });

  it.each(["a or not a or b", "a and not a and b"])("of an exception is held to the same: %s", (condition) => {
    const exception = `{ id: known, reason: x, detection: { a: { profile.posts: 0 }, b: { profile.posts: 1 }, condition: ${condition} } }`;
    expect(problemsOf(`detection: { profile.deleted: true }\nexceptions: [${exception}]`)).not.toEqual([]);
  });
});
