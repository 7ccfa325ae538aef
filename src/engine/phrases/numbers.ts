import type { Numbers } from "../../model/compiled-pack.ts";

/** The narrowest array that holds the numbers: half a pack's bytes are read at every start. */
export function packNumbers(numbers: readonly number[]): Numbers {
  let [least, most] = [0, 0];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  if (least < 0 || most > 0xffff) return Int32Array.from(numbers);
  return most > 0xff ? Uint16Array.from(numbers) : Uint8Array.from(numbers);
}
