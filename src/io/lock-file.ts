import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The lock file of a pack: beside pack.yaml, of a name that is not read as rules. */
export const LOCK_FILE = "pack.lock";

/** The text of a pack's lock file; undefined where it has none. */
export function readLockFile(folder: string): string | undefined {
  const path = join(folder, LOCK_FILE);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** SHA-256 of a text, in lower-case hexadecimal. */
export function digestText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
