import type { Outcome } from "../../engine/outcome.ts";
import type { Facts } from "../../engine/facts.ts";
import { type Step, type Walk, walkRule } from "../../engine/walk.ts";
import type { Excerpt, TestReason } from "../../model/event.ts";
import type { Expectation } from "../../model/rule.ts";
import type { Evidence } from "../../model/verdict.ts";
import type { Wanted } from "./expectation.ts";

/** Why a rule came out as it did where that was not expected: which selections held, which did not, and on which words. */
export function explainOutcome(facts: Facts, place: number, actual: Expectation): TestReason[] {
  const walk = walkRule(facts, place);
  switch (actual) {
    case "match":
      return showEvidence(facts, walk.outcome.evidence, "holds");
    case "excepted":
      return explainException(facts, walk);
    case "not-evaluable":
      return [{ message: `not known: ${[...new Set(walk.outcome.missing)].map(nameField).join(", ")}` }];
    case "no-match":
      return walk.members.length > 0 ? explainMembers(walk) : explainNearest(facts, walk.steps);
    default:
      return actual satisfies never;
  }
}

/** A rule on messages that has none misses the list, not a field of it. */
function nameField(field: string): string {
  return field === "message" ? "messages" : field;
}

/** What a test asked for and did not get, then what there was. */
export function explainMissing(facts: Facts, { evidence }: Outcome, wanted: readonly Wanted[]): TestReason[] {
  if (wanted.length === 0) return [];
  const found = evidence.length === 0 ? [{ message: "there is no evidence at all" }] : showEvidence(facts, evidence, "holds");
  return [...wanted.map((one) => ({ message: wordMissing(one) })), ...found];
}

function wordMissing({ message, selection, quote }: Wanted): string {
  const words = [
    quote === undefined ? "evidence" : `“${quote}”`,
    ...(selection === undefined ? [] : [`of \`${selection}\``]),
    ...(message === undefined ? [] : [`in message ${message}`]),
  ];
  return `no ${words.join(" ")}`;
}

/** Pieces of evidence that a reason shows before it only counts. */
const SHOWN = 4;

function showEvidence(facts: Facts, evidence: readonly Evidence[], verb: string): TestReason[] {
  const more = evidence.length - SHOWN;
  return [
    ...evidence.slice(0, SHOWN).map((item) => showItem(facts, item, verb)),
    ...(more > 0 ? [{ message: `and ${more} more of them` }] : []),
  ];
}

function showItem({ subject }: Facts, evidence: Evidence, verb: string): TestReason {
  switch (evidence.kind) {
    case "text": {
      const { selection, messageIndex, pointer, start, end } = evidence;
      const at = messageIndex === undefined ? pointer : `message ${messageIndex}`;
      return { message: `\`${selection}\` ${verb} in ${at}`, ...excerptOf(subject, pointer, start, end) };
    }
    case "value":
      return { message: `\`${evidence.selection}\` ${verb}: ${evidence.fact} is ${evidence.value}` };
    case "absence":
      return { message: `\`${evidence.selection}\` ${verb}: there is no ${evidence.fact}` };
    case "member":
      return { message: `\`${evidence.rule}\` ${verb}` };
    default:
      return evidence satisfies never;
  }
}

/** The text that evidence was read off; none where it was derived. */
function excerptOf(subject: unknown, pointer: string, start: number, end: number): { readonly excerpt?: Excerpt } {
  const keys = pointer.split("/").slice(1);
  const text = keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], subject);
  return typeof text === "string" ? { excerpt: { text, start, end } } : {};
}

function explainException(facts: Facts, { outcome, steps }: Walk): TestReason[] {
  const held = steps.flatMap(({ exceptions }) => exceptions.filter(({ id, value }) => id === outcome.exception && value === true));
  const evidence = held.flatMap((one) => one.evidence);
  return [{ message: `the exception \`${outcome.exception}\` holds` }, ...showEvidence(facts, evidence, "of the exception holds")];
}

function explainMembers({ members }: Walk): TestReason[] {
  const missing = members.filter(({ value }) => value !== true);
  if (missing.length === 0) return [{ message: "each of its rules matches, but not in this order within these bounds" }];
  return missing.map(({ rule, value }) => ({ message: `\`${rule}\` ${value === false ? "does not match" : "cannot be evaluated"}` }));
}

/** The message on which most of the rule holds, with what does and what does not; words found say more than other facts. */
function explainNearest(facts: Facts, steps: readonly Step[]): TestReason[] {
  const [first, ...others] = steps;
  if (first === undefined) return [{ message: "there is no message of the writer that the rule reads" }];
  const nearest = others.reduce((best, step) => (countHeld(step) > countHeld(best) ? step : best), first);
  const where = nearest.message === undefined ? "" : ` in message ${nearest.message.index}`;
  const named = nearest.selections.map(
    ({ name, value }) => `\`${name}\` ${value === true ? "holds" : value === false ? "does not hold" : "is not known"}`,
  );
  const held = nearest.selections.filter(({ value }) => value === true).flatMap(({ evidence }) => evidence);
  return [
    { message: `${named.join(", ")}${where}` },
    ...showEvidence(
      facts,
      held.filter(({ kind }) => kind === "text"),
      "holds",
    ),
  ];
}

function countHeld({ selections }: Step): number {
  const held = selections.filter(({ value }) => value === true);
  return held.length + (held.some(({ evidence }) => evidence.some(({ kind }) => kind === "text")) ? 0.5 : 0);
}
