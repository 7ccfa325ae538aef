import { buildSchemas, type PackNames } from "../language/json-schema.ts";
import { loadRules } from "./load-rules.ts";

/** A published JSON Schema as text; that of rules offers the families and lists of the packs. */
export async function printSchema(name: string, packs: readonly string[]): Promise<string> {
  return `${JSON.stringify(buildSchemas(await namesIn(packs))[name], undefined, 2)}\n`;
}

/** The names in packs that rules may use. */
export async function namesIn(packs: readonly string[]): Promise<PackNames> {
  const { families, values } = (await loadRules(packs)).pack.header;
  return { families: Object.keys(families), lists: Object.keys(values) };
}
