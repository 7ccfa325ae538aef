import { PHRASE_LIMITS } from "../../model/phrase.ts";
import type { Check } from "./check.ts";
import { clausesOf, phrasesOf } from "./clauses.ts";

/** The automaton of a run stays bounded. */
export const checkPhraseCount: Check = (loaded, report) => {
  const count = loaded.rules.flatMap(clausesOf).reduce((sum, { test }) => sum + phrasesOf(test).length, 0);
  if (count > PHRASE_LIMITS.maxPhrases) report("pack/too-many-phrases", { limit: PHRASE_LIMITS.maxPhrases }, { file: loaded.header.name });
};
