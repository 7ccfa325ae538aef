import { SHORT_WORDS } from "./cues.ts";
import { LEAST, wordsOf } from "./name-key.ts";

/** Names to look for: whole ones by their first word, and single parts of them. No mask means that it is the suspect's own. */
export type NameIndex = { readonly names: ReadonlyMap<string, readonly Name[]>; readonly parts: ReadonlyMap<string, string> };

export type Name = { readonly words: readonly string[]; readonly mask: string | undefined };

/** Names by their first word, and the parts of those of people. */
export function indexNames(
  own: ReadonlySet<string>,
  people: ReadonlyMap<string, string>,
  organisations: ReadonlyMap<string, string>,
): NameIndex {
  const names = new Map<string, Name[]>();
  const parts = new Map<string, string>();
  const note = (words: readonly string[], mask: string | undefined): void => {
    const [first = ""] = words;
    if (words.length === 1 && !isNamed(first)) return;
    names.set(
      first,
      [...(names.get(first) ?? []), { words, mask }].toSorted((a, b) => b.words.length - a.words.length),
    );
  };
  const ownWords = wordsOf(own);
  for (const name of own) note(name.split(" "), undefined);
  for (const [name, mask] of organisations) note(name.split(" "), mask);
  for (const [name, mask] of people) {
    const words = name.split(" ");
    note(words, mask);
    if (words.length > 1) note([words.join("")], mask);
    for (const word of words) if (isNamed(word) && !ownWords.has(word) && !parts.has(word)) parts.set(word, mask);
  }
  return { names, parts };
}

/** Words that stand in names and everywhere else, and what platforms write for the owner of an export. */
const NO_NAMES: ReadonlySet<string> = new Set(
  "the and for you your ich moi vous unknown mrs miss herr frau madame monsieur von van der den del della dos das ibn bin ben abu mac user team".split(
    " ",
  ),
);

function isNamed(word: string): boolean {
  return /\p{L}\p{M}*\p{L}/u.test(word) && !NO_NAMES.has(word) && (word.length >= LEAST || !SHORT_WORDS.has(word));
}
