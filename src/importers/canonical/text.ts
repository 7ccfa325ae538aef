/** Decodes UTF-8 with or without a byte order mark; says what was found where it is something else. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly problem?: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: "", problem: "a UTF-16 (little endian) byte order mark" };
  if (first === 0xfe && second === 0xff) return { text: "", problem: "a UTF-16 (big endian) byte order mark" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { text: "", problem: "bytes that are no UTF-8; perhaps Windows-1252 or UTF-16" };
  }
}
