import { describe, expect, it } from "vitest";
import { load, problemsOf, rule, rules } from "../packs.ts";

/** What is wrong with two rules, of which the second stands in another family. */
const two = (first: string, second: string, keys: Record<string, string> = {}): string[] =>
  load(rules(rule("first", first), rule("second", second, { family: "account", ...keys }))).problems.map(
    ({ code, args }) => `${code} ${args["phrase"]} ${args["family"]} ${args["other"]}`,
  );
const PAY = "detection: { message.text|phrase: pay me now }";
const FOUND = "rule/phrase-in-two-families pay me now ask account";

describe("one phrase", () => {
  it("stands in one family", () => {
    expect(two(PAY, PAY)).toEqual([FOUND]);
    expect(two(PAY, PAY, { family: "ask" })).toEqual([]);
  });

  it("is found among others, in lists of maps and on other fields", () => {
    expect(two(PAY, "detection:\n  a: [{ profile.posts: 0 }, { message.text|phrase: [send it, pay me now] }]")).toEqual([FOUND]);
    expect(two(PAY, "detection: { profile.about|phrase|all: [pay me now] }")).toEqual([FOUND]);
  });

  it("may reassure in another family, or show exposure", () => {
    expect(two(PAY, PAY, { family: "calm", weight: "-5" })).toEqual([]);
    expect(two(PAY, PAY, { family: "exposed", weight: "", exposure: "some" })).toEqual([]);
  });

  it("may be excluded in another family", () => {
    const excluded =
      "detection:\n  a: { message.text|phrase: send it }\n  b: { message.text|phrase: pay me now }\n  condition: a and not b";
    expect(two(PAY, excluded)).toEqual([]);
    expect(two(PAY, excluded.replace("not b", "b"))).toEqual([FOUND]);
  });

  it("is shown with the place where it stands first", () => {
    const { problems } = load(rules(rule("first", PAY), rule("second", PAY, { family: "account" })));
    expect(problems).toMatchObject([{ place: { line: 23 }, related: [{ label: "first written here", place: { line: 12 } }] }]);
  });

  it("is looked for in selections whatever their names", () => {
    expect(problemsOf('detection:\n  "a(": { message.text|phrase: pay me now }')).toEqual(["rule/bad-id “a(”"]);
  });

  it.each(["a and not (b or c)", "a and not 1 of (b, c)"])("may be excluded in brackets: %s", (condition) => {
    const excluded = `detection:\n  a: { message.text|phrase: send it }\n  b: { message.text|phrase: pay me now }\n  c: { profile.posts: 0 }\n  condition: ${condition}`;
    expect(two(PAY, excluded)).toEqual([]);
  });

  it("is not hidden by a name that begins so", () => {
    const needed = "detection:\n  b: { message.text|phrase: pay me now }\n  b-more: { profile.posts: 0 }\n  condition: b and not b-more";
    expect(two(PAY, needed)).toEqual([FOUND]);
  });
});
