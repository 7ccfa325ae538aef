import type { Span } from "../model/entity.ts";
import { CHARACTER, classOf, wordEnd } from "../text/classes.ts";
import { type Folded, fold } from "../text/fold.ts";

/** A word as names are compared: folded, without figures, and where it stands in the raw text. */
export type Word = Span & { readonly text: string };

/** The words of a text; letters and figures are apart, so that `daniel_92` holds a name, and `Daniel's` is `daniel`. Linear. */
export function readWords(raw: string): Word[] {
  const folded = fold(raw);
  const { text } = folded;
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    const kind = classOf(codePoint);
    const end = kind === CHARACTER.word ? wordEnd(text, at + width) : at + width;
    if (kind !== CHARACTER.sign) for (const [start, stop] of split(text, at, end)) words.push(toWord(folded, start, stop));
    at = end;
  }
  return words;
}

/** Letters and figures of one run, in turn. */
function* split(text: string, start: number, end: number): Iterable<readonly [number, number]> {
  for (const { index, 0: part } of text.slice(start, end).matchAll(/\d+|\D+/gu)) yield [start + index, start + index + part.length];
}

const POSSESSIVE = /['’ʼ`´＇]s$/iu;

function toWord({ raw, text, starts, ends }: Folded, start: number, end: number): Word {
  const word = { text: text.slice(start, end), start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
  return POSSESSIVE.test(raw.slice(word.start, word.end)) ? { text: word.text.slice(0, -1), start: word.start, end: word.end - 2 } : word;
}
