import { describe, expect, it } from "vitest";
import { load, PACK, rule, rules, show } from "../packs.ts";

const ONE_MORE = { "pack.yaml": PACK.replace("families:\n", "families:\n  extra: { axis: approach, title: Extra }\n") };

describe("a family", () => {
  it("without rules is a warning", () => {
    const { problems } = load(ONE_MORE);
    expect(problems.map(show)).toEqual(["rule/unused-family “extra”"]);
    expect(problems[0]?.severity).toBe("warning");
  });

  it("is used by a rule that has a problem", () => {
    const broken = rules(rule("planted", "detection: { profile.headlin: x }", { family: "extra" }));
    expect(load({ ...ONE_MORE, ...broken }).problems.map(({ code }) => code)).toEqual(["rule/unknown-field"]);
  });

  it("is used by a rule that does not run", () => {
    const old = rules(rule("planted", "detection: { profile.deleted: true }", { family: "extra", status: "deprecated" }));
    expect(load({ ...ONE_MORE, ...old }).problems).toEqual([]);
  });

  it("and a list are each told of a pack without rules", () => {
    expect(load({ "sound.yaml": "rules: []" }).problems.map(show)).toEqual([
      "rule/unused-list “messengers”",
      "rule/unused-list “freemail”",
      "rule/unused-family “ask”",
      "rule/unused-family “calm”",
      "rule/unused-family “account”",
      "rule/unused-family “exposed”",
    ]);
  });
});
