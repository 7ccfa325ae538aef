import { readWords } from "./words.ts";

/** A name as its folded words; of an address what stands before the sign. */
export function keyOf(name: string | undefined): string | undefined {
  const words = readWords((name ?? "").replace(/(?<=\S)@\S+$/u, "")).map(({ text }) => text);
  return words.length === 0 ? undefined : words.join(" ");
}

/** The words of names. */
export function wordsOf(names: ReadonlySet<string>): Set<string> {
  return new Set([...names].flatMap((name) => name.split(" ")));
}

/** Fewest letters of a word that is looked for in any case. */
export const LEAST = 3;
