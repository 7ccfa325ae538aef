import { type Alias, type Document, isAlias, isCollection, isMap, isNode, isPair, isScalar, type Node } from "yaml";

/** What the nodes of a document say together: where each alias leads, and what is wrong with keys and aliases. */
export type Structure = { readonly targets: ReadonlyMap<Alias, Node>; readonly flaws: readonly Flaw[] };

export type Flaw = { readonly code: "DUPLICATE_KEY" | "BAD_ALIAS" | "SELF_ALIAS"; readonly node: Node };

/** Goes through a document once, in order: an alias means the last anchor of its name before it. */
export function readStructure(document: Document): Structure {
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
      open.add(node);
      if (isMap(node)) for (const key of findDoubled(node.items)) flaws.push({ code: "DUPLICATE_KEY", node: key });
      for (const item of node.items) walk(item);
      open.delete(node);
    }
  };
  walk(document.contents);
  return { targets, flaws };
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

/** Keys that stand in a map a second time. */
function findDoubled(items: readonly unknown[]): Node[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const key = isPair(item) ? item.key : undefined;
    if (!isScalar(key) || !isNode(key)) return [];
    const name = String(key.value);
    if (seen.has(name)) return [key];
    seen.add(name);
    return [];
  });
}
