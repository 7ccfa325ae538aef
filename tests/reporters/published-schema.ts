import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ajvDraft04 from "ajv-draft-04";

/** The validator of older schemas; the package's types do not say that its module is its class. */
export const AjvDraft04 = ajvDraft04 as unknown as typeof ajvDraft04.default;

/** A schema that others publish, from beside the project; undefined where it is not there, and said once. */
export function readPublishedSchema(name: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../shared/schemas/${name}`, import.meta.url));
  if (existsSync(path)) return readFileSync(path, "utf8");
  console.log(`skipped: no schemas (${name})`);
  return undefined;
}

/** Every schema in a folder and below it; none where the folder is not there. */
export function readPublishedSchemas(folder: string): readonly Record<string, unknown>[] {
  const path = fileURLToPath(new URL(`../../../shared/schemas/${folder}`, import.meta.url));
  if (!existsSync(path)) {
    console.log(`skipped: no schemas (${folder})`);
    return [];
  }
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  return files.map((file) => JSON.parse(readFileSync(`${path}/${file}`, "utf8")) as Record<string, unknown>);
}
