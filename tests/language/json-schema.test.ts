import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildSchemas } from "../../src/language/json-schema.ts";
import { type Field, FIELDS } from "../../src/model/fields.ts";

type Schema = { readonly properties: Record<string, { readonly anyOf?: readonly Schema[] }> };

describe("the published schemas", () => {
  const schemas = buildSchemas();

  it.each(Object.keys(schemas))("are those in schemas/: %s", (name) => {
    expect(JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"))).toEqual(schemas[name]);
  });

  it("are five", () => {
    expect(Object.keys(schemas)).toEqual(["subject", "rules", "pack", "result", "report"]);
  });

  it("of a subject hold every field that is written, and none that is read off others", () => {
    const top = Object.entries(FIELDS as Record<string, Field>).filter(([path, { derived }]) => !path.includes(".") && derived !== true);
    const { properties } = schemas["subject"] as Schema;
    expect(Object.keys(properties)).toEqual(top.map(([path]) => (path === "message" ? "messages" : path)));
    const profile = properties["profile"]?.anyOf?.[0];
    expect(Object.keys(profile?.properties ?? {})).toContain("headline");
    expect(Object.keys(profile?.properties ?? {})).not.toContain("accountAge");
  });
});
