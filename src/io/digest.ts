import { createHash } from "node:crypto";

/** SHA-256 over packs of files: path and text of each, in the order of paths; lower-case hexadecimal. */
export function digestFiles(packs: readonly ReadonlyMap<string, string>[]): string {
  const hash = createHash("sha256");
  for (const files of packs) {
    for (const path of [...files.keys()].sort()) {
      const text = files.get(path) ?? "";
      hash.update(`${path}\0${Buffer.byteLength(text)}\0${text}\0`);
    }
  }
  return hash.digest("hex");
}
