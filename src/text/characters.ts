import { INVISIBLE_RANGES, SCRIPT_RANGES } from "./character-table.ts";
import { CHARACTER, classOf, isAsciiLetter } from "./classes.ts";
import { decodeRanges, inRanges, type Ranges } from "./ranges.ts";

export type Script = keyof typeof SCRIPT_RANGES;

/** Scripts whose letters can pass for each other's. Others mix rightly within a word, as Korean endings on Latin names do. */
const LOOKALIKE_SCRIPTS: ReadonlySet<Script | undefined> = new Set<Script>(["latin", "cyrillic", "greek", "armenian", "cherokee"]);

/** The joiners, variation selectors and tags that emoji and some scripts are written with. */
const JOINERS = {
  zeroWidthNonJoiner: 0x200c,
  zeroWidthJoiner: 0x200d,
  firstSelector: 0xfe00,
  lastSelector: 0xfe0f,
  tags: 0xe0000,
} as const;

let invisible: Ranges | undefined;
let scripts: readonly (readonly [Script, Ranges])[] | undefined;

/** Whether a code point is part of a word: a letter, a digit, or a mark that belongs to one. */
export function isLetterOrDigit(codePoint: number): boolean {
  return classOf(codePoint) !== CHARACTER.sign;
}

/** Whether a code point belongs to a script that is read character by character (Han, kana, Thai …). */
export function isSpaceless(codePoint: number): boolean {
  return classOf(codePoint) === CHARACTER.spaceless;
}

/** Whether a code point shows nothing: zero width, soft hyphen, variation selector, tag, bidirectional or control code. */
export function isInvisible(codePoint: number): boolean {
  if (codePoint < 0x7f) return codePoint < 0x09 || (codePoint > 0x0d && codePoint < 0x20);
  invisible ??= decodeRanges(INVISIBLE_RANGES);
  return inRanges(invisible, codePoint);
}

/** The script of a letter; undefined for signs, for what scripts share, and for small scripts. */
export function scriptOf(codePoint: number): Script | undefined {
  if (codePoint < 0x80) return isAsciiLetter(codePoint) ? "latin" : undefined;
  scripts ??= decodeScripts();
  return scripts.find(([, ranges]) => inRanges(ranges, codePoint))?.[0];
}

/** Printable ASCII and its blanks: nothing invisible. */
const PLAIN = /^[\t-\r -~]*$/u;

/** Letters of Latin, and the signs that texts are set with: one script. */
const LATIN = /^[\0-\u{36f}\u{2000}-\u{20ff}\u{2190}-\u{2bff}]*$/u;

/** How many invisible characters stand where nothing calls for them; those inside emoji or after joining scripts are not counted. */
export function countInvisible(text: string): number {
  if (PLAIN.test(text)) return 0;
  let count = 0;
  let previous = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isInvisible(codePoint)) previous = codePoint;
    else if (!isCalledFor(codePoint, previous)) count += 1;
  }
  return count;
}

/** How many words mix scripts whose letters can pass for each other's ("pаypal" with a Cyrillic а). */
export function countMixedScriptWords(text: string): number {
  if (LATIN.test(text)) return 0;
  let count = 0;
  let seen = new Set<Script>();
  for (const character of `${text} `) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (isLetterOrDigit(codePoint)) {
      const script = scriptOf(codePoint);
      if (script !== undefined && LOOKALIKE_SCRIPTS.has(script)) seen.add(script);
    } else if (!isInvisible(codePoint)) {
      if (seen.size > 1) count += 1;
      if (seen.size > 0) seen = new Set();
    }
  }
  return count;
}

/** After a sign outside ASCII (an emoji) joiners, selectors and tags belong; so do joiners after a letter of a script that uses them. */
function isCalledFor(codePoint: number, previous: number): boolean {
  const selector = codePoint >= JOINERS.firstSelector && codePoint <= JOINERS.lastSelector;
  const joiner = codePoint === JOINERS.zeroWidthJoiner || codePoint === JOINERS.zeroWidthNonJoiner;
  if (previous < 0x80) return selector && isKeycap(previous);
  if (!isLetterOrDigit(previous)) return selector || joiner || codePoint >= JOINERS.tags;
  return (selector || joiner) && !LOOKALIKE_SCRIPTS.has(scriptOf(previous));
}

/** Digits, `#` and `*` become keycap emoji with a selector after them. */
function isKeycap(codePoint: number): boolean {
  return (codePoint >= 0x30 && codePoint <= 0x39) || codePoint === 0x23 || codePoint === 0x2a;
}

function decodeScripts(): readonly (readonly [Script, Ranges])[] {
  return (Object.keys(SCRIPT_RANGES) as Script[]).map((script) => [script, decodeRanges(SCRIPT_RANGES[script])]);
}
