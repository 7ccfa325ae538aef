import { type TextEvidence, textAt } from "../text/evidence.ts";
import { html, type Markup } from "./markup.ts";
import type { Sheet } from "./sheet.ts";

/** Units of the text around a quote that are shown with it. */
const AROUND = 90;

/** Words that were found in what stands around them, with the way to their message; words that are near each other share a quote. */
export function drawQuotes(sheet: Sheet, texts: readonly TextEvidence[]): readonly Markup[] {
  const groups: TextEvidence[][] = [];
  for (const text of texts.toSorted((a, b) => (a.pointer === b.pointer ? a.start - b.start : 0))) {
    const last = groups.at(-1)?.at(-1);
    const isNear = last !== undefined && last.pointer === text.pointer && last.end <= text.start && text.start - last.end < AROUND;
    if (isNear) groups.at(-1)?.push(text);
    else groups.push([text]);
  }
  return groups.map((group) => drawQuote(sheet, group));
}

function drawQuote({ prefix, assessment }: Sheet, quotes: readonly TextEvidence[]): Markup {
  const [first, last] = [quotes[0], quotes.at(-1)];
  if (first === undefined || last === undefined) return html``;
  const text = textAt(assessment.subject, first.pointer);
  const marks = quotes.map(({ quote, start }, place) => {
    const between = place === 0 ? "" : (text?.slice(quotes[place - 1]?.end, start) ?? " … ");
    return html`${oneLine(between)}<mark>${oneLine(quote)}</mark>`;
  });
  const index = first.messageIndex;
  const place = index === undefined ? undefined : html` <a class="place" href="#${prefix}message-${index}">message ${index}</a>`;
  const [before, after] = text === undefined ? ["", ""] : [textBefore(text, first.start), textAfter(text, last.end)];
  return html`<blockquote dir="auto">${oneLine(before)}${marks}${oneLine(after)}${place}</blockquote>`;
}

function textBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  return start > AROUND ? `…${before.replace(/^\S{0,30}\s+|^[\udc00-\udfff]/u, "")}` : before;
}

function textAfter(text: string, end: number): string {
  const after = text.slice(end, end + AROUND);
  return text.length > end + AROUND ? `${after.replace(/\s+\S{0,30}$|[\ud800-\udbff]$/u, "")}…` : after;
}

/** Line breaks as a terminal shows them. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/gu, " / ");
}
