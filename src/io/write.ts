import { createWriteStream } from "node:fs";
import { once } from "node:events";
import process from "node:process";
import type { Writable } from "node:stream";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import { type Draft, draftOf } from "./draft.ts";
import { reasonOf } from "./reason.ts";

/**
 * Writes chunks to a file, whole or not at all, or to stdout ("-"). A reader that closes the pipe is success; anything else is
 * a failure.
 */
export async function writeOutput(chunks: AsyncIterable<string | Uint8Array>, target: string): Promise<void> {
  if (target === "-") {
    const broken = await pour(chunks, process.stdout, false);
    if (broken !== undefined && !isClosedPipe(broken)) throw unwritable("stdout", broken);
    return;
  }
  let draft: Draft | undefined;
  try {
    draft = openDraft(target);
    const broken = await pour(chunks, createWriteStream(draft.path), true);
    if (broken !== undefined) throw unwritable(target, broken);
    place(draft, target);
  } catch (error) {
    draft?.drop();
    throw error;
  }
}

function openDraft(target: string): Draft {
  try {
    return draftOf(target);
  } catch (error) {
    throw unwritable(target, error);
  }
}

function place(draft: Draft, target: string): void {
  try {
    draft.keep();
  } catch (error) {
    throw unwritable(target, error);
  }
}

/** Writes to a stream, and ends one of our own; gives the error where it broke. */
async function pour(chunks: AsyncIterable<string | Uint8Array>, stream: Writable, isOurs: boolean): Promise<Error | undefined> {
  survive(stream);
  let broken: Error | undefined;
  let fail = (_: Error): void => {};
  const failed = new Promise<void>((resolve) => {
    fail = (error) => {
      broken = error;
      resolve();
    };
  });
  stream.once("error", fail);
  let waiting = "";
  const flush = (): void => {
    if (waiting !== "") stream.write(waiting);
    waiting = "";
  };
  try {
    for await (const chunk of chunks) {
      if (typeof chunk === "string" && waiting.length + chunk.length <= BATCH_UNITS) {
        // Lines go out together, which takes a fifth of the time; they wait no longer than until the input has to.
        if (waiting === "") setImmediate(flush);
        waiting += chunk;
      } else {
        flush();
        if (!stream.write(chunk)) await Promise.race([once(stream, "drain").catch(ignore), failed]);
      }
      if (broken !== undefined) return broken;
    }
    flush();
    return broken ?? (await finish(stream, isOurs));
  } finally {
    stream.off("error", fail);
    if (isOurs) await close(stream);
  }
}

const BATCH_UNITS = 65_536;

/** Until it is closed, a stream may still make its file. */
async function close(stream: Writable): Promise<void> {
  if (stream.closed) return;
  const closed = once(stream, "close");
  stream.destroy();
  await closed.catch(ignore);
}

function isClosedPipe(error: Error): boolean {
  return "code" in error && error.code === "EPIPE";
}

function unwritable(name: string, error: unknown): Failure {
  return new Failure("output", [diagnose("output/unwritable", { name, reason: reasonOf(error) }, { file: name })], { cause: error });
}

function ignore(): void {
  // Errors that matter are taken by a listener of their own.
}

/** Writes to stderr: everything that is not a result. */
export function writeError(text: string): void {
  survive(process.stderr);
  process.stderr.write(text);
}

/** A closed pipe may be reported once more, or while nobody listens: that must not end the process. */
function survive(stream: Writable): void {
  if (!stream.listeners("error").includes(ignore)) stream.on("error", ignore);
}

/** Waits until all is out, and gives the error if it does not get there. Stdout stays open for others. */
async function finish(stream: Writable, isOurs: boolean): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const done = (error?: Error | null): void => {
      stream.off("error", done);
      resolve(error ?? undefined);
    };
    stream.once("error", done);
    if (isOurs) stream.end(done);
    else stream.write("", done);
  });
}
