import { buildSchemas } from "../language/json-schema.ts";

/** A published JSON Schema as text. */
export function printSchema(name: string): string {
  return `${JSON.stringify(buildSchemas()[name], undefined, 2)}\n`;
}
