/** Code points as [first, last, first, last, …], ascending. */
export type Ranges = Uint32Array;

/** Decodes the ranges of `character-table.ts`: pairs "gap.length" in base 36. */
export function decodeRanges(encoded: string): Ranges {
  const pairs = encoded.split(" ");
  const ranges = new Uint32Array(pairs.length * 2);
  let next = 0;
  for (const [index, pair] of pairs.entries()) {
    const dot = pair.indexOf(".");
    const first = next + Number.parseInt(pair.slice(0, dot), 36);
    next = first + Number.parseInt(pair.slice(dot + 1), 36);
    ranges[2 * index] = first;
    ranges[2 * index + 1] = next - 1;
  }
  return ranges;
}

/** Whether one of the ranges holds the code point. */
export function inRanges(ranges: Ranges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (ranges[2 * middle] ?? 0)) high = middle - 1;
    else if (codePoint > (ranges[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
