import { isAsciiDigit } from "../classes.ts";
import { matchAt } from "./match-at.ts";
import { letterWord } from "./letter-run.ts";

/** A number as written, in figures or words, with its multiplier ("5k", "1,500", "two million"); units of the folded text. */
export type Quantity = { readonly start: number; readonly end: number; readonly value: number; readonly figures: boolean };

/** Longer runs of figures are no quantity. */
const MAX_FIGURES = 32;

/** Grouped in threes, or plain with an optional decimal part. */
const FIGURES = /\d{1,3}(?:([,.'’ ])\d{3})(?:\1\d{3}){0,8}(?!\d)(?:[.,]\d{1,2}(?![\d]))?|\d+(?:[.,]\d{1,8})?/y;
const JOINS_FIGURES = ",.'’ ";

/** Numbers in words; "one" is left to the readers, as it is a pronoun more often. */
export const NUMBER_WORDS = {
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
} as const satisfies Record<string, number>;

/** Directly after the figures ("5k"). `m` is read here: whoever needs metres looks at the text. */
const SHORT_FACTORS: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mio", 1e6],
  ["bn", 1e9],
]);

/** A word, also after a space. */
const LONG_FACTORS: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["grand", 1e3],
  ["tausend", 1e3],
  ["mille", 1e3],
  ["mil", 1e3],
  ["million", 1e6],
  ["millions", 1e6],
  ["mio", 1e6],
  ["billion", 1e9],
  ["lakh", 1e5],
  ["crore", 1e7],
]);

/** The number whose figures start at a place; undefined where there are too many. */
export function readFigures(text: string, start: number): Quantity | undefined {
  const end = figuresEnd(text, start);
  return end - start > MAX_FIGURES ? undefined : multiply(text, start, end, parseFigures(text.slice(start, end)), true);
}

/** The number that a word is, with its multipliers. */
export function readNumberWord(text: string, start: number, end: number, value: number): Quantity {
  return multiply(text, start, end, value, false);
}

/** Most numbers are a plain run of figures; only what joins further figures needs the pattern. */
function figuresEnd(text: string, start: number): number {
  let end = start + 1;
  while (isAsciiDigit(text.charCodeAt(end))) end++;
  if (!JOINS_FIGURES.includes(text.charAt(end)) || !isAsciiDigit(text.charCodeAt(end + 1))) return end;
  return start + (matchAt(FIGURES, text, start)?.[0].length ?? end - start);
}

function multiply(text: string, start: number, first: number, base: number, figures: boolean): Quantity {
  let [end, value] = [first, base];
  for (let steps = 0; steps < 2; steps++) {
    const spaced = text.charAt(end) === " ";
    const word = letterWord(text, spaced ? end + 1 : end);
    const factor = (spaced ? undefined : SHORT_FACTORS.get(word)) ?? LONG_FACTORS.get(word);
    if (factor === undefined) break;
    end += word.length + (spaced ? 1 : 0);
    value *= factor;
  }
  return { start, end, value, figures };
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
