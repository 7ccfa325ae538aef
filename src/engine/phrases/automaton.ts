import type { Automaton } from "../../model/compiled-pack.ts";
import { STEP_KINDS } from "../../model/compiled-pack.ts";
import { ENTITY_KINDS } from "../../model/entity.ts";
import type { Phrase } from "../../model/phrase.ts";
import { MARKS } from "../../model/phrase.ts";
import type { List } from "../../model/rule.ts";
import { type Anchor, chooseAnchor, countWords } from "./anchor.ts";
import { buildProgram, type Element, type ElementTable, type Program } from "./program.ts";
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
    markElements: Int32Array.from(MARKS, (mark) => table.numbers.get(mark) ?? -1),
    entityElements: Int32Array.from(entityElements),
    ...anchorTables(programs, anchors, table.elements),
    ...stepTables(programs),
    reachLeft: Uint16Array.from(anchors, (anchor) => anchor.left),
    reachRight: Uint16Array.from(anchors, (anchor) => anchor.right),
    neededStart: Int32Array.from(startsOf(anchors.map((anchor) => anchor.needed.length))),
    neededElements: Int32Array.from(anchors.flatMap((anchor) => anchor.needed)),
    phraseSet: Int32Array.from(sets.flatMap((phrases, set) => phrases.map(() => set))),
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
    anchorStart: Int32Array.from(startsOf(phrasesOf.map((phrases) => phrases.size))),
    anchorPhrases: Int32Array.from(phrasesOf.flatMap((phrases) => [...phrases])),
  };
}

function stepTables(
  programs: readonly Program[],
): Pick<Automaton, "phraseStart" | "stepFrom" | "stepTo" | "stepKind" | "stepValue" | "stateCount"> {
  const sorted = programs.map((program) => [...program.steps].sort((a, b) => a.from - b.from || a.to - b.to));
  const steps = sorted.flat();
  return {
    phraseStart: Int32Array.from(startsOf(sorted.map((own) => own.length))),
    stepFrom: Uint16Array.from(steps, (step) => step.from),
    stepTo: Uint16Array.from(steps, (step) => step.to),
    stepKind: Uint8Array.from(steps, (step) => step.kind),
    stepValue: Int32Array.from(steps, (step) => step.value),
    stateCount: Uint16Array.from(programs, (program) => program.states),
  };
}
