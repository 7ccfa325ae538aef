import type { Place } from "../model/diagnostic.ts";

/** A text with its name, and where its lines start. */
export type SourceText = { readonly file: string; readonly text: string; readonly lineStarts: readonly number[] };

/** Counts the lines of a text: the parser's own count misses breaks inside quotes. */
export function openText(file: string, text: string): SourceText {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

/** The place of an offset in a text, with the line that it stands in. */
export function placeAt({ file, text, lineStarts }: SourceText, offset: number, length = 1): Place {
  const line = countUpTo(lineStarts, offset);
  const start = lineStarts[line - 1] as number;
  const end = (lineStarts[line] ?? text.length + 1) - 1;
  const raw = text.slice(start, text[end - 1] === "\r" && end > start ? end - 1 : end);
  const column = Math.min(offset - start, raw.length) + 1;
  return { file, line, column, length: Math.max(1, Math.min(length, raw.length - column + 1)), text: raw };
}

/** How many of the rising numbers are at most this one. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
