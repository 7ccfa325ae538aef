import { type Field, FIELDS } from "../../model/fields.ts";

/** What a value of the record may be, as a tree: made once from the field dictionary. */
export type Shape = RecordShape | { readonly kind: "list"; readonly of: Shape } | { readonly kind: "value"; readonly field: Field };

export type RecordShape = { readonly kind: "record"; readonly keys: ReadonlyMap<string, Shape>; readonly required: readonly string[] };

let known: RecordShape | undefined;

/** The shape of a whole subject. */
export function subjectShape(): RecordShape {
  return (known ??= buildRecord(""));
}

/** Keys directly below a path that stand in a record; derived facts do not. */
function buildRecord(parent: string): RecordShape {
  const keys = new Map<string, Shape>();
  const required: string[] = [];
  for (const [path, field] of Object.entries(FIELDS) as [string, Field][]) {
    const split = path.lastIndexOf(".");
    if (field.derived === true || path.slice(0, Math.max(0, split)) !== parent) continue;
    const key = path.slice(split + 1);
    // Rules speak of one `message`, the record of its `messages`.
    keys.set(path === "message" ? "messages" : key, buildShape(path, field));
    if (field.required === true) required.push(key);
  }
  return { kind: "record", keys, required };
}

function buildShape(path: string, field: Field): Shape {
  const element: Shape = field.type === "record" ? buildRecord(path) : { kind: "value", field };
  return field.list === true ? { kind: "list", of: element } : element;
}
