import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The shipped pack: its name, its sources, and its compiled form beside the built files, at the same depth as this one. */
export const SHIPPED = {
  name: "linkwary/core",
  rules: fileURLToPath(new URL("../../rules", import.meta.url)),
  compiled: fileURLToPath(new URL("../core.pack", import.meta.url)),
} as const;

/** A compiled pack: bytes for `engine/pack-file.ts`. At once: nothing else could go on without it. */
export function readPackFile(path: string): Uint8Array {
  return readFileSync(path);
}

/** The path itself where it is a file: packs in source form are folders. */
export function findPackFile(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? path : undefined;
}
