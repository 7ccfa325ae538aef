import { type Alias, type Document, isAlias, isCollection, isMap, isPair, isScalar, type Node, type Pair, type YAMLMap } from "yaml";

/** What the nodes of a document say together. */
export type Structure = {
  /** Where each alias leads. */
  readonly targets: ReadonlyMap<Alias, Node>;
};

/** What is wrong with a key or an alias. */
export type Flaw = { readonly code: "DUPLICATE_KEY" | "BAD_ALIAS" | "SELF_ALIAS"; readonly node: Node };

/** Goes through a document once, in order: an alias means the last anchor of its name before it. */
export function readStructure(document: Document): Structure & { readonly flaws: readonly Flaw[] } {
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  const targets = new Map<Alias, Node>();
  const flaws: Flaw[] = [];
  const walk = (node: unknown): void => {
    if (isPair(node)) {
      walk(node.key);
      walk(node.value);
    } else if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) flaws.push({ code: "BAD_ALIAS", node });
      else if (open.has(target)) flaws.push({ code: "SELF_ALIAS", node });
      else targets.set(node, target);
    } else if (isCollection(node) || isScalar(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (!isCollection(node)) return;
      if (node.anchor !== undefined) open.add(node);
      if (isMap(node)) reportDoubles(node, flaws);
      for (const item of node.items) walk(item);
      if (node.anchor !== undefined) open.delete(node);
    }
  };
  walk(document.contents);
  return { targets, flaws };
}

/** Nodes that aliases add once expanded; stops counting past the limit. */
export function countAliased(document: Document, targets: ReadonlyMap<Alias, Node>, limit: number): number {
  if (targets.size === 0) return 0;
  let count = 0;
  const walk = (node: unknown, aliased: boolean): void => {
    if (count > limit) return;
    if (aliased) count += 1;
    if (isAlias(node)) walk(targets.get(node), true);
    else if (isPair(node)) walk(node.value, aliased);
    else if (isCollection(node)) for (const item of node.items) walk(item, aliased);
  };
  walk(document.contents, false);
  return count;
}

function reportDoubles({ items }: YAMLMap, flaws: Flaw[]): void {
  const names = new Set<string>();
  for (const pair of items) {
    const name = nameOf(pair);
    if (name === undefined) continue;
    if (names.has(name)) flaws.push({ code: "DUPLICATE_KEY", node: pair.key as Node });
    else names.add(name);
  }
}

/** The key of a pair as the value of its map has it; undefined where it is no text. */
export function nameOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value ?? "") : undefined;
}

/** Pairs that are looked up one by one in a map without an index. */
const FEW = 32;

/** The pair of a key, in the maps of one document; those of many keys get an index once they are asked. */
export function openPairs(): (map: YAMLMap, key: string) => Pair | undefined {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string | undefined, Pair>>();
  return (map, key) => {
    if (map.items.length <= FEW) return map.items.find((pair) => nameOf(pair) === key);
    const index = indexes.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair), pair]));
    indexes.set(map, index);
    return index.get(key);
  };
}
