import process from "node:process";

/**
 * How many times longer one long text takes than many short ones that are as long together: near 1 where the work is linear,
 * near `SHARE` where it is quadratic. The least of a few rounds tells, in time of the processor: the machine may be busy.
 */
export function growthOf(work: (size: number) => unknown): number {
  let [short, long] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS && (round === 0 || long > short * LINEAR); round++) {
    short = Math.min(short, Math.max(FINEST, timeOf(work, SIZE / SHARE, SHARE)));
    long = Math.min(long, timeOf(work, SIZE, 1));
  }
  return long / short;
}

const SIZE = 20_000;
const SHARE = 100;
const ROUNDS = 8;

/** A growth that needs no further round. */
const LINEAR = 4;

/** Shorter times are noise; microseconds. */
const FINEST = 300;

function timeOf(work: (size: number) => unknown, size: number, times: number): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) work(size);
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
