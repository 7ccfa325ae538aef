import { createWriteStream, existsSync, lstatSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { once } from "node:events";
import process from "node:process";
import type { Writable } from "node:stream";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import { reasonOf } from "./reason.ts";

/**
 * Writes chunks to a file, or to stdout ("-"). A file is there whole or not at all: it is written beside its place, and moved
 * there at the end. A reader that closes the pipe is success; anything else is a failure.
 */
export async function writeOutput(chunks: AsyncIterable<string | Uint8Array>, target: string): Promise<void> {
  const place = target === "-" || !isReplaceable(target) ? undefined : findPlace(target);
  if (place === undefined) {
    await writeTo(target === "-" ? process.stdout : createWriteStream(target), chunks, target);
    return;
  }
  const draft = `${place}.${process.pid}.part`;
  try {
    await writeTo(createWriteStream(draft), chunks, target);
    renameSync(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Pipes, devices and folders stay where they are. */
function isReplaceable(target: string): boolean {
  return statSync(target, { throwIfNoEntry: false })?.isFile() !== false;
}

/** Where a file is, or will be; a link stays a link. */
function findPlace(target: string): string {
  return lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() === true && existsSync(target) ? realpathSync(target) : target;
}

async function writeTo(stream: Writable, chunks: AsyncIterable<string | Uint8Array>, target: string): Promise<void> {
  survive(stream);
  let broken: Error | undefined;
  const failed = new Promise<void>((resolve) => {
    stream.once("error", (error) => {
      broken = error;
      resolve();
    });
  });
  let waiting = "";
  const flush = (): void => {
    if (waiting !== "") stream.write(waiting);
    waiting = "";
  };
  for await (const chunk of chunks) {
    if (typeof chunk === "string" && waiting.length + chunk.length <= BATCH_UNITS) {
      // Lines go out together, which takes a fifth of the time; they wait no longer than until the input has to.
      if (waiting === "") setImmediate(flush);
      waiting += chunk;
    } else {
      flush();
      if (!stream.write(chunk)) await Promise.race([once(stream, "drain").catch(ignore), failed]);
    }
    if (broken !== undefined) break;
  }
  if (broken === undefined) flush();
  if (broken === undefined) broken = await finish(stream, target);
  if (broken !== undefined) reportBroken(broken, target);
}

const BATCH_UNITS = 65_536;

function reportBroken(error: Error, target: string): void {
  if (target === "-" && "code" in error && error.code === "EPIPE") return;
  const name = target === "-" ? "stdout" : target;
  throw new Failure("output", [diagnose("output/unwritable", { name, reason: reasonOf(error) }, { file: name })], { cause: error });
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
async function finish(stream: Writable, target: string): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const done = (error?: Error | null): void => resolve(error ?? undefined);
    stream.once("error", done);
    if (target === "-") stream.write("", done);
    else stream.end(done);
  });
}
