import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A schema that others publish, from beside the project; undefined where it is not there, and said once. */
export function readPublishedSchema(name: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../shared/schemas/${name}`, import.meta.url));
  if (existsSync(path)) return readFileSync(path, "utf8");
  console.log(`skipped: no schemas (${name})`);
  return undefined;
}
