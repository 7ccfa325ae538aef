import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar } from "yaml";
import type { Place } from "../model/diagnostic.ts";
import type { YamlFile } from "./document.ts";
import { placeAt } from "./place.ts";
import { nameOf } from "./structure.ts";

/** A value in a YAML file: what it is and where it stands. */
export type Cursor = {
  readonly yaml: YamlFile;
  readonly value: unknown;
  readonly node: Node | undefined;
  /** The node of its key, where it stands in a map. */
  readonly keyNode: Node | undefined;
};

/** The whole of a file. */
export function openCursor(yaml: YamlFile): Cursor {
  const value: unknown = yaml.document.toJS({ maxAliasCount: -1 });
  return { yaml, value, node: yaml.document.contents ?? undefined, keyNode: undefined };
}

/** The value under a key or place; undefined where there is none. */
export function step(cursor: Cursor, key: string | number): Cursor | undefined {
  const holder = cursor.value as Record<string | number, unknown> | undefined | null;
  if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return undefined;
  const node = resolve(cursor, cursor.node);
  if (isMap(node)) return ofPair(cursor, holder[key], cursor.yaml.pairOf(node, String(key)));
  return ofItem(cursor, holder[key], isSeq(node) ? node.items[key as number] : undefined);
}

/** The values of a map or list, in order. */
export function children(cursor: Cursor): { readonly key: string; readonly at: Cursor }[] {
  const holder = cursor.value as Record<string | number, unknown>;
  const node = resolve(cursor, cursor.node);
  // Pair by pair: looking each key up again would cost more than reading it.
  if (isMap(node))
    return node.items.map((pair) => {
      const key = nameOf(pair) ?? "";
      return { key, at: ofPair(cursor, holder[key], pair) };
    });
  return isSeq(node) ? node.items.map((item, place) => ({ key: String(place), at: ofItem(cursor, holder[place], item) })) : [];
}

function ofPair({ yaml }: Cursor, value: unknown, pair: Pair | undefined): Cursor {
  return { yaml, value, node: pair?.value as Node | undefined, keyNode: pair?.key as Node | undefined };
}

function ofItem({ yaml }: Cursor, value: unknown, item: unknown): Cursor {
  return { yaml, value, node: item as Node | undefined, keyNode: undefined };
}

/** Follows a path as far as it goes; the last cursor that exists. */
export function walk(cursor: Cursor, path: readonly PropertyKey[]): Cursor {
  let at = cursor;
  for (const key of path) {
    const next = step(at, key as string | number);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** A text, or a number as it is written; undefined for any other value. */
export function textOf(cursor: Cursor): string | undefined {
  if (typeof cursor.value === "string") return cursor.value;
  if (typeof cursor.value !== "number") return undefined;
  const node = resolve(cursor, cursor.node);
  return (isScalar(node) ? node.source : undefined) ?? String(cursor.value);
}

/** Where the value stands; `offset` and `length` point into a text that is written on one line without escapes. */
export function placeOfValue(cursor: Cursor, offset?: number, length?: number): Place {
  const node = resolve(cursor, cursor.node) ?? cursor.keyNode;
  if (offset === undefined || !isScalar(node)) {
    const [start, end] = beginning(node)?.range ?? [0, 1];
    return placeAt(cursor.yaml, start, isScalar(beginning(node)) ? end - start : 1);
  }
  const [start, end] = node.range ?? [0, 1];
  const source = cursor.yaml.text.slice(start, end);
  const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
  const inner = quoted ? source.slice(1, -1) : source;
  if (inner !== String(node.value)) return placeAt(cursor.yaml, start, end - start);
  return placeAt(cursor.yaml, start + (quoted ? 1 : 0) + offset, length ?? 1);
}

/** Where the key stands; `offset` and `length` point into it. */
export function placeOfKey(cursor: Cursor, offset = 0, length?: number): Place {
  const node = cursor.keyNode ?? cursor.node;
  const [start, end] = node?.range ?? [0, 1];
  const quote = /^["']/u.test(cursor.yaml.text.slice(start, start + 1)) ? 1 : 0;
  return placeAt(cursor.yaml, start + quote + offset, length ?? end - start - 2 * quote);
}

/** A map by lines begins with its first key; one in brackets with its bracket. */
function beginning(node: Node | undefined): Node | undefined {
  return isMap(node) && node.flow !== true ? ((node.items[0]?.key as Node | undefined) ?? node) : node;
}

function resolve(cursor: Cursor, node: Node | undefined): Node | undefined {
  return isAlias(node) ? cursor.yaml.targets.get(node) : node;
}
