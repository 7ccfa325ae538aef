import { createWriteStream } from "node:fs";
import { once } from "node:events";
import process from "node:process";
import type { Writable } from "node:stream";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import { reasonOf } from "./reason.ts";

/** Writes chunks to a file, or to stdout ("-"). A reader that closes the pipe is success; anything else is a failure. */
export async function writeOutput(chunks: AsyncIterable<string | Uint8Array>, target: string): Promise<void> {
  const stream: Writable = target === "-" ? process.stdout : createWriteStream(target);
  const failed = new Promise<never>((_, reject) => stream.once("error", reject));
  // The race below reports it; alone it must not count as unhandled.
  failed.catch(() => {});
  try {
    for await (const chunk of chunks) {
      if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), failed]);
    }
    await Promise.race([finish(stream, target), failed]);
  } catch (error) {
    if (target === "-" && isClosedPipe(error)) return;
    if (!isSystemError(error)) throw error;
    const name = target === "-" ? "stdout" : target;
    throw new Failure("output", [diagnose("output/unwritable", { name, reason: reasonOf(error) }, { file: name })], { cause: error });
  }
}

/** Writes to stderr: everything that is not a result. */
export function writeError(text: string): void {
  process.stderr.write(text);
}

/** Stdout stays open for others; a write with a callback tells when all before it is out. */
async function finish(stream: Writable, target: string): Promise<void> {
  await new Promise<void>((resolve) => {
    if (target === "-") stream.write("", () => resolve());
    else stream.end(() => resolve());
  });
}

function isClosedPipe(error: unknown): boolean {
  return isSystemError(error) && error.code === "EPIPE";
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "syscall" in error && "code" in error;
}
