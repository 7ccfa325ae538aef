import { readCanonical } from "./canonical.ts";
import type { Importer } from "./importer.ts";

/** Every importer by the name that `--from` takes. */
export const IMPORTERS = { canonical: readCanonical } as const satisfies Record<string, Importer>;
export type ImporterName = keyof typeof IMPORTERS;
