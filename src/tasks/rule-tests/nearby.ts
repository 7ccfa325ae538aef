/** A number halved and doubled: a test on either side of it, nearer than that, notices. Whole numbers stay whole. */
export function nearby(value: number): readonly number[] {
  if (value === 0) return [-1, 1];
  const half = Number.isInteger(value) ? Math.floor(value / 2) : value / 2;
  return [half, value * 2];
}
