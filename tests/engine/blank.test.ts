import { describe, expect, it } from "vitest";
import { ifBlank, isBlank } from "../../src/engine/blank.ts";
import { NOTHING } from "../../src/engine/outcome.ts";
import { openFacts } from "../../src/engine/open-facts.ts";
import type { CompiledRule } from "../../src/model/compiled-pack.ts";
import { outcomes, rule, ruleSetOf, subjectOf } from "./build.ts";

const rules = ruleSetOf(rule("thin", "detection: { profile.posts|lt: 5, profile.connections|lt: 10 }"));
const thin = rules.pack.rules[0] as CompiledRule;
const isBlankOn = (profile: object): boolean => isBlank(thin, openFacts(rules, subjectOf({ profile }), { clock: 0 }));

describe("a rule on the subject", () => {
  it("is blank where nothing that it reads is known", () => {
    expect(isBlankOn({})).toBe(true);
    expect(isBlankOn({ followers: 3 })).toBe(true);
    expect(isBlankOn({ posts: 3 })).toBe(false);
  });

  it("is judged once for all subjects that it is blank on", () => {
    let judged = 0;
    const judge = (): typeof NOTHING => {
      judged += 1;
      return { ...NOTHING, value: undefined };
    };
    expect(ifBlank(thin, judge)).toBe(ifBlank(thin, judge));
    expect(judged).toBe(1);
  });

  it("comes to the same, whichever subjects were judged before", async () => {
    const fresh = ruleSetOf(rule("thin", "detection: { profile.posts|lt: 5, profile.connections|lt: 10 }"));
    const records = [{}, { profile: { posts: 3, connections: 2 } }, { profile: { posts: 9 } }, { profile: {} }, { profile: { posts: 3 } }];
    const values = [];
    for (const record of records) values.push((await outcomes(fresh, record))["thin"]);
    expect(values).toEqual([undefined, true, false, undefined, undefined]);
  });
});
