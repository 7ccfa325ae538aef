import type { Hash } from "node:crypto";
import { diagnose } from "../model/diagnose.ts";
import { Failure } from "../model/failure.ts";
import type { Position } from "../model/position.ts";

/** Reads up to a position, which must be the one that was reached before: going on in another input would mix the two. */
export async function* skipTo(
  name: string,
  chunks: AsyncGenerator<Uint8Array>,
  { offset, sha256 }: Position,
  hash: Hash,
): AsyncGenerator<Uint8Array> {
  const check = (): void => {
    if (sha256 !== undefined && hash.copy().digest("hex") !== sha256)
      throw new Failure("usage", [diagnose("input/not-the-same", { name }, { file: name })]);
  };
  let left = offset;
  for await (const chunk of chunks) {
    if (left > chunk.length) {
      hash.update(chunk);
      left -= chunk.length;
      continue;
    }
    if (left > 0) {
      hash.update(chunk.subarray(0, left));
      check();
    }
    yield chunk.subarray(left);
    left = 0;
  }
  if (left > 0) check();
}
