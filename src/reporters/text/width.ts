/** Columns that a text takes in a terminal: wide East Asian letters and emoji take two, marks and joiners none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** The longest start of a text that fits into so many columns. */
export function cutStart(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += widthOfCharacter(character);
    if (width > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The longest end of a text that fits into so many columns. */
export function cutEnd(text: string, columns: number): string {
  let width = 0;
  let start = text.length;
  for (const character of Array.from(text).reverse()) {
    width += widthOfCharacter(character);
    if (width > columns) break;
    start -= character.length;
  }
  return text.slice(start);
}

/** Shortens to so many columns, with an ellipsis where something is left out. */
export function shorten(text: string, columns: number): string {
  return widthOf(text) <= columns ? text : `${cutStart(text, Math.max(0, columns - 1)).trimEnd()}…`;
}

/** Breaks a text at blanks into lines of so many columns; a longer word is broken where it must be. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/u)) {
    let rest = word;
    if (line !== "" && widthOf(line) + 1 + widthOf(rest) <= columns) {
      line = `${line} ${rest}`;
      continue;
    }
    if (line !== "") lines.push(line);
    while (widthOf(rest) > columns) {
      const start = cutStart(rest, columns) || rest.slice(0, 1);
      lines.push(start);
      rest = rest.slice(start.length);
    }
    line = rest;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

function widthOfCharacter(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x300) return 1;
  if (/^(?:\p{Mn}|\p{Me}|\u200d|\ufe0f)$/u.test(character)) return 0;
  return isWide(codePoint) ? 2 : 1;
}

/** East Asian Wide and Fullwidth (UAX #11), and emoji, which terminals draw over two columns. */
const WIDE = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26a1, 0x26a1],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x2753, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f000, 0x1faff],
  [0x20000, 0x3fffd],
] as const satisfies readonly (readonly [number, number])[];

function isWide(codePoint: number): boolean {
  return WIDE.some(([first, last]) => codePoint >= first && codePoint <= last);
}
