import type { Span } from "../../model/entity.ts";

/** A phrase found: offsets are UTF-16 units of the raw text. */
export type Hit = Span & { readonly phrase: number };

/** Hits by phrase set: those of a set leftmost first, then longest, without overlaps. Most sets are never asked for. */
export type Hits = {
  /** Sets with a hit, in no order. */
  readonly sets: readonly number[];
  readonly has: (set: number) => boolean;
  readonly of: (set: number) => readonly Hit[];
};

/** A match by tokens, and what it covers of the raw text; ends are exclusive. */
export type Match = { phrase: number; start: number; end: number; rawStart: number; rawEnd: number };

/** All matches in one text, as they are found: the longest of a set at each start. The room is used again for every text. */
export type Found = {
  /** Rows of `ROW` numbers. */
  rows: Int32Array;
  count: number;
  /** By set: its match with the last start, as one more than the place of its row; each row leads to the one before it. */
  readonly last: number[];
  /** Sets with a match. */
  sets: number[];
};

const PHRASE = 0;
const START = 1;
const END = 2;
const RAW_START = 3;
const RAW_END = 4;
const BEFORE = 5;
const ROW = 6;

export function openFound(): Found {
  return { rows: new Int32Array(64 * ROW), count: 0, last: [], sets: [] };
}

/** Notes a match in its place. Matches come nearly in order: few lie behind it. */
export function note(found: Found, set: number, match: Match): void {
  const { rows, last, count } = found;
  let behind = 0;
  let next = last[set] ?? 0;
  if (next === 0) found.sets.push(set);
  while (next > 0 && (rows[(next - 1) * ROW + START] as number) > match.start) {
    behind = next;
    next = rows[(next - 1) * ROW + BEFORE] as number;
  }
  const known = (next - 1) * ROW;
  if (next > 0 && rows[known + START] === match.start) {
    if (isBetter(match, rows[known + PHRASE] as number, rows[known + END] as number)) write(rows, known, match);
    return;
  }
  write(rows, count * ROW, match);
  rows[count * ROW + BEFORE] = next;
  found.count += 1;
  if (behind === 0) last[set] = found.count;
  else rows[(behind - 1) * ROW + BEFORE] = found.count;
  if (found.count * ROW === rows.length) {
    found.rows = new Int32Array(rows.length * 2);
    found.rows.set(rows);
  }
}

function isBetter({ phrase, end }: Match, knownPhrase: number, knownEnd: number): boolean {
  return end > knownEnd || (end === knownEnd && phrase < knownPhrase);
}

function write(rows: Int32Array, at: number, { phrase, start, end, rawStart, rawEnd }: Match): void {
  rows[at + PHRASE] = phrase;
  rows[at + START] = start;
  rows[at + END] = end;
  rows[at + RAW_START] = rawStart;
  rows[at + RAW_END] = rawEnd;
}

/** Takes what was found, and leaves the room empty. */
export function takeHits(found: Found): Hits {
  const { sets, last } = found;
  const rows = found.rows.slice(0, found.count * ROW);
  const lastOf = new Map<number, number>();
  for (const set of sets) {
    lastOf.set(set, last[set] as number);
    last[set] = 0;
  }
  found.count = 0;
  found.sets = [];
  const known = new Map<number, readonly Hit[]>();
  return {
    sets,
    has: (set) => lastOf.has(set),
    of: (set) => {
      const hits = known.get(set) ?? leftmostLongest(rows, lastOf.get(set) ?? 0);
      known.set(set, hits);
      return hits;
    },
  };
}

/** Of the longest matches by start: the first, then on from its end. */
function leftmostLongest(rows: Int32Array, last: number): readonly Hit[] {
  const places: number[] = [];
  for (let next = last; next > 0; next = rows[(places.at(-1) as number) + BEFORE] as number) places.push((next - 1) * ROW);
  const hits: Hit[] = [];
  let free = 0;
  for (const at of places.reverse()) {
    if ((rows[at + START] as number) < free) continue;
    free = rows[at + END] as number;
    hits.push({ phrase: rows[at + PHRASE] as number, start: rows[at + RAW_START] as number, end: rows[at + RAW_END] as number });
  }
  return hits;
}
