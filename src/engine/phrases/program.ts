import { ENTITY_KINDS } from "../../model/entity.ts";
import type { List } from "../../model/rule.ts";
import type { Mark, Phrase, PhraseItem } from "../../model/phrase.ts";
import { STEP_KINDS } from "../../model/compiled-pack.ts";

/** What one step of a phrase accepts: words and prefixes (`word`, `word*`), or a mark. Two alike elements are one. */
export type Element = { readonly kind: "words"; readonly words: readonly string[] } | { readonly kind: "mark"; readonly mark: Mark };

export type Step = { readonly from: number; readonly to: number; readonly kind: number; readonly value: number };

/** One phrase as a graph without cycles: states are numbered in topological order, 0 is the start, the last one accepts. */
export type Program = { readonly steps: readonly Step[]; readonly states: number; readonly items: readonly BuiltItem[] };

/** The phrase again, with the steps that its items became: what an anchor is chosen from. */
export type BuiltItem =
  | { readonly kind: "step"; readonly step: number }
  | { readonly kind: "choice"; readonly options: readonly (readonly BuiltItem[])[] };

/** Gives each distinct element its number. */
export type ElementTable = { readonly elements: Element[]; readonly numbers: Map<string, number> };

/** Turns a phrase into its program; lists are expanded in place. */
export function buildProgram(phrase: Phrase, lists: Readonly<Record<string, List>>, table: ElementTable): Program {
  const steps: Step[] = [];
  let states = 1;
  /** Steps by the state that they lead to. */
  const incoming = new Map<number, number[]>();
  const addStep = (from: number, to: number, kind: number, value: number): number => {
    const step = steps.push({ from, to, kind, value }) - 1;
    const known = incoming.get(to);
    if (known === undefined) incoming.set(to, [step]);
    else known.push(step);
    return step;
  };
  /** Lets the last steps of a branch lead to where all branches meet. */
  const redirect = (from: number, to: number): void => {
    const moved = incoming.get(from) ?? [];
    for (const place of moved) steps[place] = { ...(steps[place] as Step), to };
    incoming.delete(from);
    const known = incoming.get(to);
    if (known === undefined) incoming.set(to, [...moved]);
    else known.push(...moved);
  };

  const buildSequence = (items: Phrase, start: number): { end: number; built: BuiltItem[] } => {
    const built: BuiltItem[] = [];
    let at = start;
    for (const item of items) {
      const next = buildItem(item, at);
      at = next.end;
      if (next.built !== undefined) built.push(next.built);
    }
    return { end: at, built };
  };

  const buildItem = (item: PhraseItem, at: number): { end: number; built?: BuiltItem } => {
    switch (item.kind) {
      case "word":
      case "prefix":
      case "mark":
        return buildStep(at, STEP_KINDS.token, elementNumber(table, elementOf(item)));
      case "entity":
        return buildStep(at, STEP_KINDS.entity, ENTITY_KINDS.indexOf(item.entity));
      case "gap":
        return { end: buildStep(at, STEP_KINDS.gap, item.max).end };
      case "list":
        return buildChoice(listPhrases(lists, item.list), false, at);
      case "choice":
        return buildChoice(item.options, item.optional, at);
      default:
        return item satisfies never;
    }
  };

  const buildStep = (from: number, kind: number, value: number): { end: number; built: BuiltItem } => {
    const end = states++;
    return { end, built: { kind: "step", step: addStep(from, end, kind, value) } };
  };

  const buildChoice = (options: readonly Phrase[], optional: boolean, from: number): { end: number; built?: BuiltItem } => {
    const words = options.filter(isOneWord).map(wordOf);
    const branches = options.filter((option) => !isOneWord(option)).map((option) => buildSequence(option, from));
    const end = states++;
    const built: BuiltItem[][] = [];
    if (words.length > 0) {
      const element = elementNumber(table, { kind: "words", words: [...new Set(words)].sort() });
      built.push([{ kind: "step", step: addStep(from, end, STEP_KINDS.token, element) }]);
    }
    for (const branch of branches) {
      redirect(branch.end, end);
      built.push(branch.built);
    }
    if (!optional) return { end, built: { kind: "choice", options: built } };
    addStep(from, end, STEP_KINDS.skip, 0);
    return { end };
  };

  const { built } = buildSequence(phrase, 0);
  return { steps, states, items: built };
}

/** The phrases of a list; a list of another kind has been refused by the checker. */
export function listPhrases(lists: Readonly<Record<string, List>>, name: string): readonly Phrase[] {
  const list = lists[name];
  if (list?.kind !== "phrases") throw new Error(`not a list of phrases: ${name}`);
  return list.phrases;
}

function elementOf(item: Extract<PhraseItem, { kind: "word" | "prefix" | "mark" }>): Element {
  return item.kind === "mark" ? { kind: "mark", mark: item.mark } : { kind: "words", words: [wordOf([item])] };
}

function elementNumber(table: ElementTable, element: Element): number {
  const key = element.kind === "mark" ? element.mark : element.words.join(" ");
  const known = table.numbers.get(key);
  if (known !== undefined) return known;
  const number = table.elements.push(element) - 1;
  table.numbers.set(key, number);
  return number;
}

/** Whether a phrase is one word or prefix. */
export function isOneWord(phrase: Phrase): boolean {
  return phrase.length === 1 && (phrase[0]?.kind === "word" || phrase[0]?.kind === "prefix");
}

function wordOf(phrase: Phrase): string {
  const item = phrase[0];
  if (item?.kind === "word") return item.word;
  if (item?.kind === "prefix") return `${item.prefix}*`;
  throw new Error("not a single word");
}
