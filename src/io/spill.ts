import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import type { Spill } from "../model/source.ts";
import { reasonOf } from "./reason.ts";

const HELD_UNITS = 16 * 1024 * 1024;

/** So much of a list is written at once. */
const BLOCK_UNITS = 64 * 1024;

type Block = { readonly at: number; readonly bytes: number };
type List = { readonly blocks: Block[]; waiting: string[]; units: number };

/**
 * Opens room in the folder for temporary files, made when something is put there. The file has no name while it is in use: nobody
 * else can open it, and nothing is left of it however the process ends.
 */
export function openSpill(heldUnits: number = HELD_UNITS, folder: string = tmpdir()): Spill & { readonly close: () => void } {
  const lists = new Map<number, List>();
  let descriptor: number | undefined;
  let end = 0;
  const write = (list: List): void => {
    const bytes = Buffer.from(list.waiting.join("\n"));
    list.waiting = [];
    list.units = 0;
    orFail(folder, () => writeWhole((descriptor ??= openNameless(folder)), bytes, end));
    list.blocks.push({ at: end, bytes: bytes.length });
    end += bytes.length;
  };
  return {
    heldUnits,
    put: (number, text) => {
      let list = lists.get(number);
      if (list === undefined) lists.set(number, (list = { blocks: [], waiting: [], units: 0 }));
      list.waiting.push(text);
      list.units += text.length + 1;
      if (list.units >= BLOCK_UNITS) write(list);
    },
    take: function* (number) {
      const { blocks, waiting } = lists.get(number) ?? { blocks: [], waiting: [] };
      lists.delete(number);
      for (const block of blocks) if (descriptor !== undefined) yield* readBlock(descriptor, block).split("\n");
      yield* waiting;
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

/** A file for this process alone, without a name as soon as it is open. */
function openNameless(folder: string): number {
  const path = join(folder, `linkwary-${randomUUID()}`);
  const descriptor = openSync(path, "wx+", 0o600);
  rmSync(path);
  return descriptor;
}

function writeWhole(descriptor: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done, bytes.length - done, at + done);
}

function readBlock(descriptor: number, { at, bytes }: Block): string {
  const buffer = Buffer.allocUnsafe(bytes);
  for (let done = 0; done < bytes;) done += readSync(descriptor, buffer, done, bytes - done, at + done);
  return buffer.toString("utf8");
}

function orFail(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Failure("output", [diagnose("output/no-room", { name: folder, reason: reasonOf(error) }, { file: folder })], {
      cause: error,
    });
  }
}
