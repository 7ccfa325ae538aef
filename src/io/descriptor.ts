import { read } from "node:fs";

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
    if (length === undefined) await wait(RETRY_MS);
    else yield buffer.slice(0, length);
  }
}

/** Bytes read, 0 at the end; undefined where nothing is there yet. */
function readOnce(descriptor: number, buffer: Uint8Array): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    read(descriptor, buffer, 0, buffer.length, null, (error, length) => {
      if (error === null) resolve(length);
      // Whoever shares the pipe may have made it non-blocking (ssh, another Node); reads then fail where they should wait.
      else if (error.code === "EAGAIN") resolve(undefined);
      // How Windows says that a pipe was closed.
      else if (error.code === "EOF") resolve(0);
      else reject(error);
    });
  });
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
