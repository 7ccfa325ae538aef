import { DamagedEntry } from "./damaged-entry.ts";

/** Thrown where the runtime cannot unpack what it is given. */
export class Unpackable extends Error {
  override readonly name = "Unpackable";
}

/** Unpacks what gzip or zstd has packed, told by its first bytes; anything else passes as it is. */
export async function* unpack(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    const { first, rest } = await readFirst(chunks);
    const packing = (Object.keys(MAGIC) as Packing[]).find((name) => MAGIC[name].every((byte, place) => first[place] === byte));
    if (packing === undefined) yield* rest;
    else yield* unpackWith(packing, rest);
  } finally {
    // Whoever stops early leaves no open file behind.
    await chunks.return(undefined);
  }
}

/** The bytes that packed data starts with (RFC 1952 and RFC 8878). */
const MAGIC = { gzip: [0x1f, 0x8b], zstd: [0x28, 0xb5, 0x2f, 0xfd] } as const;
type Packing = keyof typeof MAGIC;

const MAGIC_BYTES = 4;
const CHUNK_BYTES = 256 * 1024;

/** The first bytes, and all of it again: a pipe may give less at once than a sign is long. */
async function readFirst(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<{ readonly first: Uint8Array; readonly rest: AsyncGenerator<Uint8Array> }> {
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < MAGIC_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    held.push(next.value);
    length += next.value.length;
    // What starts otherwise needs no second look, and may be all that comes for now.
    if (next.value.length > 0 && !Object.values(MAGIC).some(([sign]) => held[0]?.[0] === sign)) break;
  }
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    yield* held;
    yield* chunks;
  };
  return { first: Buffer.concat(held), rest: rest() };
}

async function* unpackWith(packing: Packing, chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Loaded only for packed input.
  const [{ pipeline, Readable }, zlib] = await Promise.all([import("node:stream"), import("node:zlib")]);
  const { createZstdDecompress } = zlib as { readonly createZstdDecompress?: typeof zlib.createGunzip };
  const create = packing === "gzip" ? zlib.createGunzip : createZstdDecompress;
  if (create === undefined) throw new Unpackable();
  const unpacked = create({ chunkSize: CHUNK_BYTES });
  let broken: unknown;
  const source = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
    } catch (error) {
      broken = error;
      throw error;
    }
  };
  pipeline(Readable.from(source(), { objectMode: false }), unpacked, () => {});
  try {
    for await (const chunk of unpacked) yield chunk as Uint8Array;
  } catch (error) {
    throw broken ?? new DamagedEntry(reasonOf(error, packing));
  }
}

function reasonOf(error: unknown, packing: Packing): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "Z_BUF_ERROR" ? `the ${packing} data ends too early` : `it is no sound ${packing} data`;
}
