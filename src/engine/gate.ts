import type { CompiledSelection } from "../model/compiled-pack.ts";
import type { Condition } from "../model/detection.ts";
import type { ThreadMessage } from "./thread.ts";

/**
 * Phrase sets of which one must be hit in a message for a detection to be anything but false there; undefined where it can be
 * otherwise. Most rules look for words that most messages do not hold: they need no further look.
 */
export function findGate(condition: Condition, selections: readonly CompiledSelection[]): readonly number[] | undefined {
  switch (condition.kind) {
    case "ref":
      return gateOfSelection(selections[condition.index]);
    case "not":
      return undefined;
    case "and":
      return shortest(condition.of.map((part) => findGate(part, selections)));
    case "or":
      return union(condition.of.map((part) => findGate(part, selections)));
    case "at-least":
      return union(condition.of.map((part) => findGate(part, selections)));
    default:
      return condition satisfies never;
  }
}

/** Whether the message's text is known and holds none of the phrases that the gate asks for. */
export function isShut(gate: readonly number[] | undefined, message: ThreadMessage | undefined): boolean {
  if (gate === undefined || message?.message.text === undefined) return false;
  const hits = message.reading().hits();
  return !gate.some((set) => hits.has(set));
}

/** Every alternative of the selection must ask for a phrase of the message's own text. */
function gateOfSelection(selection: CompiledSelection | undefined): readonly number[] | undefined {
  if (selection === undefined || selection.scope === "thread") return undefined;
  return union(
    selection.alternatives.map((groups) => {
      const tests = groups.flatMap(({ bound }) => bound.filter(({ field }) => field === "message.text").map(({ test }) => test));
      const phrase = tests.find((test) => test.kind === "phrase");
      return phrase === undefined ? undefined : [phrase.set];
    }),
  );
}

function union(gates: readonly (readonly number[] | undefined)[]): readonly number[] | undefined {
  return gates.some((gate) => gate === undefined) ? undefined : gates.flatMap((gate) => gate ?? []);
}

function shortest(gates: readonly (readonly number[] | undefined)[]): readonly number[] | undefined {
  return gates.filter((gate) => gate !== undefined).toSorted((a, b) => a.length - b.length)[0];
}
