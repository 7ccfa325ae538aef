import { escapeTerminal } from "../text/escape.ts";
import { type TextEvidence, textAt } from "../text/evidence.ts";
import { cutEnd, cutStart, shorten, widthOf } from "../text/width.ts";
import type { Page } from "./page.ts";

/** Quoted words, each in a line of what stands around them; words that are near each other share one. */
export function renderQuotes(page: Page, evidence: readonly TextEvidence[], indent: string): string[] {
  const room = page.run.width - indent.length - "“[]”".length;
  const lines: { text: string | undefined; quotes: TextEvidence[] }[] = [];
  for (const quote of evidence.toSorted((a, b) => (a.pointer === b.pointer ? a.start - b.start : 0))) {
    const last = lines.at(-1);
    if (last !== undefined && isNear(last, quote, room)) last.quotes.push(quote);
    else lines.push({ text: textAt(page.assessment.subject, quote.pointer), quotes: [quote] });
  }
  return lines.map((line) => `${indent}“${renderLine(line, room, page.style.underline)}”`);
}

type Line = { readonly text: string | undefined; readonly quotes: readonly TextEvidence[] };

/** Words of the same line that fit with all between them, and some around them. */
function isNear({ text, quotes }: Line, quote: TextEvidence, room: number): boolean {
  const last = quotes.at(-1);
  if (text === undefined || last === undefined || last.pointer !== quote.pointer || last.end > quote.start) return false;
  if (text.slice(last.start, quote.end).includes("\n")) return false;
  return widthOf(markQuotes({ text, quotes: [...quotes, quote] }, room, keep)) <= room - AROUND;
}

/** Columns of what stands around that are worth a line of their own. */
const AROUND = 12;

/** The quotes and as much around them as there is room for; the first pair of `[ ]` is counted in the room. */
function renderLine(line: Line, room: number, paint: (quote: string) => string): string {
  const { text, quotes } = line;
  const beside = Math.max(0, room + "[]".length - widthOf(markQuotes(line, room, keep)));
  const left = text === undefined ? "" : escapeTerminal(sentenceBefore(text, quotes[0]?.start ?? 0));
  const right = text === undefined ? "" : escapeTerminal(sentenceAfter(text, quotes.at(-1)?.end ?? 0));
  // What one side does not need is given to the other.
  const before = cleanEnd(left, Math.max(Math.floor(beside / 2), beside - widthOf(right)));
  return before + markQuotes(line, room, paint) + cleanStart(right, beside - widthOf(before));
}

/** The quotes marked by `[ ]`, which needs no colour, with what stands between them. */
function markQuotes({ text = "", quotes }: Line, room: number, paint: (quote: string) => string): string {
  const parts = quotes.map(({ quote, start }, place) => {
    const between = place === 0 ? "" : escapeTerminal(text.slice(quotes[place - 1]?.end, start));
    return `${between}[${paint(shorten(escapeTerminal(quote), room))}]`;
  });
  return parts.join("");
}

function keep(quote: string): string {
  return quote;
}

/** Text farther away than this is not looked at. */
const REACH = 200;

function sentenceBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - REACH), start).replace(/^[\udc00-\udfff]/u, "");
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const end = line.search(/[.!?…]\s+[^.!?…]*$/u);
  return line.slice(end + 1).trimStart();
}

function sentenceAfter(text: string, end: number): string {
  const after = text.slice(end, end + REACH).replace(/[\ud800-\udbff]$/u, "");
  return /^[^\n.!?…]*(?:[.!?…](?=\s|$))?/u.exec(after)?.[0] ?? "";
}

/** Columns in which a part of a sentence says something. */
const LEAST = 4;

/** Cut at the left edge, at a word where that is near; what is left out leaves an ellipsis. */
function cleanEnd(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  if (columns < LEAST) return shorten("…", columns);
  const kept = cutEnd(text, Math.max(0, columns - 1)).replace(/^\S{0,14}\s+(?=\S)/u, "");
  return `…${kept}`;
}

function cleanStart(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  if (columns < LEAST) return shorten("…", columns);
  const kept = cutStart(text, Math.max(0, columns - 1)).replace(/(?<=\S)\s+\S{0,14}$/u, "");
  return `${kept}…`;
}
