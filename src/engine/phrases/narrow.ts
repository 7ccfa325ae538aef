import type { Automaton } from "../../model/compiled-pack.ts";
import type { Phrase } from "../../model/phrase.ts";
import type { List } from "../../model/rule.ts";
import { packNumbers } from "./numbers.ts";
import { openChoices } from "./open-choices.ts";

/** The phrases of an automaton by set. */
export type PhraseSets = readonly (readonly Phrase[])[];

/**
 * An automaton for some of its phrases, in their order: those that are left out count for no set. The same object where none is
 * left out; undefined where another phrase is asked for.
 */
export function narrowAutomaton(
  automaton: Automaton,
  own: PhraseSets,
  asked: PhraseSets,
  lists: Readonly<Record<string, List>>,
): Automaton | undefined {
  const numbers = asked.flatMap((phrases, set) => phrases.map((phrase) => ({ phrase, set })));
  const nowhere = asked.length;
  let next = 0;
  const phraseSet = own.flat().flatMap((phrase) => {
    const set = phrase === numbers[next]?.phrase ? (numbers[next++]?.set as number) : nowhere;
    return openChoices(phrase, lists).map(() => set);
  });
  if (next < numbers.length) return undefined;
  const isSame = phraseSet.every((set, number) => set === automaton.phraseSet[number]);
  return isSame ? automaton : { ...automaton, phraseSet: packNumbers(phraseSet) };
}
