import { type Field, FIELDS } from "../../model/fields.ts";

/** What a value of the record may be, as a tree: made once from the field dictionary. */
export type Shape = RecordShape | { readonly kind: "list"; readonly of: Shape } | { readonly kind: "value"; readonly field: Field };

export type RecordShape = { readonly kind: "record"; readonly keys: ReadonlyMap<string, Shape>; readonly required: readonly string[] };

let known: RecordShape | undefined;

/** The shape of a whole subject. */
export function subjectShape(): RecordShape {
  return (known ??= buildRecord("", groupByParent()));
}

type Row = readonly [path: string, field: Field];

/** Fields that stand in a record, by the path of the record; derived facts do not. */
function groupByParent(): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const [path, field] of Object.entries(FIELDS) as [string, Field][]) {
    if (field.derived === true) continue;
    const parent = path.slice(0, Math.max(0, path.lastIndexOf(".")));
    const rows = groups.get(parent);
    if (rows === undefined) groups.set(parent, [[path, field]]);
    else rows.push([path, field]);
  }
  return groups;
}

function buildRecord(parent: string, groups: ReadonlyMap<string, readonly Row[]>): RecordShape {
  const keys = new Map<string, Shape>();
  const required: string[] = [];
  for (const [path, field] of groups.get(parent) ?? []) {
    const key = path.slice(path.lastIndexOf(".") + 1);
    // Rules speak of one `message`, the record of its `messages`.
    keys.set(path === "message" ? "messages" : key, buildShape(path, field, groups));
    if (field.required === true) required.push(key);
  }
  return { kind: "record", keys, required };
}

function buildShape(path: string, field: Field, groups: ReadonlyMap<string, readonly Row[]>): Shape {
  const element: Shape = field.type === "record" ? buildRecord(path, groups) : { kind: "value", field };
  return field.list === true ? { kind: "list", of: element } : element;
}
