/** The candidate nearest to a misspelt word, if one is near enough to be meant: at most a third of its letters differ. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  return suggestions(word, candidates)[0];
}

/** A suggestion as the arguments of a problem; `other` is one that is just as near, so that nobody can tell which is meant. */
export function meant(
  word: string,
  candidates: readonly string[],
): { readonly suggestion: string | undefined; readonly other: string | undefined } {
  const [suggestion, other] = suggestions(word, candidates);
  return { suggestion, other };
}

/** All candidates that are nearest, in their order. */
function suggestions(word: string, candidates: readonly string[]): readonly string[] {
  if (word.length > MAX_LENGTH) return [];
  let least = Number.POSITIVE_INFINITY;
  let best: string[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate.length > MAX_LENGTH) continue;
    const distance = editDistance(word, candidate);
    if (distance > least || distance > Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3))) continue;
    best = distance < least ? [candidate] : [...best, candidate];
    least = distance;
  }
  return best;
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
