import type { Condition } from "../../model/detection.ts";
import { type Cursor, placeOfValue } from "../cursor.ts";
import type { Draft } from "../rule.ts";
import type { WrittenPhrase } from "../written-clauses.ts";
import { type RuleCheck, weightOf } from "./check.ts";

/** The same phrase in two families would count one cause twice. */
export const checkPhraseInTwoFamilies: RuleCheck = ({ drafts }, report) => {
  const first = new Map<string, { readonly family: string; readonly at: Cursor }>();
  for (const draft of drafts) {
    const { family, status } = draft.document;
    if (family === undefined || status === "deprecated" || (weightOf(draft) ?? 0) <= 0) continue;
    for (const { text, at, phrase } of neededPhrases(draft)) {
      const meaning = JSON.stringify(phrase ?? text);
      const known = first.get(meaning);
      if (known === undefined) first.set(meaning, { family, at });
      else if (known.family !== family) {
        const related = [{ label: "first written here", place: placeOfValue(known.at) }];
        report("rule/phrase-in-two-families", { phrase: text, family: known.family, other: family }, placeOfValue(at), related);
      }
    }
  }
};

/** Phrases of selections that speak for a match; those that are only negated may stand anywhere. */
function neededPhrases({ logic, detections: [own] }: Draft): WrittenPhrase[] {
  if (logic?.kind !== "detection" || own === undefined) return [];
  const { selections, condition } = logic.detection;
  const names = new Set(affirmed(condition, false).map((index) => selections[index]?.name));
  return own.clauses.flatMap(({ selection, phrases }) => (names.has(selection) ? phrases : []));
}

function affirmed(condition: Condition, inNot: boolean): number[] {
  switch (condition.kind) {
    case "ref":
      return inNot ? [] : [condition.index];
    case "not":
      return affirmed(condition.of, !inNot);
    default:
      return condition.of.flatMap((part) => affirmed(part, inNot));
  }
}
