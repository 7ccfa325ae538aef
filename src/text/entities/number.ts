import type { NumberEntity } from "../../model/entity.ts";
import { isAsciiLetter } from "../classes.ts";
import { isFree, type Page, take } from "./page.ts";

/** Numbers that are nothing more exact. "3rd" and "5kg" are words. */
export function readNumbers(page: Page): readonly NumberEntity[] {
  const found: NumberEntity[] = [];
  for (const { start, end, value } of page.landmarks.quantities) {
    // "one" is a pronoun more often than a number.
    if (value === 1 && isAsciiLetter(page.text.charCodeAt(start))) continue;
    if (isAsciiLetter(page.text.charCodeAt(end)) || !isFree(page, start, end)) continue;
    found.push({ kind: "number", ...take(page, start, end), value });
  }
  return found;
}
