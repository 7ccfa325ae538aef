/** A text, or what was found where the bytes are no UTF-8. */
export type DecodedText = { readonly text: string; readonly problem?: undefined } | { readonly problem: string };

/** Decodes UTF-8 with or without a byte order mark. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const problem = findForeignFormat(bytes);
  if (problem !== undefined) return { problem };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: nameBadByte(bytes) };
  }
}

/** What the first bytes are known to belong to, where it is no UTF-8 text. */
export function findForeignFormat(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(({ starts }) => starts.every((byte, place) => bytes[place] === byte))?.format;
}

/** JSON starts with `{` or `[`, so that UTF-16 shows without its mark. */
const SIGNATURES: readonly { readonly starts: readonly number[]; readonly format: string }[] = [
  { starts: [0xff, 0xfe, 0, 0], format: "UTF-32 (little endian)" },
  { starts: [0, 0, 0xfe, 0xff], format: "UTF-32 (big endian)" },
  { starts: [0xff, 0xfe], format: "UTF-16 (little endian)" },
  { starts: [0xfe, 0xff], format: "UTF-16 (big endian)" },
  { starts: [0x7b, 0], format: "UTF-16 (little endian) without its mark" },
  { starts: [0x5b, 0], format: "UTF-16 (little endian) without its mark" },
  { starts: [0, 0x7b], format: "UTF-16 (big endian) without its mark" },
  { starts: [0, 0x5b], format: "UTF-16 (big endian) without its mark" },
  { starts: [0x50, 0x4b, 3, 4], format: "a ZIP archive" },
  { starts: [0x1f, 0x8b], format: "gzip data" },
  { starts: [0x25, 0x50, 0x44, 0x46], format: "a PDF" },
];

/** Bad bytes decode to U+FFFD, so encoding again differs first within the three bytes of that, which start with the first bad one. */
function nameBadByte(bytes: Uint8Array): string {
  const again = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  let offset = again.findIndex((byte, place) => byte !== bytes[place]);
  while (isContinuation(again[offset])) offset -= 1;
  return `byte 0x${bytes[offset]?.toString(16)} at offset ${offset}, perhaps Windows-1252`;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
