const NEWLINE = 0x0a;
const QUOTE = 0x3e;

/** Whether the line at `start` holds blanks only, and another line follows it. */
export function isBlankLine(text: string, start: number): boolean {
  return text.charCodeAt(skipBlanks(text, start)) === NEWLINE;
}

/** Whether the line at `start` is marked as a quotation (`> …`). */
export function isQuotedLine(text: string, start: number): boolean {
  return text.charCodeAt(skipBlanks(text, start)) === QUOTE;
}

/** The place of the first character at or after `start` that is no blank of the same line. */
export function skipBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Space, tab, form feed, carriage return, no-break space. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0c || unit === 0x0d || unit === 0xa0;
}
