import { type Field, FIELDS, type FieldPath } from "../model/fields.ts";
import { isNumeric, modifiersOf } from "./modifiers.ts";

/** What a detection looks like to an editor, under the names that its parts refer to; `lists` are those that `in` may name. */
export function describeDetections(lists: readonly string[]): Readonly<Record<"detection" | "selection", object>> {
  const selection = { $ref: "#/$defs/selection" };
  const selections = { anyOf: [selection, { type: "array", items: selection }] };
  return {
    detection: {
      anyOf: [
        selection,
        {
          type: "object",
          properties: { condition: { type: "string", description: "which selections must hold, such as `ask and not early`" } },
          patternProperties: { "^(?!condition$)[a-z][a-z0-9-]*$": selections },
          additionalProperties: false,
        },
      ],
    },
    selection: {
      type: "object",
      properties: {
        scope: { enum: ["message", "thread"], description: "thread: it holds on some message of the writer, not on the same one" },
        ...Object.fromEntries((Object.keys(FIELDS) as FieldPath[]).flatMap((path) => describeKeys(path, lists))),
      },
      // Keys with several modifiers: there are too many to list.
      patternProperties: { "[|].*[|]": {} },
      additionalProperties: false,
    },
  };
}

/** A field alone, and with each modifier that it may have. */
function describeKeys(path: FieldPath, lists: readonly string[]): (readonly [string, object])[] {
  const { meaning, type }: Field = FIELDS[path];
  const plain: (readonly [string, object])[] = type === "record" ? [] : [[path, { description: meaning }]];
  return [
    ...plain,
    ...modifiersOf(path).map((modifier) => [`${path}|${modifier}`, { description: meaning, ...valueOf(modifier, lists) }] as const),
  ];
}

function valueOf(modifier: ReturnType<typeof modifiersOf>[number], lists: readonly string[]): object {
  if (modifier === "exists") return { type: "boolean" };
  if (modifier === "count") return { type: "integer", minimum: 0 };
  if (modifier === "in") return { type: "string", pattern: "^\\$", examples: lists.map((list) => `$${list}`) };
  return isNumeric(modifier) ? { anyOf: [{ type: "number" }, { type: "array", items: { type: "number" } }] } : {};
}
