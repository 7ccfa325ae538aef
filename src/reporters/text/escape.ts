/**
 * Makes untrusted text safe for a terminal, on one line: control characters, escape sequences, bidirectional marks and
 * invisible characters become visible as `\u{202e}`; line breaks become " / "; blanks of every kind become one space. Emoji
 * with their joiners and combining marks stay, a run of more than four marks is cut.
 */
export function escapeTerminal(text: string): string {
  return text
    .replace(/\s*(?:\r\n|[\n\r\u0085\u2028\u2029])\s*/gu, " / ")
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, " ")
    .replace(MARK_RUN, "$1")
    .replace(HIDDEN, (character, offset: number, whole: string) => (isEmojiJoiner(character, offset, whole) ? character : show(character)));
}

/** C0 and C1 controls, format characters (Cf), lone surrogates, and what fills a line with nothing. */
const HIDDEN = /\p{Cc}|\p{Cf}|\p{Cs}|\u034f|\u17b4|\u17b5|[\u115f\u1160\u3164\uffa0]|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]/gu;
const MARK_RUN = /(\p{M}{4})\p{M}+/gu;

/** The joiner between emoji, the selector behind one, and the tags of a flag. */
function isEmojiJoiner(character: string, offset: number, whole: string): boolean {
  if (character !== "\u200d" && character !== "\ufe0f") return false;
  const before = whole.slice(Math.max(0, offset - 2), offset);
  return /\p{Extended_Pictographic}\ufe0f?$|\p{Emoji_Modifier}$|[0-9#*]$/u.test(before);
}

function show(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
