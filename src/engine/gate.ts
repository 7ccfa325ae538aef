import type { CompiledSelection, Gate } from "../model/compiled-pack.ts";
import type { Condition } from "../model/detection.ts";
import { type Field, FIELDS, type FieldPath } from "../model/fields.ts";
import type { Facts } from "./facts.ts";
import type { ThreadMessage } from "./thread.ts";

/**
 * What a message must hold for a detection to be anything but false there; undefined where it can be otherwise. Most rules look
 * for words, links or sums that most messages do not hold: they need no further look.
 */
export function findGate(condition: Condition, selections: readonly CompiledSelection[]): Gate | undefined {
  switch (condition.kind) {
    case "ref":
      return gateOfSelection(selections[condition.index]);
    case "not":
      return undefined;
    case "and":
      return narrowest(condition.of.map((part) => findGate(part, selections)));
    case "or":
      return union(condition.of.map((part) => findGate(part, selections)));
    case "at-least":
      return union(condition.of.map((part) => findGate(part, selections)));
    default:
      return condition satisfies never;
  }
}

/** Whether all that the gate asks for is known not to be in the message. */
export function isShut(gate: Gate | undefined, facts: Facts, message: ThreadMessage | undefined): boolean {
  if (gate === undefined || message?.message.text === undefined) return false;
  const hits = message.reading().hits();
  return !gate.sets.some((set) => hits.has(set)) && gate.lists.every((list) => facts.elements(list, message)?.length === 0);
}

/** Every alternative of the selection must ask for a phrase of the message's own text, or for an element of one of its lists. */
function gateOfSelection(selection: CompiledSelection | undefined): Gate | undefined {
  if (selection === undefined || selection.scope === "thread") return undefined;
  return union(
    selection.alternatives.map((groups) => {
      const tests = groups.flatMap(({ bound }) => bound.filter(({ field }) => field === "message.text").map(({ test }) => test));
      const phrase = tests.find((test) => test.kind === "phrase");
      if (phrase !== undefined) return { sets: [phrase.set], lists: [] };
      const list = groups.find(({ root, bound }) => bound.length > 0 && isMessageList(root));
      return list === undefined ? undefined : { sets: [], lists: [list.root] };
    }),
  );
}

function isMessageList(root: FieldPath): boolean {
  return root.startsWith("message.") && (FIELDS[root] as Field).list === true;
}

function union(gates: readonly (Gate | undefined)[]): Gate | undefined {
  if (gates.some((gate) => gate === undefined)) return undefined;
  return { sets: gates.flatMap((gate) => gate?.sets ?? []), lists: [...new Set(gates.flatMap((gate) => gate?.lists ?? []))] };
}

/** The gate that lets least through: phrases before lists. */
function narrowest(gates: readonly (Gate | undefined)[]): Gate | undefined {
  const known = gates.filter((gate) => gate !== undefined);
  return known.toSorted((a, b) => a.lists.length - b.lists.length || a.sets.length - b.sets.length)[0];
}
