import type { Excerpt } from "../../model/event.ts";
import { escapeTerminal } from "./escape.ts";
import { makeStyle } from "./style.ts";
import { cutEnd, shorten, widthOf } from "./width.ts";

/** The text that an excerpt is of, as far as a line has room, with signs under what is meant. */
export function drawExcerpt(excerpt: Excerpt, { color, width }: { readonly color: boolean; readonly width: number }): string[] {
  const { line, start, length } = cutAround(excerpt, width - widthOf(EDGE));
  return [EDGE + line, EDGE + " ".repeat(start) + makeStyle(color).high("^".repeat(Math.max(1, length)))];
}

const EDGE = "  │ ";

/** The part of a long text that shows what is meant; columns are those of the escaped text. */
export function cutAround(
  { text, start, end }: Excerpt,
  columns: number,
): { readonly line: string; readonly start: number; readonly length: number } {
  const before = escapeTerminal(text.slice(0, start));
  const meant = escapeTerminal(text.slice(start, end));
  const after = escapeTerminal(text.slice(end));
  const room = Math.floor(columns / 2);
  const shownBefore = widthOf(before) > room ? `…${cutEnd(before, room - 1)}` : before;
  const shownMeant = shorten(meant, columns - widthOf(shownBefore));
  const shownAfter = shorten(after, columns - widthOf(shownBefore) - widthOf(shownMeant));
  return { line: shownBefore + shownMeant + shownAfter, start: widthOf(shownBefore), length: widthOf(shownMeant) };
}
