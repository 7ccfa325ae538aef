import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { readDescriptor } from "./descriptor.ts";

/**
 * The bytes of a file, or of stdin ("-"), which opens with the first read. Stdin is read as a descriptor: the process's stream is not
 * touched here.
 */
export async function* readChunks(name: string): AsyncGenerator<Uint8Array> {
  if (name === "-") {
    yield* readDescriptor(STDIN);
    return;
  }
  const descriptor = openSync(name, "r");
  try {
    const found = fstatSync(descriptor);
    // A pipe or device may keep its reader waiting.
    if (found.isFile()) yield* readFile(descriptor, found.size);
    else yield* readDescriptor(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Larger reads are faster until about here. */
const CHUNK_BYTES = 256 * 1024;

const STDIN = 0;

/** Reads a file, which never waits, chunk by chunk; in between other work and signals get their turn. */
async function* readFile(descriptor: number, size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; ;) {
    // One more than is left shows the end, and a file that has grown.
    const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, Math.max(left, 0) + 1));
    const length = readSync(descriptor, buffer);
    if (length === 0) return;
    left -= length;
    yield buffer.subarray(0, length);
    await turn();
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
