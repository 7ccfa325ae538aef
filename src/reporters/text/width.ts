import { isPlain } from "./plain.ts";

/** Columns that a text takes in a terminal: wide East Asian letters and emoji take two, marks and joiners none. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const cluster of clustersOf(text)) width += widthOfCluster(cluster);
  return width;
}

/** The longest start of a text that fits into so many columns. */
export function cutStart(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const cluster of clustersOf(text)) {
    width += widthOfCluster(cluster);
    if (width > columns) break;
    end += cluster.length;
  }
  return text.slice(0, end);
}

/** The longest end of a text that fits into so many columns. */
export function cutEnd(text: string, columns: number): string {
  let width = 0;
  let start = text.length;
  for (const cluster of [...clustersOf(text)].reverse()) {
    width += widthOfCluster(cluster);
    if (width > columns) break;
    start -= cluster.length;
  }
  return text.slice(start);
}

/** Shortens to so many columns, with an ellipsis where something is left out. */
export function shorten(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  return columns < 1 ? "" : `${cutStart(text, columns - 1).trimEnd()}…`;
}

/** Breaks a text at blanks into lines of so many columns; a longer word is broken where it must be. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const write = (part: string, width: number): void => {
    if (line !== "") lines.push(line);
    line = part;
    used = width;
  };
  for (const word of text.split(/ +/u)) {
    const width = widthOf(word);
    if (line !== "" && used + 1 + width <= columns) {
      line = `${line} ${word}`;
      used += 1 + width;
    } else if (width <= columns) write(word, width);
    else for (const part of breakWord(word, columns)) write(part, widthOf(part));
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Parts of at most so many columns, but of one cluster at least. */
function* breakWord(word: string, columns: number): Iterable<string> {
  let part = "";
  let used = 0;
  for (const cluster of clustersOf(word)) {
    const width = widthOfCluster(cluster);
    if (part !== "" && used + width > columns) {
      yield part;
      part = "";
      used = 0;
    }
    part += cluster;
    used += width;
  }
  yield part;
}

/** What a terminal draws as one: a flag, a picture with all that is joined to it, a Hangul syllable, a letter with its marks. */
const CLUSTER =
  /\p{RI}{2}|\p{ExtPict}(?:[\ufe0e\ufe0f]|\p{EMod})?(?:\u200d\p{ExtPict}(?:[\ufe0e\ufe0f]|\p{EMod})?)*\p{M}*|[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]?[\u11a8-\u11ff\ud7cb-\ud7fb]?\p{M}*|[^]\p{M}*/gu;

function* clustersOf(text: string): Iterable<string> {
  for (const [cluster] of text.matchAll(CLUSTER)) yield cluster;
}

/** Two columns where a selector or joiner asks for a picture, or two letters make a flag. */
const DRAWN_WIDE = /\u200d|\ufe0f|\p{RI}{2}/u;

function widthOfCluster(cluster: string): number {
  if (cluster.length === 1) return widthOfCharacter(cluster);
  if (DRAWN_WIDE.test(cluster)) return 2;
  const [base = "", ...rest] = cluster;
  const width = widthOfCharacter(base);
  // Vowels and tails of a syllable and skin tones are drawn into what they follow.
  return rest.reduce((sum, character) => sum + (JOINED.test(character) ? 0 : widthOfCharacter(character)), width);
}

const JOINED = /^(?:[\u1160-\u11ff\ud7b0-\ud7fb]|\p{EMod})$/u;
const NO_WIDTH = /^(?:\p{Mn}|\p{Me}|\p{Default_Ignorable_Code_Point})$/u;
/** Code points of these blocks that are not assigned yet will be wide as well. */
const WIDE_PICTURE = /^(?:\p{Emoji_Presentation}|(?=\p{Cn})\p{ExtPict})$/u;

function widthOfCharacter(character: string): number {
  if (isPlain(character)) return 1;
  if (NO_WIDTH.test(character)) return 0;
  return isWide(character.codePointAt(0) ?? 0) || WIDE_PICTURE.test(character) ? 2 : 1;
}

/** East Asian Wide and Fullwidth (UAX #11), but for pictures. */
const WIDE = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
] as const satisfies readonly (readonly [number, number])[];

function isWide(codePoint: number): boolean {
  return codePoint >= 0x1100 && WIDE.some(([first, last]) => codePoint >= first && codePoint <= last);
}
