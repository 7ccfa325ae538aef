/** One line as bytes, without its end; undefined where it is over the cap. Numbers are 1-based. */
export type RawLine = { readonly number: number; readonly bytes: Uint8Array | undefined };

const NEWLINE = 10;
const RETURN = 13;

/** Splits chunks on byte 10. A line over the cap is passed over without being held. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<RawLine> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): RawLine => {
    const bytes = length > maxBytes ? undefined : trimReturn(parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts));
    parts = [];
    length = 0;
    number += 1;
    return { number, bytes };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

function trimReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;
}
