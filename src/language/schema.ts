import type { z } from "zod";
import { meant } from "../text/suggest.ts";
import { type Cursor, placeOfKey, placeOfValue, step, walk } from "./cursor.ts";
import type { Report } from "./report.ts";

/** Holds a value to a schema; each problem is reported in our words, at its place. Undefined where there was one. */
export function readBySchema<Schema extends z.ZodType>(schema: Schema, cursor: Cursor, report: Report): z.output<Schema> | undefined {
  const result = schema.safeParse(cursor.value, { reportInput: true });
  if (result.success) return result.data;
  reportIssues(result.error.issues, cursor, schema, report);
  return undefined;
}

/** Holds a map to a schema, and gives the keys that are missing or have the wrong shape. */
export function findBroken(schema: z.ZodType, cursor: Cursor, report: Report): ReadonlySet<string> {
  const { error } = schema.safeParse(cursor.value, { reportInput: true });
  if (error === undefined) return new Set();
  reportIssues(error.issues, cursor, schema, report);
  return new Set(error.issues.flatMap(({ path }) => path.slice(0, 1).map(String)));
}

type Issue = z.core.$ZodIssue;

function reportIssues(issues: readonly Issue[], cursor: Cursor, schema: z.ZodType, report: Report, inUnion = false): void {
  const misspelt = findMisspelt(issues, schema);
  for (const issue of issues) {
    if (
      isAbsent(cursor, issue.path) &&
      (misspelt.keys.has(join(issue.path)) || (inUnion && misspelt.maps.has(join(issue.path.slice(0, -1)))))
    )
      continue;
    reportIssue(issue, cursor, schema, report);
  }
}

/** A key that is misspelt is not missing, too; of several shapes, the one that is meant shows only once the key is right. */
function findMisspelt(
  issues: readonly Issue[],
  schema: z.ZodType,
): { readonly keys: ReadonlySet<string>; readonly maps: ReadonlySet<string> } {
  const keys = new Set<string>();
  const maps = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const allowed = keysAt(schema, issue.path);
    maps.add(join(issue.path));
    for (const key of issue.keys) {
      const { suggestion } = meant(key, allowed);
      if (suggestion !== undefined) keys.add(join([...issue.path, suggestion]));
    }
  }
  return { keys, maps };
}

function join(path: readonly PropertyKey[]): string {
  return path.map(String).join("\n");
}

function reportIssue(issue: Issue, cursor: Cursor, schema: z.ZodType, report: Report): void {
  const at = walk(cursor, issue.path);
  if (issue.code === "unrecognized_keys") {
    const allowed = keysAt(schema, issue.path);
    for (const key of issue.keys) {
      const args = { key, ...meant(key, allowed), allowed: allowed.join(", ") || undefined };
      report("rule/unknown-key", args, placeOfKey(step(at, key) ?? at));
    }
    return;
  }
  if (issue.code === "invalid_key") {
    const key = String(issue.path.at(-1));
    const words = FORMAT_WORDS[String(issue.path.at(-2))];
    if (words === undefined) report("rule/bad-id", { id: key }, placeOfKey(at));
    else report("rule/yaml-value", { expected: words, found: describe(key) }, placeOfKey(at));
    return;
  }
  // Of several shapes that a value may have, the one that fails deepest is what was meant.
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
    if (deepest !== undefined && depth(deepest) > 0) {
      reportIssues(
        deepest.map((part) => ({ ...part, path: [...issue.path, ...part.path] })),
        cursor,
        schema,
        report,
        true,
      );
      return;
    }
  }
  if (isAbsent(cursor, issue.path)) {
    const place = at.keyNode === undefined ? placeOfValue(at) : placeOfKey(at);
    report("rule/missing-key", { key: String(issue.path.at(-1)), expected: expected(issue) }, place);
    return;
  }
  report("rule/yaml-value", { expected: expected(issue), found: describe(at.value) }, placeOfValue(at));
}

function isAbsent(cursor: Cursor, path: readonly PropertyKey[]): boolean {
  const last = path.at(-1);
  return last !== undefined && step(walk(cursor, path.slice(0, -1)), last as string | number) === undefined;
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
    case "invalid_union":
      return [...new Set(issue.errors.flatMap(([first]) => (first === undefined ? [] : expected(first))))].join(" or ") || "another value";
    case "too_small":
      if (issue.origin === "string") return "a text that is not empty";
      return issue.origin === "number"
        ? `a number ${issue.inclusive === false ? "above" : "of at least"} ${issue.minimum}`
        : `at least ${issue.minimum} of it`;
    case "too_big":
      return issue.origin === "number"
        ? `a number ${issue.inclusive === false ? "below" : "of at most"} ${issue.maximum}`
        : `at most ${issue.maximum} of it`;
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
const FORMAT_WORDS: Readonly<Record<string, string>> = {
  version: "a version such as 1.0.0",
  pack: "a name such as linkwary/core",
  reporting: "a country such as GB",
};

/** A value in words, short enough for one line. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return "a map";
  const shown = String(value);
  return `${typeof value === "string" ? "the text" : `the ${typeof value}`} \`${shown.length > 40 ? `${shown.slice(0, 39)}…` : shown}\``;
}

/** Keys that a schema knows at a path, for suggestions. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let shapes = shapesOf(schema);
  for (const key of path) shapes = shapes.flatMap(({ def }) => shapesOf(def.shape?.[String(key)] ?? def.element ?? def.valueType));
  return [...new Set(shapes.flatMap(({ def }) => Object.keys(def.shape ?? def.keyType?.def.entries ?? {})))];
}

/** The parts of a zod schema that are looked into. */
type SchemaShape = {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, SchemaShape>>;
    readonly innerType?: SchemaShape;
    readonly element?: SchemaShape;
    readonly keyType?: SchemaShape;
    readonly valueType?: SchemaShape;
    /** Of a key that is one of several words. */
    readonly entries?: Readonly<Record<string, unknown>>;
    readonly options?: readonly SchemaShape[];
  };
};

/** A schema without its wrappers; each of those that a value may have. */
function shapesOf(schema: SchemaShape | undefined): SchemaShape[] {
  if (schema === undefined) return [];
  const { innerType, options } = schema.def;
  if (innerType !== undefined) return shapesOf(innerType);
  return options === undefined ? [schema] : options.flatMap(shapesOf);
}
