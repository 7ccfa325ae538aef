import type { Automaton } from "../../model/compiled-pack.ts";
import { type Mark, MARKS } from "../../model/phrase.ts";
import { packNumbers } from "./numbers.ts";
import type { Element } from "./program.ts";

/** The tables that map a word to its class, and a class to its elements. */
export type WordTables = Pick<
  Automaton,
  "edgeStart" | "edgeUnit" | "edgeTarget" | "wordClass" | "prefixClass" | "markClasses" | "classStart" | "classElements"
>;

type Node = { readonly edges: Map<number, Node>; readonly words: number[]; readonly prefixes: number[] };

/** Builds the trie over every word and prefix of the elements; nodes are numbered breadth first. */
export function buildTrie(elements: readonly Element[]): WordTables {
  const root = newNode();
  elements.forEach((element, number) => {
    if (element.kind !== "words") return;
    for (const word of element.words) insertWord(root, word, number);
  });
  const classes = new ClassTable();
  const edgeStart = [0];
  const edgeUnit: number[] = [];
  const edgeTarget: number[] = [];
  const wordClass: number[] = [];
  const prefixClass: number[] = [];
  // Breadth first, each node with the elements of the prefixes on the way to it.
  const queue: { node: Node; inherited: readonly number[] }[] = [{ node: root, inherited: [] }];
  for (let at = 0; at < queue.length; at++) {
    const { node, inherited } = queue[at] as (typeof queue)[number];
    const prefixes = [...inherited, ...node.prefixes];
    wordClass.push(classes.number([...prefixes, ...node.words]));
    prefixClass.push(classes.number(prefixes));
    for (const [unit, child] of [...node.edges].sort(([a], [b]) => a - b)) {
      edgeUnit.push(unit);
      edgeTarget.push(queue.push({ node: child, inherited: prefixes }) - 1);
    }
    edgeStart.push(edgeUnit.length);
  }
  return {
    edgeStart: packNumbers(edgeStart),
    edgeUnit: packNumbers(edgeUnit),
    edgeTarget: packNumbers(edgeTarget),
    wordClass: packNumbers(wordClass),
    prefixClass: packNumbers(prefixClass),
    markClasses: packNumbers(MARKS.map((mark) => classes.number(elementsOfMark(elements, mark)))),
    ...classes.tables(),
  };
}

function elementsOfMark(elements: readonly Element[], mark: Mark): number[] {
  const number = elements.findIndex((element) => element.kind === "mark" && element.mark === mark);
  return number < 0 ? [] : [number];
}

/** Class of the word `text[start, end)`: the elements that it satisfies. */
export function classifyWord(tables: WordTables, text: string, start: number, end: number): number {
  let node = 0;
  for (let at = start; at < end; at++) {
    const next = followEdge(tables, node, text.charCodeAt(at));
    if (next < 0) return tables.prefixClass[node] as number;
    node = next;
  }
  return tables.wordClass[node] as number;
}

function followEdge(tables: WordTables, node: number, unit: number): number {
  let low = tables.edgeStart[node] as number;
  let high = (tables.edgeStart[node + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = tables.edgeUnit[middle] as number;
    if (found === unit) return tables.edgeTarget[middle] as number;
    if (found < unit) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function newNode(): Node {
  return { edges: new Map(), words: [], prefixes: [] };
}

function insertWord(root: Node, word: string, element: number): void {
  const isPrefix = word.endsWith("*");
  const letters = isPrefix ? word.slice(0, -1) : word;
  let node = root;
  for (let at = 0; at < letters.length; at++) {
    const unit = letters.charCodeAt(at);
    let next = node.edges.get(unit);
    if (next === undefined) {
      next = newNode();
      node.edges.set(unit, next);
    }
    node = next;
  }
  (isPrefix ? node.prefixes : node.words).push(element);
}

/** Numbers each distinct set of elements; class 0 is the empty one. */
class ClassTable {
  readonly #numbers = new Map<string, number>([["", 0]]);
  readonly #sets: (readonly number[])[] = [[]];

  number(elements: readonly number[]): number {
    const set = [...new Set(elements)].sort((a, b) => a - b);
    const key = set.join(" ");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#sets.length);
    return this.#sets.push(set) - 1;
  }

  tables(): Pick<Automaton, "classStart" | "classElements"> {
    const starts = [0];
    for (const set of this.#sets) starts.push((starts.at(-1) ?? 0) + set.length);
    return { classStart: packNumbers(starts), classElements: packNumbers(this.#sets.flat()) };
  }
}
