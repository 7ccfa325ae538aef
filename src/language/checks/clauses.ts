import type { Clause, ClauseTest } from "../../model/detection.ts";
import type { Phrase } from "../../model/phrase.ts";
import type { Rule } from "../../model/rule.ts";

/** Every clause of a rule, those of its exceptions included. */
export function clausesOf(rule: Rule): Clause[] {
  const own = rule.logic.kind === "detection" ? [rule.logic.detection] : [];
  return [...own, ...rule.exceptions.map(({ detection }) => detection)].flatMap(({ selections }) =>
    selections.flatMap(({ alternatives }) => alternatives.flat()),
  );
}

/** Every phrase of a clause's test. */
export function phrasesOf(test: ClauseTest): readonly Phrase[] {
  return test.kind === "phrase" || test.kind === "phrase-count" ? test.phrases : [];
}

/** Names of the lists that phrases use. */
export function listsOf(phrase: Phrase): string[] {
  return phrase.flatMap((item) => {
    if (item.kind === "list") return [item.list];
    return item.kind === "choice" ? item.options.flatMap(listsOf) : [];
  });
}
