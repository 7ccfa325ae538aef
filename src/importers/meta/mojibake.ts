/**
 * Mends text whose UTF-8 bytes were written as one letter each, as Meta's exports do. A text with a letter over U+00FF was
 * never broken, and one that is no UTF-8 as bytes was not either.
 */
export function mend(text: string): string {
  if (!/[\u0080-\u00ff]/u.test(text) || /[\u0100-\u{10ffff}]/u.test(text)) return text;
  const bytes = Uint8Array.from(text, (unit) => unit.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return text;
  }
}
