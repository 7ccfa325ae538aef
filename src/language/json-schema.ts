import { z } from "zod";
import { type Field, FIELDS } from "../model/fields.ts";
import { reportSchema, resultSchema } from "../model/result-schema.ts";
import { detectionSchema, familySchema, packSchema, ruleFileSchema, ruleSchema } from "../model/rule-schema.ts";
import { describeDetections } from "./detection-schema.ts";

/** Names of a pack that an editor may offer. */
export type PackNames = { readonly families: readonly string[]; readonly lists: readonly string[] };

/** The published schemas by name, as JSON Schema (draft 2020-12); names of a pack are offered, and others are as good. */
export function buildSchemas({ families, lists }: PackNames): Readonly<Record<string, object>> {
  const rules = ruleFileSchema.extend({ rules: z.array(z.union([ruleSchema, ruleSchema.partial().required({ id: true })])) });
  return {
    subject: buildSubjectSchema(),
    rules: { ...z.toJSONSchema(rules, { override: refine(families) }), $defs: describeDetections(lists) },
    pack: z.toJSONSchema(packSchema),
    result: z.toJSONSchema(resultSchema),
    report: z.toJSONSchema(reportSchema),
  };
}

type Override = (context: { readonly zodSchema: unknown; readonly jsonSchema: object }) => void;

/** Detections are described by the dictionary of fields, once for all places where one may stand; families by their names. */
function refine(families: readonly string[]): Override {
  return ({ zodSchema, jsonSchema }) => {
    if (zodSchema === familySchema) Object.assign(jsonSchema, { examples: families });
    if (zodSchema !== detectionSchema) return;
    for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
    Object.assign(jsonSchema, { $ref: "#/$defs/detection" });
  };
}

type JsonSchema = { readonly [key: string]: unknown };

/** The subject's schema comes from the field dictionary, like its validator. */
function buildSubjectSchema(): JsonSchema {
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title: "linkwary/subject/v1", ...recordSchema("") };
}

function recordSchema(parent: string): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [path, field] of Object.entries(FIELDS) as [string, Field][]) {
    const split = path.lastIndexOf(".");
    if (field.derived === true || path.slice(0, Math.max(0, split)) !== parent) continue;
    const key = path === "message" ? "messages" : path.slice(split + 1);
    properties[key] = {
      description: field.meaning,
      ...orNull(field.list === true ? { type: "array", items: elementSchema(path, field) } : elementSchema(path, field), field),
    };
    if (field.required === true) required.push(key);
  }
  return { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
}

/** `null` is read as absent, but not where the key must stand. */
function orNull(schema: JsonSchema, field: Field): JsonSchema {
  return field.required === true ? schema : { anyOf: [schema, { type: "null" }] };
}

function elementSchema(path: string, field: Field): JsonSchema {
  switch (field.type) {
    case "record":
      return recordSchema(path);
    case "boolean":
      return { type: "boolean" };
    case "text":
      return field.oneOf === undefined ? { type: "string" } : { enum: field.oneOf };
    case "date":
      return field.present === true ? { anyOf: [DATE, { const: "present" }] } : DATE;
    case "number":
    case "days":
    case "hours":
      return field.openEnded === true ? { anyOf: [WHOLE, { type: "string", pattern: "^[0-9]{1,12}\\+$" }] } : WHOLE;
    default:
      return field.type satisfies never;
  }
}

const WHOLE = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;

/** The shapes of a date; the validator also holds it to the calendar. */
const DATE = {
  type: "string",
  pattern:
    "^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)(\\.[0-9]+)?)?([Zz]|[+-][0-9]{2}:[0-9]{2})?)?)?)?$",
} as const;
