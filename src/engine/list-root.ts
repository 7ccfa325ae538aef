import { type Field, FIELDS, type FieldPath } from "../model/fields.ts";

/** The field whose elements a field is read off: the nearest list at or above it, else the field itself. */
export function listRoot(path: FieldPath): FieldPath {
  for (let at = path as string; at !== "message" && at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
    if ((FIELDS as Record<string, Field>)[at]?.list === true) return at as FieldPath;
  }
  return path;
}
