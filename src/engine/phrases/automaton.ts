import type { Automaton } from "../../model/compiled-pack.ts";
import { STEP_KINDS } from "../../model/compiled-pack.ts";
import { ENTITY_KINDS } from "../../model/entity.ts";
import type { Phrase } from "../../model/phrase.ts";
import type { List } from "../../model/rule.ts";
import { type Anchor, chooseAnchor, countWords } from "./anchor.ts";
import { openChoices } from "./open-choices.ts";
import { buildProgram, type ElementTable, type Program, type Step } from "./program.ts";
import { packNumbers } from "./numbers.ts";
import { buildTrie, type WordTables } from "./trie.ts";

/** Compiles sets of phrases (one set a clause) into one automaton; the place in `sets` is the set's number. */
export function buildAutomaton(sets: readonly (readonly Phrase[])[], lists: Readonly<Record<string, List>>): Automaton {
  const table: ElementTable = { elements: [], numbers: new Map() };
  const opened = sets.map((phrases) => phrases.flatMap((phrase) => openChoices(phrase, lists)));
  const programs = opened.flat().map((phrase) => buildProgram(phrase, lists, table));
  const rarity = countWords(programs, table.elements);
  const anchors = programs.map((program) => chooseAnchor(program, table.elements, rarity));
  const words = buildTrie(table.elements);
  return {
    ...words,
    ...anchorTables(programs, anchors, words),
    ...stepTables(programs),
    reachLeft: packNumbers(anchors.map((anchor) => anchor.left)),
    reachRight: packNumbers(anchors.map((anchor) => anchor.right)),
    neededStart: packNumbers(startsOf(anchors.map((anchor) => anchor.needed.length))),
    neededElements: packNumbers(anchors.flatMap((anchor) => anchor.needed)),
    phraseSet: packNumbers(opened.flatMap((phrases, set) => phrases.map(() => set))),
  };
}

/** Where each of several lists starts in their sequence, and where the last one ends. */
function startsOf(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

/** Phrases by the classes that their anchors are in, and by the kinds of entities, which follow the classes. */
function anchorTables(
  programs: readonly Program[],
  anchors: readonly Anchor[],
  { classStart, classElements }: WordTables,
): Pick<Automaton, "anchorStart" | "anchorPhrases"> {
  const byElement = new Map<number, number[]>();
  const byEntity: Set<number>[] = ENTITY_KINDS.map(() => new Set());
  anchors.forEach((anchor, phrase) => {
    for (const index of anchor.steps) {
      const step = programs[phrase]?.steps[index];
      if (step?.kind === STEP_KINDS.entity) byEntity[step.value]?.add(phrase);
      else if (step !== undefined) byElement.set(step.value, [...(byElement.get(step.value) ?? []), phrase]);
    }
  });
  const byClass = Array.from({ length: classStart.length - 1 }, (_, place) => {
    const elements = classElements.subarray(classStart[place], classStart[place + 1]);
    return new Set([...elements].flatMap((element) => byElement.get(element) ?? []));
  });
  const phrasesOf = [...byClass, ...byEntity].map((phrases) => [...phrases].sort((a, b) => a - b));
  return { anchorStart: packNumbers(startsOf(phrasesOf.map(({ length }) => length))), anchorPhrases: packNumbers(phrasesOf.flat()) };
}

function stepTables(programs: readonly Program[]): Pick<Automaton, "stateStart" | "incomingStart" | "stepFrom" | "stepKind" | "stepValue"> {
  // By the state that they lead to: matching goes backwards.
  const incoming = programs.flatMap(({ steps, states }) => {
    const byState: Step[][] = Array.from({ length: states }, () => []);
    for (const step of steps) byState[step.to]?.push(step);
    return byState.map((own) => own.toSorted((a, b) => b.from - a.from));
  });
  const steps = incoming.flat();
  return {
    stateStart: packNumbers(startsOf(programs.map(({ states }) => states))),
    incomingStart: packNumbers(startsOf(incoming.map((own) => own.length))),
    stepFrom: packNumbers(steps.map((step) => step.from)),
    stepKind: packNumbers(steps.map((step) => step.kind)),
    stepValue: packNumbers(steps.map((step) => step.value)),
  };
}
