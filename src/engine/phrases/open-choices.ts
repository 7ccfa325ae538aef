import type { Phrase } from "../../model/phrase.ts";
import type { List } from "../../model/rule.ts";
import { isOneWord, listPhrases } from "./program.ts";

/**
 * A phrase that is nothing but a choice, taken apart: each option is then looked for around its own rarest word. Single words stay
 * together, as one step. Any other phrase is itself.
 */
export function openChoices(phrase: Phrase, lists: Readonly<Record<string, List>>): readonly Phrase[] {
  const open = new Map(takeApart(phrase, lists).map((option) => [JSON.stringify(option), option]));
  const words = [...open.values()].filter(isOneWord);
  const others = [...open.values()].filter((option) => !isOneWord(option));
  return words.length < 2 ? [...words, ...others] : [[{ kind: "choice", options: words, optional: false }], ...others];
}

function takeApart(phrase: Phrase, lists: Readonly<Record<string, List>>): readonly Phrase[] {
  const [item] = phrase;
  if (phrase.length !== 1 || item === undefined) return [phrase];
  if (item.kind === "list") return listPhrases(lists, item.list).flatMap((option) => takeApart(option, lists));
  return item.kind === "choice" && !item.optional ? item.options.flatMap((option) => takeApart(option, lists)) : [phrase];
}
