import { describe, expect, it } from "vitest";
import { load, problemsOf, rule, rules } from "../packs.ts";

const BODY = "detection: { profile.deleted: true }";
const test = (expected: string): string => `{ name: ${expected}, expect: ${expected}, subject: {} }`;
const missing = (...expectations: string[]): unknown[] =>
  load(rules(rule("planted", BODY, { tests: `[${expectations.map(test).join(", ")}]` }))).problems.map(({ code, args }) => [
    code,
    args["expect"],
  ]);

describe("a rule", () => {
  it("has a test that matches and one that does not", () => {
    expect(missing("match", "no-match")).toEqual([]);
    expect(missing("match")).toEqual([["rule/missing-test", "no-match"]]);
    expect(missing("no-match", "no-match")).toEqual([["rule/missing-test", "match"]]);
    expect(missing("not-evaluable")).toEqual([
      ["rule/missing-test", "match"],
      ["rule/missing-test", "no-match"],
    ]);
  });

  it("may show by an exception what it does not match", () => {
    expect(missing("match", "excepted")).toEqual([]);
  });

  it("is shown at its tests", () => {
    expect(problemsOf(BODY, { tests: `[${test("match")}]` })).toEqual(["rule/missing-test “tests”"]);
  });

  it("has its test also where the fixture cannot be found", () => {
    const tests = `[{ name: yes, expect: match, subject: { fixture: absent.json } }, ${test("no-match")}]`;
    expect(problemsOf(BODY, { tests })).toEqual(["rule/unknown-fixture “absent.json”"]);
  });

  it("has a test that is no todo", () => {
    const tests = `[{ name: yes, expect: match, subject: {}, todo: later }, ${test("no-match")}]`;
    expect(problemsOf(BODY, { tests })).not.toEqual([]);
  });
});
