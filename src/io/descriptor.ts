import { read } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

const readInto = promisify(read);

/** Larger reads are faster until about here; a pipe gives less. */
const CHUNK_BYTES = 256 * 1024;

/** How long to wait before asking again: too short to notice, too long to keep a core busy. */
const RETRY_MS = 10;

/** Reads a descriptor that is already open, as stdin (0) is, to its end. */
export async function* readDescriptor(descriptor: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(CHUNK_BYTES);
  for (;;) {
    const length = await readOnce(descriptor, buffer);
    if (length === 0) return;
    if (length === undefined) await setTimeout(RETRY_MS);
    else yield buffer.slice(0, length);
  }
}

/** Bytes read, 0 at the end; undefined where nothing is there yet. */
async function readOnce(descriptor: number, buffer: Uint8Array): Promise<number | undefined> {
  try {
    return (await readInto(descriptor, buffer, 0, buffer.length, null)).bytesRead;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    // Whoever shares the pipe may have made it non-blocking (ssh, another Node); reads then fail where they should wait.
    if (code === "EAGAIN") return undefined;
    // How Windows says that a pipe was closed.
    if (code === "EOF") return 0;
    throw error;
  }
}
