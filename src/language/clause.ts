import type { Clause, ClauseTest, Modifier, NumberOperator, Refinement, TextOperator } from "../model/detection.ts";
import { type Field, FIELDS, type FieldPath } from "../model/fields.ts";
import type { Instant } from "../model/interval.ts";
import type { Phrase } from "../model/phrase.ts";
import { parseInstant } from "../text/instant.ts";
import { meant } from "../text/suggest.ts";
import { type Cursor, children, placeOfKey, placeOfValue, textOf } from "./cursor.ts";
import { isNumeric, readModifiers } from "./modifiers.ts";
import { parsePhrase } from "./phrase.ts";
import type { Report } from "./report.ts";
import { describe } from "./schema.ts";

/** A key of a selection: a clause, or what only refines the phrases beside it. */
export type ReadClause = Omit<Clause, "test"> & { readonly test: ReadTest };
type ReadTest = ClauseTest | { readonly kind: "re"; readonly refinement: Refinement };

/** Reads one key of a selection, `field|modifier: value`; undefined where it has a problem. */
export function readClause(key: string, at: Cursor, siblings: readonly string[], report: Report): ReadClause | undefined {
  const [path = "", ...modifiers] = key.split("|");
  if (!Object.hasOwn(FIELDS, path)) {
    report("rule/unknown-field", { field: path, ...meant(path, Object.keys(FIELDS)) }, placeOfKey(at, 0, path.length));
    return undefined;
  }
  const field = path as FieldPath;
  const known = readModifiers(field, key, modifiers, at, report);
  if (known === undefined) return undefined;
  if (isGuarded(field, known)) {
    report("rule/protected-trait", { field }, placeOfKey(at));
    return undefined;
  }
  const test = readTest({ field, type: (FIELDS[field] as Field).type, modifiers: known, at, siblings, report });
  return test === undefined ? undefined : { field, all: known.includes("all"), test };
}

type Known = {
  readonly field: FieldPath;
  readonly type: Field["type"];
  readonly modifiers: readonly Modifier[];
  readonly at: Cursor;
  readonly siblings: readonly string[];
  readonly report: Report;
};

/** A protected trait takes only what cannot judge by it. */
function isGuarded(field: FieldPath, modifiers: readonly Modifier[]): boolean {
  const harmless: readonly Modifier[] = ["exists", "count", "fieldref"];
  return (FIELDS[field] as Field).guarded === true && !modifiers.some((modifier) => harmless.includes(modifier));
}

function readTest(known: Known): ReadTest | undefined {
  const { modifiers, type } = known;
  if (modifiers.includes("re")) return readPatterns(known);
  if (modifiers.includes("count")) return readCount(known);
  if (modifiers.includes("exists")) return readExists(known);
  if (modifiers.includes("fieldref")) return readFieldref(known);
  if (modifiers.includes("phrase")) return readPhrases(known);
  if (modifiers.includes("in")) return readIn(known);
  switch (type) {
    case "boolean":
      return readBoolean(known);
    case "text":
      return readText(known);
    case "number":
    case "days":
    case "hours":
      return readNumbers(known);
    case "date":
      return readDates(known);
    case "record":
      return refuseValue(known, "a modifier: exists or count");
    default:
      return type satisfies never;
  }
}

function readCount({ modifiers, at, siblings, field, report }: Known): ClauseTest | undefined {
  const operator = numberOperator(modifiers);
  if (typeof at.value !== "number" || !Number.isInteger(at.value) || at.value < 0) return refuseAt(at, report, "a whole number");
  if (!modifiers.includes("phrase")) return { kind: "count", operator, value: at.value };
  // The phrases are those of the `phrase` key beside it: `detection.ts` puts them in.
  if (siblings.includes(`${field}|phrase`)) return { kind: "phrase-count", operator, value: at.value, phrases: [] };
  report("rule/phrase-count", { field }, placeOfKey(at));
  return undefined;
}

function readExists({ at, report }: Known): ClauseTest | undefined {
  return typeof at.value === "boolean" ? { kind: "exists", value: at.value } : refuseAt(at, report, "true or false");
}

function readFieldref({ at, type, report }: Known): ClauseTest | undefined {
  const other = at.value;
  if (typeof other !== "string") return refuseAt(at, report, `a ${type} field`);
  const candidates = Object.keys(FIELDS).filter((path) => (FIELDS as Record<string, Field>)[path]?.type === type);
  if (candidates.includes(other)) return { kind: "fieldref", field: other as FieldPath };
  if (Object.hasOwn(FIELDS, other)) return refuseAt(at, report, `a ${type} field`);
  report("rule/unknown-field", { field: other, ...meant(other, candidates) }, placeOfValue(at, 0, other.length));
  return undefined;
}

function readPhrases({ at, report }: Known): ClauseTest | undefined {
  const phrases = readValues(at, report, (item): Phrase | undefined => {
    const text = textOf(item);
    if (text === undefined) return refuseAt(item, report, "a text");
    const { phrase, problem } = parsePhrase(text);
    if (problem !== undefined) report("rule/phrase", { reason: problem.reason }, placeOfValue(item, problem.offset, problem.length));
    return phrase;
  });
  return phrases && { kind: "phrase", phrases };
}

/** Whether a pattern can be read is asked in `checks/regex.ts`, which alone needs the engine. */
function readPatterns({ at, field, modifiers, siblings, report }: Known): ReadTest | undefined {
  if (!siblings.some((key) => isPhraseKey(key, field))) {
    report("rule/regex-without-phrase", { field }, placeOfKey(at));
    return undefined;
  }
  const cased = modifiers.includes("cased");
  const refinement = readValues(at, report, (item) => {
    const source = textOf(item);
    return source === undefined ? refuseAt(item, report, "a text") : { source, cased };
  });
  return refinement && { kind: "re", refinement };
}

/** A key that finds phrases on a field, and does not only count them. */
function isPhraseKey(key: string, field: string): boolean {
  const [path, ...modifiers] = key.split("|");
  return path === field && modifiers.includes("phrase") && !modifiers.includes("count");
}

function readIn({ at, modifiers, report }: Known): ClauseTest | undefined {
  const name = typeof at.value === "string" ? /^\$([a-z0-9-]+)$/u.exec(at.value)?.[1] : undefined;
  if (name === undefined) return refuseAt(at, report, "a list, written $name");
  return { kind: "in", list: name, cased: modifiers.includes("cased") };
}

function readBoolean({ at, report }: Known): ClauseTest | undefined {
  return typeof at.value === "boolean" ? { kind: "boolean", value: at.value } : refuseAt(at, report, "true or false");
}

function readText({ at, field, modifiers, report }: Known): ClauseTest | undefined {
  const { oneOf } = FIELDS[field] as Field;
  const values = readValues(at, report, (item): string | undefined => {
    const value = textOf(item);
    if (value === undefined) return refuseAt(item, report, "a text");
    return oneOf === undefined || oneOf.includes(value) ? value : refuseAt(item, report, `one of ${oneOf.join(", ")}`);
  });
  const operator = (modifiers.find((modifier) => ["contains", "startswith", "endswith"].includes(modifier)) ?? "equal") as TextOperator;
  return values && { kind: "text", operator, cased: modifiers.includes("cased"), values };
}

function readNumbers({ at, modifiers, report }: Known): ClauseTest | undefined {
  const values = readValues(at, report, (item): number | undefined =>
    typeof item.value === "number" && Number.isFinite(item.value) ? item.value : refuseAt(item, report, "a number"),
  );
  return values && { kind: "number", operator: numberOperator(modifiers), values };
}

function readDates({ at, modifiers, report }: Known): ClauseTest | undefined {
  const values = readValues(at, report, (item): Instant | undefined => {
    const value = textOf(item);
    if (value === undefined) return refuseAt(item, report, "a date");
    const instant = parseInstant(value);
    if (instant === undefined) report("rule/date", { value }, placeOfValue(item));
    return instant;
  });
  const operator = modifiers.includes("before") ? "before" : "after";
  return values && { kind: "date", operator: modifiers.includes("before") || modifiers.includes("after") ? operator : "equal", values };
}

function numberOperator(modifiers: readonly Modifier[]): NumberOperator {
  return (modifiers.find(isNumeric) ?? "equal") as NumberOperator;
}

/** One value, or each of a list; undefined where one of them has a problem, and for an empty list. */
function readValues<T>(at: Cursor, report: Report, read: (item: Cursor) => T | undefined): T[] | undefined {
  const items = Array.isArray(at.value) ? children(at).map((child) => child.at) : [at];
  if (items.length === 0) return refuseAt(at, report, "at least one value");
  const values = items.map(read);
  return values.includes(undefined) ? undefined : (values as T[]);
}

function refuseValue({ at, report }: Known, expected: string): undefined {
  report("rule/yaml-value", { expected, found: describe(at.value) }, placeOfKey(at));
}

function refuseAt(at: Cursor, report: Report, expected: string): undefined {
  report("rule/yaml-value", { expected, found: describe(at.value) }, placeOfValue(at));
}
