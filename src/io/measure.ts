import { statSync } from "node:fs";

/** Bytes of a file; undefined of anything else. */
export function measureFile(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : undefined;
}
