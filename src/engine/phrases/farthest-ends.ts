import { STEP_KINDS } from "../../model/compiled-pack.ts";
import { entityFrom, isColon, isElement, isWord, type Words } from "./words.ts";

/**
 * Room for one try: rows of positions, one a state, for the tokens from `left` on, a window of so many positions. Filled in place.
 */
export type Window = {
  rows: Int32Array;
  /** Bits of the states that something was found from and whose own steps are still to be taken; the others have no row. */
  waiting: Int32Array;
  /** Two rows for the walk through a gap. */
  costs: Int32Array;
  left: number;
  width: number;
};

/**
 * For every position of the window, which lies in one sentence, where a phrase that starts there ends at the farthest, or -1, in
 * row 0; false where it starts nowhere. States are taken backwards from the end, and only those that something was found from, each with the farthest end by
 * position: one try costs what is found of the phrase times the window, however many gaps and alternatives it has.
 */
export function farthestEnds(words: Words, phrase: number, window: Window): boolean {
  const { stateStart, incomingStart, stepFrom, stepKind, stepValue } = words.automaton;
  const { rows, waiting, left, width } = window;
  const base = stateStart[phrase] as number;
  const accept = (stateStart[phrase + 1] as number) - base - 1;
  waiting.fill(0, 0, (accept >> 5) + 1);
  waiting[accept >> 5] = 1 << (accept & 31);
  for (let at = 0; at < width; at++) rows[accept * width + at] = left + at;
  for (let part = accept >> 5; part >= 0; part--) {
    while (waiting[part] !== 0) {
      const bit = 31 - Math.clz32(waiting[part] as number);
      waiting[part] = (waiting[part] as number) ^ (1 << bit);
      const to = (part << 5) | bit;
      if (to === 0) return true;
      const last = incomingStart[base + to + 1] as number;
      for (let step = incomingStart[base + to] as number; step < last; step++) {
        takeStep(words, window, stepKind[step] as number, stepFrom[step] as number, to, stepValue[step] as number);
      }
    }
  }
  return false;
}

function takeStep(words: Words, window: Window, kind: number, from: number, to: number, value: number): void {
  const { rows, width } = window;
  if (kind === STEP_KINDS.token) passToken(words, window, from, to, value);
  else if (kind === STEP_KINDS.gap) passGap(words, window, from, to, value);
  else if (kind === STEP_KINDS.entity) passEntity(words, window, from, to, value);
  else for (let at = 0; at < width; at++) raise(window, from, at, rows[to * width + at] as number);
}

function raise({ rows, waiting, width }: Window, state: number, at: number, end: number): void {
  if (end < 0) return;
  const row = state * width;
  const bit = 1 << (state & 31);
  if (((waiting[state >> 5] as number) & bit) === 0) {
    waiting[state >> 5] = (waiting[state >> 5] as number) | bit;
    rows.fill(-1, row, row + width);
  }
  if (end > (rows[row + at] as number)) rows[row + at] = end;
}

/** A phrase may end on a mark that ends the sentence, but not go on behind it. */
function goesOn({ tokens }: Words, position: number, end: number): number {
  return end > position && tokens.breaks[position - 1] === 1 ? -1 : end;
}

function passToken(words: Words, window: Window, from: number, to: number, element: number): void {
  const { rows, left, width } = window;
  const row = to * width + 1;
  for (let at = 0; at < width - 1; at++) {
    const end = rows[row + at] as number;
    if (end >= 0 && isElement(words, left + at, element)) raise(window, from, at, goesOn(words, left + at + 1, end));
  }
}

function passEntity(words: Words, window: Window, from: number, to: number, kind: number): void {
  const { rows, left, width } = window;
  for (let at = 0; at < width - 1; at++) {
    const entity = entityFrom(words, left + at);
    if (entity === undefined || entity.kind !== kind || entity.end - left >= width) continue;
    raise(window, from, at, goesOn(words, entity.end, rows[to * width + entity.end - left] as number));
  }
}

/**
 * A gap: up to `most` words (an entity counts as one), with at most one colon at each place between them. Few positions behind a
 * gap are starts of anything: from each, row `from` gets what it can be reached from.
 */
function passGap(words: Words, window: Window, from: number, to: number, most: number): void {
  const { rows, width } = window;
  for (let at = 0; at < width; at++) {
    const end = rows[to * width + at] as number;
    if (end >= 0) spread(words, window, from, at, end, most);
  }
}

/**
 * Walks backwards from a position and raises every place that it is so many words from. By place: the fewest words to the
 * position, and the fewest with no colon passed at this very place.
 */
function spread(words: Words, window: Window, from: number, position: number, end: number, most: number): void {
  const { coverStart, tokens } = words;
  const { costs, left, width } = window;
  costs[position] = 0;
  costs[width + position] = 0;
  raise(window, from, position, end);
  for (let at = position - 1; at >= 0; at--) {
    const token = left + at;
    let own = isWord(words, token) && tokens.breaks[token] === 0 ? (costs[at + 1] as number) + 1 : UNREACHED;
    const entity = entityFrom(words, token);
    if (entity !== undefined && entity.end - left <= position && tokens.breaks[entity.end - 1] === 0) {
      own = Math.min(own, (costs[entity.end - left] as number) + 1);
    }
    const passed = isColon(words, token) ? Math.min(own, costs[width + at + 1] as number) : own;
    costs[at] = passed;
    costs[width + at] = own;
    if (passed <= most) raise(window, from, at, end);
    // Inside an entity its start may still be near.
    else if (coverStart[token] === token) return;
  }
}

const UNREACHED = 1 << 20;
