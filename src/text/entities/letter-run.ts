import { isAsciiDigit, isAsciiLetter } from "../classes.ts";

/** Longer words are none that an entity is made of. */
const LONGEST = 24;

/** The ASCII letters that start at a place of a folded text; empty where there are none, or too many. */
export function letterRun(text: string, start: number): string {
  let end = start;
  while (end - start <= LONGEST && isAsciiLetter(text.charCodeAt(end))) end++;
  return end - start > LONGEST ? "" : text.slice(start, end);
}

/** The same as a whole word: empty where a digit follows. */
export function letterWord(text: string, start: number): string {
  const word = letterRun(text, start);
  return isAsciiDigit(text.charCodeAt(start + word.length)) ? "" : word;
}

/** The place after at most one blank or hyphen. */
export function passJoint(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  return unit === 0x20 || unit === 0x2d ? start + 1 : start;
}
