/**
 * How many times longer one long text takes than many short ones that are as long together: near 1 where the work is linear,
 * near `SHARE` where it is quadratic. The best of three tells.
 */
export function growthOf(work: (size: number) => unknown): number {
  const short = (): void => {
    for (let time = 0; time < SHARE; time++) work(SIZE / SHARE);
  };
  const long = (): void => void work(SIZE);
  const [shortTime = 1, longTime = 1] = [short, long].map((run) => Math.min(timeOf(run), timeOf(run), timeOf(run)));
  return longTime / Math.max(shortTime, FINEST);
}

const SIZE = 40_000;
const SHARE = 200;

/** Shorter times are noise; milliseconds. */
const FINEST = 0.5;

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
