import { CHARACTER, classOf, isAsciiDigit, isAsciiLetter, wordEnd } from "../classes.ts";
import { matchAt } from "./match-at.ts";

/** A number as written, in figures or words, with its multiplier ("5k", "1,500", "two million"); units of the folded text. */
export type Quantity = { readonly start: number; readonly end: number; readonly value: number; readonly figures: boolean };

const UNDERSCORE = 0x5f;

/** Longer runs of figures are no quantity. */
const MAX_FIGURES = 32;

/** Grouped in threes, or plain with an optional decimal part. */
const FIGURES = /\d{1,3}(?:([,.'’ ])\d{3})(?:\1\d{3}){0,8}(?!\d)(?:[.,]\d{1,2}(?![\d]))?|\d+(?:[.,]\d{1,8})?/y;

const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1000,
    zwei: 2,
    drei: 3,
    vier: 4,
    funf: 5,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    dois: 2,
    tre: 3,
    twee: 2,
    drie: 3,
  }),
);
const SHORTEST_WORD = 3;
const LONGEST_WORD = 8;

/** Directly after the figures ("5k"), or a word after a space. `m` is read here: whoever needs metres looks at the text. */
const MULTIPLIER =
  /(k|m|mn|mio|bn)(?![a-z0-9])| ?(hundred|thousand|grand|tausend|mille|mil|million|millions|mio|billion|lakh|crore)(?![a-z0-9])/y;
const FACTORS = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  bn: 1e9,
  hundred: 100,
  thousand: 1e3,
  grand: 1e3,
  tausend: 1e3,
  mille: 1e3,
  mil: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  lakh: 1e5,
  crore: 1e7,
} as const satisfies Record<string, number>;

/** Finds the numbers of a folded text in one pass. Figures inside a word ("b2b", "covid19") are part of the word. */
export function findQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    if (unit !== UNDERSCORE && classOf(unit) !== CHARACTER.word) {
      at += 1;
      continue;
    }
    const quantity = isAsciiDigit(unit) ? readFigures(text, at) : readWord(text, at);
    if (quantity !== undefined) found.push(quantity);
    at = wordEnd(text, quantity?.end ?? at + 1);
  }
  return found;
}

function readFigures(text: string, start: number): Quantity | undefined {
  const figures = matchAt(FIGURES, text, start)?.[0] ?? "";
  if (figures.length > MAX_FIGURES) return undefined;
  return multiply(text, start, start + figures.length, parseFigures(figures), true);
}

function readWord(text: string, start: number): Quantity | undefined {
  let end = start + 1;
  while (end - start <= LONGEST_WORD && isAsciiLetter(text.charCodeAt(end))) end++;
  if (end - start < SHORTEST_WORD || end - start > LONGEST_WORD) return undefined;
  const value = WORDS.get(text.slice(start, end));
  return value === undefined ? undefined : multiply(text, start, end, value, false);
}

function multiply(text: string, start: number, end: number, value: number, figures: boolean): Quantity {
  let quantity = { start, end, value, figures };
  for (let steps = 0; steps < 2; steps++) {
    const match = matchAt(MULTIPLIER, text, quantity.end);
    if (match === undefined) break;
    const factor = FACTORS[(match[1] ?? match[2]) as keyof typeof FACTORS];
    quantity = { start, end: quantity.end + match[0].length, value: quantity.value * factor, figures };
  }
  return quantity;
}

/** Reads both styles: the last of two different separators is the decimal one; a single one before three figures groups. */
function parseFigures(figures: string): number {
  const plain = figures.replace(/['’ ]/g, "");
  const last = Math.max(plain.lastIndexOf(","), plain.lastIndexOf("."));
  if (last < 0) return Number(plain);
  const separator = plain.charAt(last);
  const other = separator === "," ? "." : ",";
  const groups = plain.length - last - 1 === 3 && !plain.includes(other) && !plain.startsWith("0");
  if (groups) return Number(plain.replaceAll(separator, ""));
  return Number(`${plain.slice(0, last).replace(/[.,]/g, "")}.${plain.slice(last + 1)}`);
}
