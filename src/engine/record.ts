import type { FieldPath } from "../model/fields.ts";
import { type Instant, type Interval, PRESENT } from "../model/interval.ts";
import type { Element, Elements, Fact } from "./fact.ts";
import type { Facts } from "./facts.ts";
import type { ThreadMessage } from "./thread.ts";

/** Reads a field that stands in the record itself; undefined where it is absent. */
export function readRecord(facts: Facts, path: FieldPath, message: ThreadMessage | undefined): Fact | undefined {
  const { base, pointer, keys } = startOf(facts, path, message);
  return readKeys(facts, base, pointer, keys);
}

/** The elements of a list that stands in the record: texts, or records with a fact for each key. */
export function recordElements(facts: Facts, root: FieldPath, message: ThreadMessage | undefined): Elements {
  const { base, pointer, keys } = startOf(facts, root, message);
  const list = keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], base);
  if (!Array.isArray(list)) return facts.subject.shows?.includes(root) === true ? [] : undefined;
  const at = `${pointer}/${keys.join("/")}`;
  return list.map((item: unknown, place): Element => {
    return (field) => readKeys(facts, item, `${at}/${place}`, field === root ? [] : field.slice(root.length + 1).split("."));
  });
}

type Start = { readonly base: unknown; readonly pointer: string; readonly keys: readonly string[] };

function startOf(facts: Facts, path: FieldPath, message: ThreadMessage | undefined): Start {
  const keys = splitPath(path);
  if (!path.startsWith("message.")) return { base: facts.subject, pointer: "", keys };
  return { base: message?.message, pointer: message?.pointer ?? "", keys };
}

/** Keys by path, from the subject or the message: paths are few, and asked for by every rule on every subject. */
const split = new Map<FieldPath, readonly string[]>();

function splitPath(path: FieldPath): readonly string[] {
  const known = split.get(path);
  if (known !== undefined) return known;
  const keys = path.split(".").slice(path.startsWith("message.") ? 1 : 0);
  split.set(path, keys);
  return keys;
}

function readKeys(facts: Facts, base: unknown, pointer: string, keys: readonly string[]): Fact | undefined {
  let value = base;
  for (const key of keys) value = (value as Record<string, unknown> | undefined)?.[key];
  return value === undefined ? undefined : toFact(facts, value, [pointer, ...keys].join("/"), keys.at(-1));
}

function toFact(facts: Facts, value: unknown, pointer: string, key: string | undefined): Fact {
  if (typeof value === "boolean") return { value, pointer };
  if (value === PRESENT && key === "endDate") {
    return { value: { min: facts.reference.instant.min, max: Number.POSITIVE_INFINITY }, pointer, shown: PRESENT };
  }
  if (typeof value === "string") return { value, pointer, quotable: true };
  if (isInterval(value)) return "raw" in value ? { value, pointer, shown: (value as Instant).raw } : { value, pointer };
  // A record as a whole: all that can be asked is whether it is there.
  return { value: true, pointer };
}

function isInterval(value: unknown): value is Interval {
  return typeof value === "object" && value !== null && "min" in value && "max" in value;
}
