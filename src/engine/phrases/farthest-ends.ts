import { type Automaton, STEP_KINDS } from "../../model/compiled-pack.ts";
import { firstFrom, type Words } from "./words.ts";

/**
 * Rows of positions, one a state, for the tokens from `left` on; a window of so many positions. `costs` is room for two more
 * rows. Filled in place.
 */
export type Window = { readonly rows: Int32Array; readonly costs: Int32Array; readonly left: number; readonly width: number };

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
 * A gap: up to `most` words (an entity counts as one), with at most one colon at each place between them. Few positions behind a
 * gap are ends of anything: from each, row `from` gets what it can reach backwards.
 */
function passGap(words: Words, window: Window, from: number, to: number, most: number): void {
  const { rows, width } = window;
  for (let at = 0; at < width; at++) {
    const end = rows[to + at] as number;
    if (end >= 0) spread(words, window, from, at, end, most);
  }
}

/**
 * Walks backwards from a position and raises every place that so many words reach it from. Per place: the fewest words to the
 * position, and the fewest with no colon passed at this very place.
 */
function spread(words: Words, { rows, costs, left, width }: Window, from: number, position: number, end: number, most: number): void {
  const { breaks } = words.tokens;
  const fewest = (at: number): number => costs[at] as number;
  costs[position] = 0;
  costs[width + position] = 0;
  raise(rows, from + position, end);
  for (let at = position - 1; at >= 0; at--) {
    const token = left + at;
    let own = words.isWord(token) && breaks[token] === 0 ? fewest(at + 1) + 1 : UNREACHED;
    const entities = words.entities.get(token);
    if (entities !== undefined) {
      for (const entity of entities) {
        const behind = entity.end - left;
        if (behind <= position && breaks[entity.end - 1] === 0) own = Math.min(own, fewest(behind) + 1);
      }
    }
    const passed = words.isColon(token) ? Math.min(own, costs[width + at + 1] as number) : own;
    costs[at] = passed;
    costs[width + at] = own;
    if (passed <= most) raise(rows, from + at, end);
    // Inside an entity its start may still be near.
    else if (words.coverStart[token] === token) return;
  }
}

const UNREACHED = 1 << 20;
