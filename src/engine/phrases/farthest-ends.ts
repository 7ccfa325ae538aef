import { type Automaton, STEP_KINDS } from "../../model/compiled-pack.ts";
import { firstFrom, type Words } from "./words.ts";

/** Rows of positions, one a state, for the tokens from `left` on; a window of so many positions. Filled in place. */
export type Window = { readonly rows: Int32Array; readonly left: number; readonly width: number };

/**
 * For every position of the window, where a phrase that starts there ends at the farthest, or -1: it fills row 0. States are
 * taken backwards from the end, each with the farthest end by position, so that one try costs the phrase's length times the
 * window, however many gaps and alternatives the phrase has.
 */
export function farthestEnds(automaton: Automaton, words: Words, phrase: number, window: Window): void {
  const { rows, left, width } = window;
  const accept = ((automaton.stateCount[phrase] as number) - 1) * width;
  rows.fill(-1, 0, accept);
  for (let at = 0; at < width; at++) rows[accept + at] = left + at;
  const first = automaton.phraseStart[phrase] as number;
  for (let step = (automaton.phraseStart[phrase + 1] as number) - 1; step >= first; step--) {
    const from = (automaton.stepFrom[step] as number) * width;
    const to = (automaton.stepTo[step] as number) * width;
    const value = automaton.stepValue[step] as number;
    switch (automaton.stepKind[step]) {
      case STEP_KINDS.skip:
        for (let at = 0; at < width; at++) raise(rows, from + at, rows[to + at] as number);
        break;
      case STEP_KINDS.token:
        passToken(words, window, from, to, value);
        break;
      case STEP_KINDS.entity:
        for (let at = 0; at < width - 1; at++) {
          const next = entityEnd(words, left + at, value);
          if (next >= 0 && next - left < width) raise(rows, from + at, goesOn(words, next, rows[to + next - left] as number));
        }
        break;
      default:
        passGap(words, window, from, to, value);
    }
  }
}

function raise(rows: Int32Array, cell: number, end: number): void {
  if (end > (rows[cell] as number)) rows[cell] = end;
}

/** A phrase may end on a mark that ends the sentence, but not go on behind it. */
function goesOn(words: Words, position: number, end: number): number {
  return end > position && words.tokens.breaks[position - 1] === 1 ? -1 : end;
}

/** Only where the element stands: most elements of a phrase stand nowhere near. */
function passToken(words: Words, { rows, left, width }: Window, from: number, to: number, element: number): void {
  const positions = words.positions.get(element);
  if (positions === undefined) return;
  const last = left + width - 1;
  for (let at = firstFrom(positions, left); at < positions.length; at++) {
    const token = positions[at] as number;
    if (token >= last) return;
    const end = rows[to + token - left + 1] as number;
    if (end >= 0) raise(rows, from + token - left, goesOn(words, token + 1, end));
  }
}

function entityEnd(words: Words, token: number, kind: number): number {
  return words.entities.get(token)?.find((entity) => entity.kind === kind)?.end ?? -1;
}

/**
 * A gap: up to `most` words (an entity counts as one), with at most one colon at each place between them. Row `from` gets
 * what row `to` can reach backwards, one word a round.
 */
function passGap(words: Words, window: Window, from: number, to: number, most: number): void {
  const { rows, left, width } = window;
  if (!canBeReached(rows, to, width)) return;
  let reached = passColons(words, window, rows.slice(to, to + width));
  for (let at = 0; at < width; at++) raise(rows, from + at, reached[at] as number);
  for (let round = 0; round < most; round++) {
    const before = new Int32Array(width).fill(-1);
    let any = false;
    for (let at = 0; at < width - 1; at++) {
      if (!words.isWord(left + at)) continue;
      const end = Math.max(goesOn(words, left + at + 1, reached[at + 1] as number), endBehindEntity(words, window, reached, at));
      if (end < 0) continue;
      before[at] = end;
      any = true;
    }
    if (!any) return;
    reached = passColons(words, window, before);
    for (let at = 0; at < width; at++) raise(rows, from + at, reached[at] as number);
  }
}

/** Whether anything behind a gap was found at all: mostly it was not, and the gap need not be walked. */
function canBeReached(rows: Int32Array, row: number, width: number): boolean {
  for (let at = row; at < row + width; at++) if ((rows[at] as number) >= 0) return true;
  return false;
}

function endBehindEntity(words: Words, window: Window, reached: Int32Array, at: number): number {
  const entities = words.entities.get(window.left + at);
  if (entities === undefined) return -1;
  let farthest = -1;
  for (const { end } of entities) {
    if (end - window.left < window.width) farthest = Math.max(farthest, goesOn(words, end, reached[end - window.left] as number));
  }
  return farthest;
}

/** Positions before a single colon reach what the position behind it reaches. */
function passColons(words: Words, window: Window, reached: Int32Array): Int32Array {
  const passed = reached.slice();
  for (let at = 0; at < window.width - 1; at++) {
    if (words.isColon(window.left + at)) passed[at] = Math.max(passed[at] as number, reached[at + 1] as number);
  }
  return passed;
}
