import type { Instant } from "../model/interval.ts";
import { parseInstant } from "../text/instant.ts";
import { type Cursor, placeOfValue, textOf } from "./cursor.ts";
import type { Report } from "./report.ts";
import { describe } from "./schema.ts";

/** Reads a date or an instant; anything else is reported at its place. */
export function readDate(at: Cursor, report: Report): Instant | undefined {
  const value = textOf(at);
  const instant = value === undefined ? undefined : parseInstant(value);
  if (value === undefined) report("rule/yaml-value", { expected: "a date", found: describe(at.value) }, placeOfValue(at));
  else if (instant === undefined) report("rule/date", { value }, placeOfValue(at));
  return instant;
}
