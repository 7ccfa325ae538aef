import { describe, expect, it } from "vitest";
import { openCompiler } from "../../src/engine/compile.ts";
import { evaluateOne } from "../../src/engine/evaluate.ts";
import { openFacts } from "../../src/engine/open-facts.ts";
import { openRuleSet } from "../../src/engine/rule-set.ts";
import { withRules } from "../../src/engine/with-rules.ts";
import { packOf, profiled, rule, saying, subjectOf } from "./build.ts";

const { header, rules } = packOf(rule("r", "detection: { message.text|phrase: [apple, pear], message.words|lte: 3 }"));
const { header: other, rules: others } = packOf(rule("r", 'detection: { message.text|phrase: "a plum" }'));
const compile = openCompiler(header);
const ruleSet = openRuleSet(compile(rules));

describe("the facts of a subject for other rules", () => {
  it("give what facts that are opened anew give", () => {
    const plum = openRuleSet(openCompiler(other)(others));
    for (const text of ["an apple", "a plum", "a pear and a plum"]) {
      const facts = openFacts(ruleSet, subjectOf(saying(text)), { clock: 0 });
      evaluateOne(facts, 0);
      const anew = openFacts(plum, subjectOf(saying(text)), { clock: 0 });
      expect(evaluateOne(withRules(facts, plum), 0).evidence).toEqual(evaluateOne(anew, 0).evidence);
    }
  });

  it("look for phrases anew in texts beside the thread too", () => {
    const about = openRuleSet(openCompiler(header)(packOf(rule("r", "detection: { profile.about|phrase: pear }")).rules));
    const facts = openFacts(ruleSet, subjectOf(profiled({ about: "an apple and a pear" })), { clock: 0 });
    expect(evaluateOne(withRules(facts, about), 0).evidence).toMatchObject([{ quote: "pear" }]);
  });

  it("share every reading where the phrases are the same", () => {
    const facts = openFacts(ruleSet, subjectOf(saying("an apple")), { clock: 0 });
    expect(withRules(facts, openRuleSet(compile(rules))).thread).toBe(facts.thread);
  });
});
