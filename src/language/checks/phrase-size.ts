import { type Phrase, PHRASE_LIMITS, type PhraseItem } from "../../model/phrase.ts";
import type { List } from "../../model/rule.ts";
import { placeOf, type Check } from "./check.ts";
import { phrasesIn } from "./clauses.ts";

/** Every phrase holds the lists that it names, so that a few large ones multiply; told at the rule that goes past the limit. */
export const checkPhraseSize: Check = ({ drafts, header }, report) => {
  const sizes = new Map<string, number>();
  const sizeOfList = (name: string): number => {
    const list: List | undefined = Object.hasOwn(header.lists, name) ? header.lists[name] : undefined;
    // A list cannot name a list: there is no deeper level.
    const size = sizes.get(name) ?? (list?.kind === "phrases" ? sum(list.phrases, sizeOf) : 0);
    sizes.set(name, size);
    return size;
  };
  const sizeOfItem = (item: PhraseItem): number => {
    if (item.kind === "list") return sizeOfList(item.list);
    return item.kind === "choice" ? sum(item.options, sizeOf) : 1;
  };
  const sizeOf = (phrase: Phrase): number => sum(phrase, sizeOfItem);
  let words = 0;
  for (const draft of drafts) {
    for (const { detection } of draft.detections) words += detection === undefined ? 0 : sum(phrasesIn(detection), sizeOf);
    if (words <= PHRASE_LIMITS.maxWords) continue;
    report("pack/too-many-words", { limit: PHRASE_LIMITS.maxWords }, placeOf(draft, "id"));
    return;
  }
};

function sum<T>(items: readonly T[], sizeOf: (item: T) => number): number {
  return items.reduce((total, item) => total + sizeOf(item), 0);
}
