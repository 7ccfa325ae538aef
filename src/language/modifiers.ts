import { type Modifier, MODIFIERS, NUMBER_OPERATORS } from "../model/detection.ts";
import { type Field, FIELDS, type FieldPath } from "../model/fields.ts";
import { meant } from "../text/suggest.ts";
import { type Cursor, placeOfKey } from "./cursor.ts";
import type { Report } from "./report.ts";

/** Holds every modifier of a key to the type of its field, and to the others; undefined where there is a problem. */
export function readModifiers(
  field: FieldPath,
  key: string,
  modifiers: readonly string[],
  at: Cursor,
  report: Report,
): Modifier[] | undefined {
  const row: Field = FIELDS[field];
  const counted = modifiers.includes("count");
  const allowed = (Object.keys(MODIFIERS) as Modifier[]).filter((modifier) => {
    if (modifier === "count") return isCounted(field) || modifiers.includes("phrase");
    return fits(modifier, row) || (counted && isNumeric(modifier));
  });
  let offset = field.length + 1;
  let fine = true;
  for (const modifier of modifiers) {
    if (!(allowed as string[]).includes(modifier)) {
      const type = row.list === true ? `${row.type} list` : row.type;
      const args = { modifier, type, ...meant(modifier, allowed), allowed: allowed.join(", ") };
      report("rule/unknown-modifier", args, placeOfKey(at, offset, Math.max(1, modifier.length)));
      fine = false;
    }
    offset += modifier.length + 1;
  }
  if (!fine) return undefined;
  const known = modifiers as Modifier[];
  const clash = findClash(known);
  if (clash === undefined) return known;
  report(
    "rule/modifier-mix",
    { modifier: clash[0], other: clash[1] },
    placeOfKey(at, key.indexOf("|") + 1, key.length - key.indexOf("|") - 1),
  );
  return undefined;
}

function fits(modifier: Modifier, field: Field): boolean {
  const types: readonly string[] = MODIFIERS[modifier];
  return types.includes(field.type) && !(field.type === "record" && modifier !== "exists");
}

/** A list, or a text that each element of a list has. A message is judged by itself, so that one has nothing to count. */
function isCounted(field: FieldPath): boolean {
  const { list, type }: Field = FIELDS[field];
  if (list === true || type !== "text") return list === true;
  const above = field.split(".").map((_, place, parts) => parts.slice(0, place).join("."));
  return above.some((path) => path !== "message" && (FIELDS as Record<string, Field>)[path]?.list === true);
}

/** What a field may have as its only modifier. */
export function modifiersOf(field: FieldPath): readonly Modifier[] {
  return (Object.keys(MODIFIERS) as Modifier[]).filter((modifier) =>
    modifier === "count" ? isCounted(field) : fits(modifier, FIELDS[field]),
  );
}

/** Whether a modifier compares numbers. */
export function isNumeric(modifier: Modifier): boolean {
  return (NUMBER_OPERATORS as readonly string[]).includes(modifier);
}

/** Two modifiers that cannot stand together. */
function findClash(modifiers: readonly Modifier[]): readonly [string, string] | undefined {
  const doubled = modifiers.find((modifier, place) => modifiers.indexOf(modifier) !== place);
  if (doubled !== undefined) return [doubled, doubled];
  const flags: readonly Modifier[] = ["cased", "all"];
  const counted = modifiers.includes("count");
  const operators = modifiers.filter((modifier) => !flags.includes(modifier) && !(counted && modifier === "count"));
  const beside = counted ? operators.filter((modifier) => modifier !== "phrase" && !isNumeric(modifier)) : [];
  if (beside.length > 0) return [beside[0] as string, "count"];
  const compared = counted ? operators.filter(isNumeric) : operators;
  if (compared.length > 1) return [compared[1] as string, compared[0] as string];
  for (const flag of flags.filter((modifier) => modifiers.includes(modifier))) {
    const operator = counted ? "count" : operators[0];
    if (operator !== undefined && !FLAGGED[flag as keyof typeof FLAGGED].includes(operator)) return [flag, operator];
  }
  return undefined;
}

/** What a flag goes with, beside no modifier at all. */
const FLAGGED: Readonly<Record<"cased" | "all", readonly Modifier[]>> = {
  cased: ["contains", "startswith", "endswith", "in", "re"],
  all: ["contains", "startswith", "endswith", "phrase"],
};
