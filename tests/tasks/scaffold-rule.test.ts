import { describe, expect, it } from "vitest";
import { AXES } from "../../src/model/rule.ts";
import { scaffoldRule } from "../../src/tasks/scaffold-rule.ts";

describe("a scaffold", () => {
  it.each(AXES)("has tests both ways for a rule of %s", (axis) => {
    const text = scaffoldRule({ id: "x", family: "f", axis, before: undefined });
    expect(text.match(/expect: (?:no-)?match/gu)).toEqual(["expect: match", "expect: no-match"]);
    expect(text).toMatch(axis === "exposure" ? /^ {4}exposure: #/mu : /^ {4}weight: #/mu);
  });

  it("is indented as the rules before it", () => {
    const before = "# ours\nrules:\n# the first\n- id: a\n  title: A\n\n";
    expect(scaffoldRule({ id: "x", family: "f", axis: "approach", before })).toContain("  title: A\n- id: x\n  title: #");
  });
});
