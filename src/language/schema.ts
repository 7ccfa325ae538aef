import type { z } from "zod";
import { suggest } from "../text/suggest.ts";
import { type Cursor, placeOfKey, placeOfValue, step, walk } from "./cursor.ts";
import type { Report } from "./report.ts";

/** Holds a value to a schema; each problem is reported in our words, at its place. Undefined where there was one. */
export function readBySchema<Schema extends z.ZodType>(schema: Schema, cursor: Cursor, report: Report): z.output<Schema> | undefined {
  const result = schema.safeParse(cursor.value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, cursor, schema, report);
  return undefined;
}

type Issue = z.core.$ZodIssue;

function reportIssue(issue: Issue, cursor: Cursor, schema: z.ZodType, report: Report): void {
  const at = walk(cursor, issue.path);
  if (issue.code === "unrecognized_keys") {
    const allowed = keysAt(schema, issue.path);
    for (const key of issue.keys) {
      const found = step(at, key);
      report(
        "rule/unknown-key",
        { key, suggestion: suggest(key, allowed), allowed: allowed.join(", ") || undefined },
        placeOfKey(found ?? at),
      );
    }
    return;
  }
  // Of several shapes that a value may have, the one that fails deepest is what was meant.
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const meant = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
    if (meant !== undefined && depth(meant) > 0) {
      for (const part of meant) reportIssue({ ...part, path: [...issue.path, ...part.path] }, cursor, schema, report);
      return;
    }
  }
  const last = issue.path.at(-1);
  if (last !== undefined && walkParent(cursor, issue.path, last) === undefined) {
    report(
      "rule/missing-key",
      { key: String(last), expected: expected(issue) },
      at.keyNode === undefined ? placeOfValue(at, 0) : placeOfKey(at),
    );
    return;
  }
  report("rule/yaml-value", { expected: expected(issue), found: describe(at.value) }, placeOfValue(at));
}

function walkParent(cursor: Cursor, path: readonly PropertyKey[], last: PropertyKey): Cursor | undefined {
  return step(walk(cursor, path.slice(0, -1)), last as string | number);
}

function depth(issues: readonly Issue[]): number {
  return Math.max(...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 0.5 : 0)), 0);
}

/** What would have been right, in words. */
function expected(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPE_WORDS[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1 ? `\`${String(issue.values[0])}\`` : `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return issue.origin === "number" ? `a number of at least ${issue.minimum}` : `at least ${issue.minimum} of it`;
    case "too_big":
      return issue.origin === "number" ? `a number of at most ${issue.maximum}` : `at most ${issue.maximum} of it`;
    case "invalid_format":
      return issue.path.at(-1) === "url"
        ? "an http(s) address"
        : (FORMAT_WORDS[String(issue.path.at(-1))] ?? "lower-case letters, digits and hyphens");
    case "custom":
      return issue.message;
    default:
      return "another value";
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
};
const FORMAT_WORDS: Readonly<Record<string, string>> = { version: "a version such as 1.0.0", pack: "a name such as linkwary/core" };

/** A value in words, short enough for one line. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return "a map";
  const shown = String(value);
  return `${typeof value === "string" ? "the text" : `the ${typeof value}`} \`${shown.length > 40 ? `${shown.slice(0, 39)}…` : shown}\``;
}

/** Keys that a schema knows at a path, for suggestions. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: SchemaShape | undefined = schema;
  for (const key of path) at = inner(at, key);
  return Object.keys(unwrap(at)?.def.shape ?? {});
}

/** The parts of a zod schema that are looked into. */
type SchemaShape = {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, SchemaShape>>;
    readonly innerType?: SchemaShape;
    readonly element?: SchemaShape;
    readonly valueType?: SchemaShape;
  };
};

function inner(schema: SchemaShape | undefined, key: PropertyKey): SchemaShape | undefined {
  const known = unwrap(schema);
  if (known === undefined) return undefined;
  return known.def.shape?.[String(key)] ?? known.def.element ?? known.def.valueType;
}

function unwrap(schema: SchemaShape | undefined): SchemaShape | undefined {
  return schema?.def.innerType === undefined ? schema : unwrap(schema.def.innerType);
}
