import { PHRASE_LIMITS } from "../../model/phrase.ts";
import { placeOf, type RuleCheck } from "./check.ts";
import { phrasesIn } from "./clauses.ts";

/** The automaton of a run stays bounded; told at the rule that goes past the limit. */
export const checkPhraseCount: RuleCheck = ({ drafts }, report) => {
  let count = 0;
  for (const draft of drafts) {
    for (const { detection } of draft.detections) count += detection === undefined ? 0 : phrasesIn(detection).length;
    if (count <= PHRASE_LIMITS.maxPhrases) continue;
    report("pack/too-many-phrases", { limit: PHRASE_LIMITS.maxPhrases }, placeOf(draft, "id"));
    return;
  }
};
