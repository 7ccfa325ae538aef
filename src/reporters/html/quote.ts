import type { TextEvidence } from "../text/evidence.ts";
import { html, type Markup } from "./markup.ts";
import type { Sheet } from "./sheet.ts";

/** Units of the text around a quote that are shown with it. */
const AROUND = 90;

/** Words that were found in what stands around them, with the way to their message. */
export function drawQuote(sheet: Sheet, { quote, start, end, messageIndex }: TextEvidence, text: string | undefined): Markup {
  const before = text === undefined ? "" : startAtWord(text.slice(Math.max(0, start - AROUND), start), start > AROUND);
  const after = text === undefined ? "" : endAtWord(text.slice(end, end + AROUND), text.length > end + AROUND);
  const place =
    messageIndex === undefined ? undefined : html` <a class="place" href="#${sheet.prefix}message-${messageIndex}">message ${messageIndex}</a>`;
  return html`<blockquote dir="auto">${oneLine(before)}<mark>${oneLine(quote)}</mark>${oneLine(after)}${place}</blockquote>`;
}

function startAtWord(text: string, isCut: boolean): string {
  return isCut ? `…${text.replace(/^\S{0,30}\s+|^[\udc00-\udfff]/u, "")}` : text;
}

function endAtWord(text: string, isCut: boolean): string {
  return isCut ? `${text.replace(/\s+\S{0,30}$|[\ud800-\udbff]$/u, "")}…` : text;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/gu, " / ");
}
