import type { Subject, Writer } from "../model/subject.ts";
import { readWords } from "./words.ts";

/** Names to look for: whole ones by their first word, and single parts of them. No mask means that it is the suspect's own. */
export type People = {
  readonly names: ReadonlyMap<string, readonly Name[]>;
  readonly parts: ReadonlyMap<string, string>;
  /** What is shown for the writer of a message, who is not the suspect. */
  readonly maskOf: (writer: Writer, sender: string) => string;
};

export type Name = { readonly words: readonly string[]; readonly mask: string | undefined };

/** The mask of the person approached. */
export const RECIPIENT = "[recipient]";

/** Everybody whom the record names, and the employers of the recipient. */
export function findPeople({ profile, employer, recipient, messages = [] }: Subject): People {
  const sendersOf = (writer: string): string[] => messages.flatMap(({ from, sender }) => (from === writer ? (sender ?? []) : []));
  const own = new Set([profile?.name, profile?.handle, ...sendersOf("subject")].flatMap((name) => keyOf(name) ?? []));
  const others = new Map<string, string>();
  const add = (name: string | undefined, mask: (count: number) => string): void => {
    const key = keyOf(name);
    if (key !== undefined && !own.has(key) && !others.has(key)) others.set(key, mask(new Set(others.values()).size));
  };
  for (const name of [recipient?.name, ...sendersOf("recipient")]) add(name, () => RECIPIENT);
  const known = new Set(others.values()).size;
  for (const name of sendersOf("other")) add(name, (count) => `[person ${count - known + 1}]`);
  const people = new Map(others);
  const claimed = [employer?.name, ...(profile?.positions ?? []).map(({ company }) => company)].flatMap((name) => keyOf(name) ?? []);
  for (const name of claimed) own.add(name);
  const before = new Set(others.values()).size;
  for (const name of [recipient?.employer, ...(recipient?.positions ?? []).map(({ company }) => company)])
    add(name, (count) => `[organisation ${count - before + 1}]`);
  return {
    ...index(own, others, people),
    maskOf: (writer, sender) => people.get(keyOf(sender) ?? "") ?? (writer === "recipient" ? RECIPIENT : "[person]"),
  };
}

/** A name as its folded words; of an address what stands before the sign. */
function keyOf(name: string | undefined): string | undefined {
  const words = readWords((name ?? "").replace(/(?<=\S)@\S+$/u, "")).map(({ text }) => text);
  return words.length === 0 ? undefined : words.join(" ");
}

/** Fewest letters of a word that is looked for by itself. */
const LEAST = 3;

/** Words that stand in names and everywhere else, and what platforms write for the owner of an export. */
const NO_NAMES: ReadonlySet<string> = new Set(
  "the and for you your ich moi vous unknown mrs miss herr frau madame monsieur von van der den del della dos das ibn bin ben abu mac user team".split(
    " ",
  ),
);

function index(own: ReadonlySet<string>, others: ReadonlyMap<string, string>, people: ReadonlyMap<string, string>): Omit<People, "maskOf"> {
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
  const ownWords = new Set([...own].flatMap((name) => name.split(" ")));
  for (const name of own) note(name.split(" "), undefined);
  for (const [name, mask] of others) {
    const words = name.split(" ");
    note(words, mask);
    if (!people.has(name)) continue;
    if (words.length > 1) note([words.join("")], mask);
    for (const word of words) if (isNamed(word) && !ownWords.has(word) && !parts.has(word)) parts.set(word, mask);
  }
  return { names, parts };
}

function isNamed(word: string): boolean {
  return word.length >= LEAST && /\p{L}/u.test(word) && !NO_NAMES.has(word);
}
