/** How much longer ten times the work takes: near 10 where it is linear, near 100 where it is quadratic. The best of three tells. */
export function growthOf(work: (size: number) => unknown): number {
  const [small = 1, large = 1] = [SIZE, SIZE * 10].map((size) => Math.min(timeOf(work, size), timeOf(work, size), timeOf(work, size)));
  return large / Math.max(small, FINEST);
}

const SIZE = 10_000;

/** Shorter times are noise; milliseconds. */
const FINEST = 0.2;

function timeOf(work: (size: number) => unknown, size: number): number {
  const start = performance.now();
  work(size);
  return performance.now() - start;
}
