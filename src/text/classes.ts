import { SCRIPT_RANGES, WORD_RANGES } from "./character-table.ts";
import { decodeRanges, inRanges, type Ranges } from "./ranges.ts";

/** What a code point is to the tokenizer. */
export const CHARACTER = { sign: 0, word: 1, spaceless: 2 } as const;
export type CharacterClass = (typeof CHARACTER)[keyof typeof CHARACTER];

/** Scripts that put no spaces between words. */
const SPACELESS = [
  "han",
  "hiragana",
  "katakana",
  "thai",
  "lao",
  "khmer",
  "myanmar",
] as const satisfies readonly (keyof typeof SCRIPT_RANGES)[];

const ASCII = Uint8Array.from({ length: 0x80 }, (_, unit) => (isAsciiAlphanumeric(unit) ? CHARACTER.word : CHARACTER.sign));

type Tables = { readonly firstPlane: Uint8Array; readonly words: Ranges; readonly spaceless: readonly Ranges[] };

/** Decoded when the first character outside ASCII is met. */
let tables: Tables | undefined;

/** The class of a code point; the tokenizer's inner question. */
export function classOf(codePoint: number): CharacterClass {
  if (codePoint < 0x80) return ASCII[codePoint] as CharacterClass;
  // Before the start of a text and behind its end there is nothing.
  if (Number.isNaN(codePoint)) return CHARACTER.sign;
  tables ??= decodeTables();
  if (codePoint < 0x10000) return (tables.firstPlane[codePoint] ?? CHARACTER.sign) as CharacterClass;
  if (!inRanges(tables.words, codePoint)) return CHARACTER.sign;
  return tables.spaceless.some((ranges) => inRanges(ranges, codePoint)) ? CHARACTER.spaceless : CHARACTER.word;
}

/** Whether a code unit is 0–9. */
export function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a code unit is A–Z or a–z. */
export function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Whether a code unit is 0–9, A–Z or a–z. */
export function isAsciiAlphanumeric(unit: number): boolean {
  return isAsciiDigit(unit) || isAsciiLetter(unit);
}

/** A byte per code point of the first plane; the others are rare in messages and are searched in the ranges. */
function decodeTables(): Tables {
  const words = decodeRanges(WORD_RANGES);
  const spaceless = SPACELESS.map((script) => decodeRanges(SCRIPT_RANGES[script]));
  const firstPlane = new Uint8Array(0x10000);
  paint(firstPlane, words, CHARACTER.word);
  for (const ranges of spaceless) paint(firstPlane, ranges, CHARACTER.spaceless);
  return { firstPlane, words, spaceless };
}

function paint(table: Uint8Array, ranges: Ranges, value: CharacterClass): void {
  for (let at = 0; at < ranges.length; at += 2) table.fill(value, ranges[at], (ranges[at + 1] ?? 0) + 1);
}

/** The place after the run of word characters that holds the one before `start`. */
export function wordEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 ? ASCII[unit] !== CHARACTER.word : classOf(unit) !== CHARACTER.word) {
      // Half a character outside the first plane has no class of its own.
      if ((unit & 0xfc00) !== 0xd800 || classOf(text.codePointAt(at) ?? 0) !== CHARACTER.word) break;
      at++;
    }
  }
  return at;
}
