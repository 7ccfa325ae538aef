const SLAB_BYTES = 1 << 18;

let ints = new Int32Array(0);
let intsTaken = 0;
let bytes = new Uint8Array(0);
let bytesTaken = 0;

/**
 * Zeroed numbers, cut from a slab that is never given out twice: a text needs several small arrays, and the runtime takes longer
 * to allocate one than to fill it.
 */
export function takeInts(length: number): Int32Array {
  if (length > SLAB_BYTES >> 5) return new Int32Array(length);
  if (intsTaken + length > ints.length) {
    ints = new Int32Array(SLAB_BYTES >> 2);
    intsTaken = 0;
  }
  intsTaken += length;
  return ints.subarray(intsTaken - length, intsTaken);
}

/** Zeroed bytes, in the same way. */
export function takeBytes(length: number): Uint8Array {
  if (length > SLAB_BYTES >> 3) return new Uint8Array(length);
  if (bytesTaken + length > bytes.length) {
    bytes = new Uint8Array(SLAB_BYTES);
    bytesTaken = 0;
  }
  bytesTaken += length;
  return bytes.subarray(bytesTaken - length, bytesTaken);
}
