import type { CompiledRule } from "../model/compiled-pack.ts";
import { evaluateOne } from "./evaluate.ts";
import type { Outcome } from "./outcome.ts";
import { type DetectionResult, evaluateDetection, evaluateSelections, messagesOf } from "./evaluate-detection.ts";
import type { Facts } from "./facts.ts";
import type { Kleene } from "./kleene.ts";
import type { ThreadMessage } from "./thread.ts";

/** One rule on one subject, step by step, by the evaluator that scores. */
export type Walk = {
  readonly outcome: Outcome;
  /** Of a detection rule: each place where it was judged; the subject as a whole has no message. */
  readonly steps: readonly Step[];
  /** Of a combination or sequence: its members, and what each came to. */
  readonly members: readonly { readonly rule: string; readonly value: Kleene }[];
};

export type Step = {
  readonly message: ThreadMessage | undefined;
  readonly value: Kleene;
  readonly selections: readonly ({ readonly name: string } & DetectionResult)[];
  /** Asked only where the rule holds. */
  readonly exceptions: readonly ({ readonly id: string } & DetectionResult)[];
};

/** Walks a subject through the rule at a place of the pack. */
export function walkRule(facts: Facts, place: number): Walk {
  const rule = facts.ruleSet.pack.rules[place] as CompiledRule;
  const outcome = evaluateOne(facts, place);
  const { logic } = rule;
  if (logic.kind !== "detection") {
    const members = logic.members.map((member) => ({
      rule: facts.ruleSet.pack.rules[member]?.id ?? "",
      value: evaluateOne(facts, member).value,
    }));
    return { outcome, steps: [], members };
  }
  const places = logic.detection.reads === "subject" ? [undefined] : messagesOf(facts, rule.from);
  return { outcome, steps: places.map((message) => takeStep(rule, facts, message)), members: [] };
}

function takeStep({ logic, exceptions, from }: CompiledRule, facts: Facts, message: ThreadMessage | undefined): Step {
  if (logic.kind !== "detection") throw new Error("only a detection is judged on messages");
  const { value } = evaluateDetection(logic.detection, facts, message, from);
  const results = evaluateSelections(logic.detection, facts, message, from);
  return {
    message,
    value,
    selections: results.map((result, at) => ({ name: logic.detection.selections[at]?.name ?? "", ...result })),
    exceptions:
      value === true ? exceptions.map(({ id, detection }) => ({ id, ...evaluateDetection(detection, facts, message, from) })) : [],
  };
}
