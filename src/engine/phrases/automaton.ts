import type { Automaton } from "../../model/compiled-pack.ts";
import { STEP_KINDS } from "../../model/compiled-pack.ts";
import { ENTITY_KINDS } from "../../model/entity.ts";
import type { Phrase } from "../../model/phrase.ts";
import type { List } from "../../model/rule.ts";
import { type Anchor, chooseAnchor, countWords } from "./anchor.ts";
import { buildProgram, type Element, type ElementTable, type Program, type Step } from "./program.ts";
import { packNumbers } from "./numbers.ts";
import { buildTrie } from "./trie.ts";

/** Compiles sets of phrases (one set a clause) into one automaton; the place in `sets` is the set's number. */
export function buildAutomaton(sets: readonly (readonly Phrase[])[], lists: Readonly<Record<string, List>>): Automaton {
  const table: ElementTable = { elements: [], numbers: new Map() };
  const programs = sets.flat().map((phrase) => buildProgram(phrase, lists, table));
  const rarity = countWords(programs, table.elements);
  const anchors = programs.map((program) => chooseAnchor(program, table.elements, rarity));
  // Entities are elements too, numbered after the words and marks.
  const entityElements = ENTITY_KINDS.map((_, kind) => (usesEntity(programs, kind) ? table.elements.length + kind : -1));
  return {
    ...buildTrie(table.elements),
    entityElements: packNumbers(entityElements),
    ...anchorTables(programs, anchors, table.elements),
    ...stepTables(programs),
    reachLeft: packNumbers(anchors.map((anchor) => anchor.left)),
    reachRight: packNumbers(anchors.map((anchor) => anchor.right)),
    neededStart: packNumbers(startsOf(anchors.map((anchor) => anchor.needed.length))),
    neededElements: packNumbers(anchors.flatMap((anchor) => anchor.needed)),
    phraseSet: packNumbers(sets.flatMap((phrases, set) => phrases.map(() => set))),
  };
}

/** Where each of several lists starts in their sequence, and where the last one ends. */
function startsOf(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

function usesEntity(programs: readonly Program[], kind: number): boolean {
  return programs.some((program) => program.steps.some((step) => step.kind === STEP_KINDS.entity && step.value === kind));
}

function anchorTables(
  programs: readonly Program[],
  anchors: readonly Anchor[],
  elements: readonly Element[],
): Pick<Automaton, "anchorStart" | "anchorPhrases"> {
  const phrasesOf: Set<number>[] = Array.from({ length: elements.length + ENTITY_KINDS.length }, () => new Set());
  anchors.forEach((anchor, phrase) => {
    for (const index of anchor.steps) {
      const step = programs[phrase]?.steps[index];
      if (step === undefined) continue;
      const element = step.kind === STEP_KINDS.entity ? elements.length + step.value : step.value;
      phrasesOf[element]?.add(phrase);
    }
  });
  return {
    anchorStart: packNumbers(startsOf(phrasesOf.map((phrases) => phrases.size))),
    anchorPhrases: packNumbers(phrasesOf.flatMap((phrases) => [...phrases])),
  };
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
