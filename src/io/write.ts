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
  let broken: Error | undefined;
  const failed = new Promise<void>((resolve) => {
    stream.once("error", (error) => {
      broken = error;
      resolve();
    });
  });
  for await (const chunk of chunks) {
    if (!stream.write(chunk)) await Promise.race([once(stream, "drain").catch(ignore), failed]);
    if (broken !== undefined) break;
  }
  if (broken === undefined) broken = await finish(stream, target);
  if (broken !== undefined) reportBroken(broken, target);
}

function reportBroken(error: Error, target: string): void {
  if (target === "-" && "code" in error && error.code === "EPIPE") return;
  const name = target === "-" ? "stdout" : target;
  throw new Failure("output", [diagnose("output/unwritable", { name, reason: reasonOf(error) }, { file: name })], { cause: error });
}

function ignore(): void {
  // The listener on "error" has it.
}

/** Writes to stderr: everything that is not a result. */
export function writeError(text: string): void {
  process.stderr.write(text);
}

/** Waits until all is out, and gives the error if it does not get there. Stdout stays open for others. */
async function finish(stream: Writable, target: string): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const done = (error?: Error | null): void => resolve(error ?? undefined);
    stream.once("error", done);
    if (target === "-") stream.write("", done);
    else stream.end(done);
  });
}
