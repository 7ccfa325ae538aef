import type { CompiledLogic } from "../model/compiled-pack.ts";
import { MS } from "../model/interval.ts";
import type { Evidence } from "../model/verdict.ts";
import { runCondition } from "./condition.ts";
import type { Facts } from "./facts.ts";
import { compareInterval } from "./fields/compare.ts";
import { type Kleene, some } from "./kleene.ts";
import { NOTHING, type Outcome } from "./outcome.ts";
import type { ThreadMessage } from "./thread.ts";
import { elapsed } from "./time.ts";

/** The outcome of a member by its place; nothing of one that does not run. */
export type OutcomeOf = (place: number) => Outcome;

/** Judges a combination or sequence by what its members came to. */
export function compose(logic: CompiledLogic, facts: Facts, outcomeOf: OutcomeOf): Outcome {
  switch (logic.kind) {
    case "combination":
      return combine(logic, facts, outcomeOf);
    case "sequence":
      return follow(logic, facts, outcomeOf);
    case "detection":
      throw new Error("a detection is not composed of rules");
    default:
      return logic satisfies never;
  }
}

/** Members keep their own findings; the combination names those that hold. */
function combine(logic: Extract<CompiledLogic, { kind: "combination" }>, facts: Facts, outcomeOf: OutcomeOf): Outcome {
  const value = runCondition(logic.code, (operand) => outcomeOf(logic.members[operand] as number).value);
  if (value === false) return NOTHING;
  const members = logic.members.map((place) => ({ place, outcome: outcomeOf(place) }));
  const holding = members.filter(({ outcome }) => outcome.value === true);
  return {
    ...NOTHING,
    value,
    evidence:
      value === true
        ? nameMembers(
            facts,
            holding.map(({ place }) => place),
          )
        : [],
    missing: value === undefined ? members.flatMap(({ outcome }) => outcome.missing) : [],
    messages: value === true ? holding.flatMap(({ outcome }) => outcome.messages[0] ?? []).slice(0, 1) : [],
  };
}

/** Members in strictly rising order of messages, over all their matches, within the bounds. */
function follow(logic: Extract<CompiledLogic, { kind: "sequence" }>, facts: Facts, outcomeOf: OutcomeOf): Outcome {
  const members = logic.members.map(outcomeOf);
  if (members.some((outcome) => outcome.value === false)) return NOTHING;
  const missing = members.flatMap((outcome) => outcome.missing);
  if (members.some((outcome) => outcome.value === undefined)) return { ...NOTHING, value: undefined, missing };
  const [first, ...rest] = members;
  const tries = (first?.messages ?? []).map((start) => followFrom(start, rest, logic));
  const value = some(tries.map((found) => found.value));
  const found = tries.find((ways) => ways.value === true);
  return {
    ...NOTHING,
    value,
    evidence: value === true ? nameMembers(facts, logic.members) : [],
    missing: value === undefined ? ["message.sentAt"] : [],
    messages: found?.messages ?? [],
  };
}

/**
 * From one start, the earliest later message of each middle member leaves the most room; any later message of the last one may
 * end it, as the bounds ask for the first and the last message alone.
 */
function followFrom(
  start: ThreadMessage,
  rest: readonly Outcome[],
  logic: Extract<CompiledLogic, { kind: "sequence" }>,
): { readonly value: Kleene; readonly messages: readonly ThreadMessage[] } {
  const middle = chain(start, rest.slice(0, -1));
  const before = middle?.at(-1) ?? start;
  const ends = middle === undefined ? [] : (rest.at(-1)?.messages ?? []).filter((message) => message.index > before.index);
  const ways = ends.map((end) => ({ value: isWithin(start, end, logic), messages: [...(middle ?? []), end] }));
  return ways.find(({ value }) => value === true) ?? ways.find(({ value }) => value === undefined) ?? { value: false, messages: [start] };
}

/** The earliest message of each member in rising order; undefined where one has none left. */
function chain(start: ThreadMessage, members: readonly Outcome[]): ThreadMessage[] | undefined {
  const messages = [start];
  for (const member of members) {
    const last = messages.at(-1) as ThreadMessage;
    const next = member.messages.find((message) => message.index > last.index);
    if (next === undefined) return undefined;
    messages.push(next);
  }
  return messages;
}

function isWithin(
  start: ThreadMessage,
  end: ThreadMessage,
  { withinMessages, withinDays }: Extract<CompiledLogic, { kind: "sequence" }>,
): Kleene {
  if (withinMessages !== undefined && end.index - start.index > withinMessages) return false;
  if (withinDays === undefined) return true;
  if (start.sentAt === undefined || end.sentAt === undefined) return undefined;
  return compareInterval("lte", elapsed(start.sentAt, end.sentAt), withinDays * MS.day);
}

function nameMembers(facts: Facts, places: readonly number[]): Evidence[] {
  return places.map((place) => ({ kind: "member", rule: facts.ruleSet.pack.rules[place]?.id ?? "" }));
}
