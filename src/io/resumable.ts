import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import type { Tally } from "../model/event.ts";
import type { Position } from "../model/position.ts";
import { START } from "./line-chunks.ts";
import { reasonOf } from "./reason.ts";

/** How far a run has come: what comes next in the input, and what of the output stands for all before it. */
export type Checkpoint = {
  /** What the run depends on beside its input, each by its name: going on with another would mix two runs. */
  readonly about: Readonly<Record<string, string>>;
  /** The clock of the first run; milliseconds since 1970-01-01T00:00Z. */
  readonly clock: number;
  readonly next: Position;
  readonly tally: Tally;
  /** Bytes of the output, and the digest of the last of them. */
  readonly written: number;
  readonly tail: string;
};

/** A place that a run has come to. */
export type Reached = Pick<Checkpoint, "next" | "tally" | "written">;

/** An output that a later run can go on with. */
export type Resumable = {
  readonly checkpoint: Checkpoint;
  /** Adds bytes, and says how many there are now. */
  readonly append: (bytes: Uint8Array) => number;
  /** Makes a place the one to go on from, also after a power cut. */
  readonly save: (reached: Reached) => void;
  /** Closes the output; a whole one needs no place to go on from. */
  readonly close: (isWhole: boolean) => void;
};

/**
 * Opens an output that is only ever added to, with its checkpoint beside it in `<path>.resume`. What a run that was killed has
 * written behind its last checkpoint is cut off: it is judged again.
 */
export function openResumable(path: string, fresh: Pick<Checkpoint, "about" | "clock" | "tally">): Resumable {
  const state = `${path}.resume`;
  const known = readCheckpoint(state);
  const descriptor = attempt(path, () => openSync(path, known === undefined ? "a+" : "r+"));
  const size = fstatSync(descriptor).size;
  if (known === undefined && size > 0) refuse(path, "output/not-resumable", {});
  const checkpoint: Checkpoint = known ?? {
    ...fresh,
    next: { ...START, sha256: digest(new Uint8Array()) },
    written: 0,
    tail: digest(new Uint8Array()),
  };
  for (const [what, value] of Object.entries(fresh.about))
    if (checkpoint.about[what] !== value) refuse(path, "output/another-run", { what });
  if (size < checkpoint.written || readTail(descriptor, checkpoint.written) !== checkpoint.tail)
    refuse(path, "output/another-run", { what: "content" });
  ftruncateSync(descriptor, checkpoint.written);
  let { written } = checkpoint;
  const save = (reached: Reached): void =>
    attempt(path, () => {
      fsyncSync(descriptor);
      const text = JSON.stringify({ ...checkpoint, ...reached, tail: readTail(descriptor, reached.written) } satisfies Checkpoint);
      writeFileSync(`${state}.new`, `${text}\n`, { flush: true });
      renameSync(`${state}.new`, state);
    });
  if (known === undefined) save(checkpoint);
  return {
    checkpoint,
    append: (bytes) => {
      attempt(path, () => writeWhole(descriptor, bytes, written));
      return (written += bytes.length);
    },
    save,
    close: (isWhole) => {
      closeSync(descriptor);
      if (isWhole) rmSync(state, { force: true });
    },
  };
}

/** All of it or, where the disk is full, nothing: the last line stays a whole one. */
function writeWhole(descriptor: number, bytes: Uint8Array, at: number): void {
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done, bytes.length - done, at + done);
  } catch (error) {
    ftruncateSync(descriptor, at);
    throw error;
  }
}

function readCheckpoint(state: string): Checkpoint | undefined {
  try {
    return JSON.parse(readFileSync(state, "utf8")) as Checkpoint;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    return refuse(state.replace(/\.resume$/u, ""), "output/another-run", { what: "content" });
  }
}

const TAIL_BYTES = 4096;

function readTail(descriptor: number, end: number): string {
  const bytes = new Uint8Array(Math.min(TAIL_BYTES, end));
  readSync(descriptor, bytes, 0, bytes.length, end - bytes.length);
  return digest(bytes);
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    const problem = diagnose("output/unwritable", { name: path, reason: reasonOf(error) }, { file: path });
    throw new Failure("output", [problem], { cause: error });
  }
}

function refuse(path: string, code: "output/not-resumable" | "output/another-run", args: Readonly<Record<string, string>>): never {
  throw new Failure("usage", [diagnose(code, { name: path, ...args }, { file: path })]);
}
