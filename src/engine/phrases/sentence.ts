import type { Span } from "../../model/entity.ts";
import { TOKEN, type Tokens } from "../../text/tokens.ts";

/** A sentence of a text, as written and folded; the span is in the raw text. */
export type Sentence = Span & { readonly raw: string; readonly folded: string };

/** The sentence that an offset of the raw text stands in, with the sign that ends it. */
export function sentenceAt({ folded, count, kinds, ends, foldedEnds, breaks }: Tokens, offset: number): Sentence {
  const token = firstAfter(ends, count, offset);
  let before = token - 1;
  while (before >= 0 && breaks[before] === 0) before--;
  let last = token;
  while (last < count - 1 && breaks[last] === 0) last++;
  // A word that a stop ends has a break, and so has the stop.
  if (kinds[last + 1] === TOKEN.stop && kinds[last] !== TOKEN.stop && last + 1 < count) last++;
  const isLast = last >= count - 1;
  const start = before < 0 ? 0 : (ends[before] as number);
  const end = isLast ? folded.raw.length : (ends[last] as number);
  const foldedStart = before < 0 ? 0 : (foldedEnds[before] as number);
  const foldedEnd = isLast ? folded.text.length : (foldedEnds[last] as number);
  return { start, end, raw: folded.raw.slice(start, end), folded: folded.text.slice(foldedStart, foldedEnd) };
}

/** The first token that ends after an offset: tokens come in order. */
function firstAfter(ends: Int32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
