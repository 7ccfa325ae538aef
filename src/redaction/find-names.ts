import type { Mask } from "./mask-text.ts";
import { WORDS } from "./cues.ts";
import type { Name, NameIndex } from "./index-names.ts";
import { LEAST } from "./name-key.ts";
import { readWords, type Word } from "./words.ts";

/** The names in a text, sorted; those without a mask are the suspect's own. Parts of one name beside each other are one. */
export function findNames(raw: string, people: NameIndex): readonly Mask[] {
  const found: Mask[] = [];
  if (people.names.size === 0 && people.parts.size === 0) return found;
  const words = readWords(raw);
  for (let at = 0; at < words.length;) {
    const word = words[at] as Word;
    const stands = (name: Name): boolean => name.words.every((other, ahead) => words[at + ahead]?.text === other);
    const name = people.names.get(word.text)?.find((one) => stands(one) && (one.words.length > 1 || isWritten(word, raw)));
    const part = isWritten(word, raw) ? people.parts.get(word.text) : undefined;
    const { mask, length } = name === undefined ? { mask: part, length: 1 } : { mask: name.mask, length: name.words.length };
    const last = words[at + length - 1] ?? word;
    if (name !== undefined || mask !== undefined) add(found, { start: word.start, end: last.end, mask }, raw);
    at += length;
  }
  return found;
}

/** A word that is also one of every day is a name only with a capital. */
function isWritten({ text, start }: Word, raw: string): boolean {
  if (text.length >= LEAST && !WORDS.has(text)) return true;
  const letter = String.fromCodePoint(raw.codePointAt(start) ?? 0);
  return letter !== letter.toLowerCase() || letter === letter.toUpperCase();
}

/** What stands between the parts of one name. */
const BETWEEN = /^[ .\u00a0-]{1,3}$/u;

function add(found: Mask[], next: Mask, raw: string): void {
  const last = found.at(-1);
  if (last !== undefined && last.mask === next.mask && BETWEEN.test(raw.slice(last.end, next.start)))
    found[found.length - 1] = { ...last, end: next.end };
  else found.push(next);
}
