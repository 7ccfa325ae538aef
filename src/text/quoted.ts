import type { Span } from "../model/entity.ts";
import { isQuotedLine, skipBlanks } from "./lines.ts";

/** A header longer than this is a sentence that happens to begin with "On". */
const MAX_HEADER = 200;

/** Lines that begin the text of somebody else, as mail programs write them. They judge one line (or two joined) at a time. */
const REPLY_HEADERS: readonly RegExp[] = [
  /^on\b.{4,}\bwrote ?:$/i,
  /^am\b.{4,}\bschrieb\b.{0,80}:$/i,
  /^le\b.{4,}\ba écrit ?:$/i,
  /^el\b.{4,}\bescribió ?:$/i,
  /^em\b.{4,}\bescreveu ?:$/i,
  /^il\b.{4,}\bha scritto ?:$/i,
  /^op\b.{4,}\bschreef\b.{0,80}:$/i,
];
const DIVIDERS: readonly RegExp[] = [
  /^[-_ ]{2,}\s?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original|messaggio originale)\b/i,
  /^begin forwarded message ?:$/i,
];
const FROM = /^\*?(?:from|von|de|da|van) ?:\*? ?\S/i;
const FIELD =
  /^\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto|inviato|oggetto|verzonden|onderwerp|reply-to) ?:/i;

/**
 * Text of others that a message passes on: lines marked with `>`, and all from a reply header ("On …, … wrote:",
 * "-----Original Message-----", a block of From/Sent/To/Subject) to the end of the text or, where marked lines
 * follow the header, to the last of them. Offsets into the raw text, sorted, not touching. Linear.
 */
export function quotedSpans(raw: string): readonly Span[] {
  const lines = splitLines(raw);
  const spans: Span[] = [];
  for (let at = 0; at < lines.length;) {
    const end = quotationEnd(raw, lines, at);
    if (end > at) add(spans, lines[at]?.start ?? 0, lines[end - 1]?.end ?? raw.length);
    at = Math.max(end, at + 1);
  }
  return spans;
}

/** One line; `end` is past its line break. */
type Line = Span & { readonly textEnd: number };

/** The line after the quotation that begins at line `at`; `at` itself if none does. */
function quotationEnd(raw: string, lines: readonly Line[], at: number): number {
  if (isMarked(raw, lines[at])) return markedEnd(raw, lines, at);
  const headerLines = headerLength(raw, lines, at);
  if (headerLines === 0) return at;
  let body = at + headerLines;
  while (body < lines.length && lineText(raw, lines[body]) === "") body++;
  return isMarked(raw, lines[body]) ? markedEnd(raw, lines, body) : lines.length;
}

function markedEnd(raw: string, lines: readonly Line[], start: number): number {
  let at = start;
  while (isMarked(raw, lines[at])) at++;
  return at;
}

function isMarked(raw: string, line: Line | undefined): boolean {
  return line !== undefined && isQuotedLine(raw, line.start);
}

/** How many lines the reply header at line `at` takes; 0 if there is none. Mail programs wrap long headers once. */
function headerLength(raw: string, lines: readonly Line[], at: number): number {
  const line = lineText(raw, lines[at]);
  if (line === "" || line.length > MAX_HEADER) return 0;
  if (DIVIDERS.some((divider) => divider.test(line))) return 1;
  const next = lineText(raw, lines[at + 1]);
  if (FROM.test(line) && FIELD.test(next) && FIELD.test(lineText(raw, lines[at + 2]))) return 3;
  if (!/^(?:on|am|le|el|em|il|op)\b/i.test(line)) return 0;
  if (isReplyHeader(line)) return 1;
  return next !== "" && isReplyHeader(`${line} ${next}`) ? 2 : 0;
}

/** Without a date ("On this subject, Smith wrote:") it is a sentence. */
function isReplyHeader(line: string): boolean {
  return line.endsWith(":") && /\d/.test(line) && REPLY_HEADERS.some((header) => header.test(line));
}

function lineText(raw: string, line: Line | undefined): string {
  if (line === undefined) return "";
  const start = skipBlanks(raw, line.start);
  return raw.slice(start, Math.max(start, Math.min(line.textEnd, start + MAX_HEADER + 1))).trimEnd();
}

function splitLines(raw: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < raw.length;) {
    const found = raw.indexOf("\n", start);
    const end = found < 0 ? raw.length : found + 1;
    lines.push({ start, end, textEnd: found < 0 ? end : found });
    start = end;
  }
  return lines;
}

function add(spans: Span[], start: number, end: number): void {
  const last = spans.at(-1);
  if (last !== undefined && last.end >= start) spans[spans.length - 1] = { start: last.start, end };
  else spans.push({ start, end });
}
