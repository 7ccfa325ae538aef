import { type Alias, type Document, isAlias, isCollection, isMap, isPair, isScalar, type Node, type Pair, type YAMLMap } from "yaml";

/** What the nodes of a document say together. */
export type Structure = {
  /** Where each alias leads. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** The pairs of each map by their key. */
  readonly pairs: ReadonlyMap<Node, ReadonlyMap<string, Pair>>;
};

/** What is wrong with a key or an alias. */
export type Flaw = { readonly code: "DUPLICATE_KEY" | "BAD_ALIAS" | "SELF_ALIAS"; readonly node: Node };

/** Goes through a document once, in order: an alias means the last anchor of its name before it. */
export function readStructure(document: Document): Structure & { readonly flaws: readonly Flaw[] } {
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  const targets = new Map<Alias, Node>();
  const pairs = new Map<Node, ReadonlyMap<string, Pair>>();
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
      open.add(node);
      if (isMap(node)) pairs.set(node, readPairs(node, flaws));
      for (const item of node.items) walk(item);
      open.delete(node);
    }
  };
  walk(document.contents);
  return { targets, pairs, flaws };
}

/** Nodes that aliases add once expanded; stops counting past the limit. */
export function countAliased(document: Document, targets: ReadonlyMap<Alias, Node>, limit: number): number {
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

function readPairs(map: YAMLMap, flaws: Flaw[]): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue;
    const name = String(pair.key.value);
    if (pairs.has(name)) flaws.push({ code: "DUPLICATE_KEY", node: pair.key });
    else pairs.set(name, pair);
  }
  return pairs;
}
