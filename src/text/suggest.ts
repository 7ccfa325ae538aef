/** The candidate nearest to a misspelt word, if one is near enough to be meant: at most a third of its letters differ. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.length > MAX_LENGTH) continue;
    const distance = editDistance(word, candidate);
    if (
      distance <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)) &&
      distance < (best?.distance ?? Number.POSITIVE_INFINITY)
    ) {
      best = { candidate, distance };
    }
  }
  return best?.candidate;
}

/** Longer words are not compared: the work grows with the square of their length. */
const MAX_LENGTH = 80;

/** Fewest insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (last[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let fewest = Math.min(replaced, (last[column] as number) + 1, (next[column - 1] as number) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        fewest = Math.min(fewest, (beforeLast[column - 2] as number) + 1);
      }
      next.push(fewest);
    }
    beforeLast = last;
    last = next;
  }
  return last[b.length] as number;
}
