import { STEP_KINDS } from "../../model/compiled-pack.ts";
import type { BuiltItem, Element, Program } from "./program.ts";

/**
 * Steps of which every match takes exactly one, and how far a match reaches around it (in words). `needed` are elements of a
 * second such cut: a look for them tells most places apart before the phrase itself is tried. None is no need.
 */
export type Anchor = {
  readonly steps: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly needed: readonly number[];
};

/** Chooses the rarest cut through a program: a phrase is tried only where one of these steps can be taken. */
export function chooseAnchor(program: Program, elements: readonly Element[], rarity: ReadonlyMap<string, number>): Anchor {
  const cost = (step: number): number => stepCost(program, step, elements, rarity);
  const best = cheapestCut(program.items, cost);
  if (best === undefined) throw new Error("a phrase without a word that it needs");
  const before = longestPaths(program, false);
  const after = longestPaths(program, true);
  const steps = best.steps.map((index) => ({ index, step: program.steps[index] }));
  return {
    steps: best.steps,
    left: Math.max(...steps.map(({ step }) => before[step?.from ?? 0] ?? 0)),
    right: Math.max(...steps.map(({ step }) => after[step?.to ?? 0] ?? 0)),
    needed: findNeeded(program, best, cost),
  };
}

/** Elements of the cheapest cut beside the anchor that is made of words and marks alone. */
function findNeeded(program: Program, anchor: Cut, cost: (step: number) => number): number[] {
  const others = program.items.filter((item) => {
    const cut = cheapestCut([item], cost);
    return (
      cut !== undefined &&
      !cut.steps.some((step) => anchor.steps.includes(step)) &&
      cut.steps.every((step) => program.steps[step]?.kind === STEP_KINDS.token)
    );
  });
  const cut = cheapestCut(others, cost);
  return [...new Set(cut?.steps.map((step) => program.steps[step]?.value ?? 0))];
}

/** How often each word stands in the pack's phrases: the estimate of how often it stands in texts. */
export function countWords(programs: readonly Program[], elements: readonly Element[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const program of programs) {
    for (const step of program.steps) {
      const element = step.kind === STEP_KINDS.token ? elements[step.value] : undefined;
      if (element?.kind !== "words") continue;
      for (const word of element.words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

type Cut = { readonly steps: readonly number[]; readonly cost: number };

function cheapestCut(items: readonly BuiltItem[], cost: (step: number) => number): Cut | undefined {
  let best: Cut | undefined;
  for (const item of items) {
    const cut = item.kind === "step" ? { steps: [item.step], cost: cost(item.step) } : cutOfChoice(item.options, cost);
    if (cut !== undefined && (best === undefined || cut.cost < best.cost)) best = cut;
  }
  return best;
}

function cutOfChoice(options: readonly (readonly BuiltItem[])[], cost: (step: number) => number): Cut | undefined {
  const cuts = options.map((option) => cheapestCut(option, cost));
  if (cuts.some((cut) => cut === undefined)) return undefined;
  return { steps: cuts.flatMap((cut) => cut?.steps ?? []), cost: cuts.reduce((sum, cut) => sum + (cut?.cost ?? 0), 0) };
}

/** Words that stand in nearly every text: an anchor only where there is nothing else. */
const STOP_WORDS = new Set(
  (
    "a about all also am an and any are as at be been but by can could do for from get had has have he her his how i if in is it its " +
    "just like me my no not of on or our out she should so some that the their them there they this to up us was we well were what " +
    "when which who will with would you your"
  ).split(" "),
);
const COSTS = { stopWord: 500, prefix: 4, mark: 400, entity: 60 } as const;

function stepCost(program: Program, index: number, elements: readonly Element[], rarity: ReadonlyMap<string, number>): number {
  const step = program.steps[index];
  if (step === undefined || step.kind === STEP_KINDS.entity) return COSTS.entity;
  const element = elements[step.value];
  if (element?.kind !== "words") return COSTS.mark;
  return element.words.reduce((sum, word) => sum + wordCost(word) + (rarity.get(word) ?? 0), 0);
}

function wordCost(word: string): number {
  if (STOP_WORDS.has(word)) return COSTS.stopWord;
  return word.endsWith("*") ? COSTS.prefix : 1;
}

/** Most words on any way from the start to each state, or from each state to the end. */
function longestPaths(program: Program, reversed: boolean): number[] {
  const lengths = Array.from({ length: program.states }, () => 0);
  const ordered = [...program.steps].sort((a, b) => (reversed ? b.from - a.from : a.from - b.from));
  for (const step of ordered) {
    const [known, reached] = reversed ? [step.to, step.from] : [step.from, step.to];
    lengths[reached] = Math.max(lengths[reached] ?? 0, (lengths[known] ?? 0) + stepLength(step.kind, step.value));
  }
  return lengths;
}

function stepLength(kind: number, value: number): number {
  if (kind === STEP_KINDS.skip) return 0;
  return kind === STEP_KINDS.gap ? value : 1;
}
