import type { Place } from "../../model/diagnostic.ts";

/**
 * Names for problems that stay the same while lines move: from the code, the file and the text of the line, counted where they
 * repeat. For systems that ask whether a problem is new.
 */
export function openFingerprints(): (code: string, place: Place) => string {
  const seen = new Map<string, number>();
  return (code, { file, text, pointer }) => {
    const content = [code, file ?? "", text?.trim() ?? pointer ?? ""].join("\0");
    const count = (seen.get(content) ?? 0) + 1;
    seen.set(content, count);
    return `${hash(content)}:${count}`;
  };
}

/** FNV-1a in 64 bits, as 16 hexadecimal digits: no secret is kept with it. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return value.toString(16).padStart(16, "0");
}
