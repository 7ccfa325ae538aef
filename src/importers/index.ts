import type { Importer } from "./importer.ts";
import type { ForeignName } from "./names.ts";

/** Loads the importer of a platform: all of them are one piece, which records of our own do not need. */
export async function loadImporter(name: ForeignName): Promise<Importer> {
  const { FOREIGN } = await import("./foreign.ts");
  return FOREIGN[name];
}
