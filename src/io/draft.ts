import { chmodSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";

/** A file that is written beside its place and put there when it is whole; readers see the old one or the new one, never a part. */
export type Draft = {
  /** What to write. */
  readonly path: string;
  /** Puts it in place. */
  readonly keep: () => void;
  /** Leaves no trace of it. */
  readonly drop: () => void;
};

/** The draft of a file. What is there and no file, such as a pipe or a device, is written as it is; a link stays one. */
export function draftOf(target: string): Draft {
  const there = statSync(target, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) return { path: target, keep: nothing, drop: nothing };
  const place = there === undefined ? target : realpathSync(target);
  const path = join(dirname(place), `.${basename(place).slice(0, LONGEST)}.${process.pid}.new`);
  return {
    path,
    keep: () => {
      if (there !== undefined) chmodSync(path, there.mode);
      renameSync(path, place);
    },
    drop: () => rmSync(path, { force: true }),
  };
}

/** Names of files may have 255 bytes. */
const LONGEST = 60;

function nothing(): void {
  // Written in place: there is nothing to put or to take away.
}
