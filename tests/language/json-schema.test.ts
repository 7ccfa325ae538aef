import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { buildSchemas } from "../../src/language/json-schema.ts";
import { type Field, FIELDS } from "../../src/model/fields.ts";

type Schema = { readonly properties: Record<string, { readonly anyOf?: readonly Schema[] }> };

/** The names of the shipped pack, as its header has them. */
const header = parse(readFileSync("rules/pack.yaml", "utf8")) as { families: object; lists: Record<string, { values?: unknown }> };
const names = {
  families: Object.keys(header.families),
  lists: Object.keys(header.lists).filter((list) => header.lists[list]?.values !== undefined),
};

describe("the published schemas", () => {
  const schemas = buildSchemas(names);

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

  it("of rules accept every rule of the shipped pack, and refuse what the checker refuses", () => {
    const validate = new Ajv.default({ strict: false }).compile(schemas["rules"] ?? {});
    const files = readdirSync("rules", { recursive: true, encoding: "utf8" }).filter(
      (file) => /^[a-z]+\/.*\.yaml$/u.test(file) && !file.startsWith("lists"),
    );
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) expect([file, validate(parse(readFileSync(`rules/${file}`, "utf8")))]).toEqual([file, true]);
    const rule = { id: "own", detection: { ask: { "message.text|phrase": "x", scope: "thread" }, condition: "ask" } };
    expect(validate({ rules: [rule] })).toBe(true);
    expect(validate({ rules: [{ ...rule, detection: { ask: { "message.txt": "x" } } }] })).toBe(false);
    expect(validate({ rules: [{ ...rule, detection: { "message.text|phrse": "x" } }] })).toBe(false);
  });

  it("of rules offer families, lists, fields and each with its modifiers", () => {
    const text = JSON.stringify(schemas["rules"]);
    for (const word of ['"message.text|phrase"', '"profile.positions|count"', `"${names.families[0]}"`, `"$${names.lists[0]}"`])
      expect(text).toContain(word);
  });
});
