import { isPlain } from "./plain.ts";

/**
 * Makes untrusted text safe for a terminal, on one line: control characters, escape sequences, bidirectional marks and
 * invisible characters become visible as `\u{202e}`; line breaks become " / "; blanks of every kind become one space. Emoji
 * with their joiners and combining marks stay, a run of more than four marks is cut. Linear; what is escaped stays as it is.
 */
export function escapeTerminal(text: string): string {
  if (isPlain(text)) return text;
  const shown = text.replace(BLANKS, joinBlanks).replace(HIDDEN, showHidden);
  return MARK.test(shown) ? shown.replace(MARK_RUN, "$1").replace(LONE_MARK, "◌$&") : shown;
}

/** Makes a JSON text safe for a terminal, whatever its strings hold; it parses to the same values. */
export function escapeJson(json: string): string {
  return json.replace(ACTED_ON, (character) => `\\u${codeOf(character).padStart(4, "0")}`);
}

/** Whole runs, so that each blank is looked at once. */
const BLANKS = /[\t\n\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/u;

function joinBlanks(run: string): string {
  return LINE_BREAK.test(run) ? " / " : " ".repeat(run.length);
}

/**
 * What does not show. Written out, because the runtime takes milliseconds to build the same from its properties (Cc, Cf, Cs,
 * Co, Default_Ignorable_Code_Point); a test compares the two.
 */
const HIDDEN = new RegExp(
  `[${[
    // Controls, bidirectional marks, joiners, separators, and halves of surrogate pairs.
    String.raw`\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff`,
    // Signs that stand before or around numbers and lines, soft hyphens and byte order marks.
    String.raw`\xad\u034f\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\ufeff\ufff0-\ufffc\ufffe\uffff\u{110bd}\u{110cd}`,
    String.raw`\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}`,
    // Letters, a pattern and a note that are drawn as nothing.
    String.raw`\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\u{1d159}`,
    // Selectors, tags, and characters that each font may draw as it likes.
    String.raw`\u180b-\u180f\ufe00-\ufe0f\u{e0000}-\u{10ffff}\ue000-\uf8ff\ufdd0-\ufdef`,
  ].join("")}]`,
  "gu",
);

function showHidden(character: string, offset: number, whole: string): string {
  if (character === "\u200d" && joinsPictures(whole.slice(Math.max(0, offset - REACH), offset), whole.slice(offset + 1, offset + 3)))
    return character;
  if ((character === "\ufe0e" || character === "\ufe0f") && PICTURE_END.test(whole.slice(Math.max(0, offset - 2), offset)))
    return character;
  if (character === "\ufe0f" && KEYCAP.test(whole.slice(Math.max(0, offset - 1), offset + 2))) return character;
  return `\\u{${codeOf(character)}}`;
}

/** Units of four pictures, each with a selector or a skin tone and a joiner: emoji join no more than four. */
const REACH = 20;

function joinsPictures(before: string, after: string): boolean {
  return PICTURE_START.test(after) && STYLED_END.test(before) && !FOUR_END.test(before);
}

const PICTURE_START = /^\p{Extended_Pictographic}/u;
const PICTURE_END = /\p{Extended_Pictographic}$/u;
const STYLED_END = /\p{Extended_Pictographic}(?:[\ufe0e\ufe0f]|\p{Emoji_Modifier})?$/u;
const FOUR_END = /(?:\p{Extended_Pictographic}(?:[\ufe0e\ufe0f]|\p{Emoji_Modifier})?(?:\u200d|$)){4}$/u;
const KEYCAP = /^[0-9#*]\ufe0f\u20e3/u;

const MARK = /\p{M}/u;
const MARK_RUN = /(\p{M}{4})\p{M}+/gu;
/** A mark without a letter of its own would sit on what stands before the text. */
const LONE_MARK = /^\p{M}/u;

/** What a terminal may act on, and JSON leaves as it is: controls, bidirectional marks, line and paragraph separators. */
const ACTED_ON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
