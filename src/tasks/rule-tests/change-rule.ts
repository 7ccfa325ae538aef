import type { Condition } from "../../model/detection.ts";
import type { Logic, Rule, RulePart } from "../../model/rule.ts";
import { ALWAYS, changeCondition, changeDetection, detectionAt, listAtLeast, NEVER } from "./change-condition.ts";
import { changeValue, withoutClause, withoutPattern } from "./change-clause.ts";
import { nearby } from "./nearby.ts";

/** A rule with one of its parts removed or moved; the words go on from "every test passes as well". */
export type Change = { readonly part: RulePart; readonly words: string; readonly rule: Rule };

/** Every change of one part of a rule that its tests should notice. */
export function changeRule(rule: Rule): Change[] {
  return rule.parts.flatMap((part) => changePart(rule, part).map(({ words, rule: changed }) => ({ part, words, rule: changed })));
}

type Changed = Omit<Change, "part">;

function changePart(rule: Rule, part: RulePart): Changed[] {
  switch (part.kind) {
    case "selection":
      return changeSelection(rule, part);
    case "clause":
      return withoutClause(rule, part);
    case "pattern":
      return withoutPattern(rule, part);
    case "phrase":
    case "value":
      return changeValue(rule, part);
    case "condition":
      return changeCounts(rule, part);
    case "exception":
      return [
        { words: `without the exception \`${part.name}\``, rule: { ...rule, exceptions: rule.exceptions.toSpliced(part.at[0] ?? 0, 1) } },
      ];
    case "member":
      return changeMember(rule, part);
    case "bound":
      return changeBound(rule, part);
    default:
      return part.kind satisfies never;
  }
}

const FORCED = [
  { words: "always holds", value: ALWAYS, kind: "or" },
  { words: "never holds", value: NEVER, kind: "and" },
] as const;

/** What an operand finds stays evidence, whatever it is taken for. */
function force(index: number, { kind, value }: (typeof FORCED)[number]): (condition: Condition) => Condition {
  return (condition) => (condition.kind === "ref" && condition.index === index ? { kind, of: [condition, value] } : condition);
}

/** The only selection of an exception is the exception itself. */
function changeSelection(rule: Rule, { name, at: [detection = 0, place = 0] }: RulePart): Changed[] {
  if (detection > 0 && detectionAt(rule, detection).selections.length === 1) return [];
  return FORCED.map((forced) => ({
    words: `if \`${name}\` ${forced.words}`,
    rule: changeDetection(rule, detection, (own) => ({ ...own, condition: changeCondition(own.condition, force(place, forced)) })),
  }));
}

/** One more and one fewer of "2 of …", as far as that can hold. */
function changeCounts(rule: Rule, { at: [detection = 0] }: RulePart): Changed[] {
  return listAtLeast(detectionAt(rule, detection).condition).flatMap((part) =>
    [part.count - 1, part.count + 1]
      .filter((count) => count <= part.of.length)
      .map((count) => ({
        words: `if “${part.count} of” is “${count} of”`,
        rule: changeDetection(rule, detection, (own) => ({
          ...own,
          condition: changeCondition(own.condition, (one) => (one === part ? { ...part, count } : one)),
        })),
      })),
  );
}

function changeMember(rule: Rule, { name, at: [place = 0] }: RulePart): Changed[] {
  const { logic } = rule;
  switch (logic.kind) {
    case "combination":
      return FORCED.map((forced) => ({
        words: `if \`${name}\` ${forced.words}`,
        rule: { ...rule, logic: { ...logic, condition: changeCondition(logic.condition, force(place, forced)) } },
      }));
    case "sequence":
      // One rule alone has no order.
      if (logic.members.length <= 2) return [];
      return [{ words: `without \`${name}\``, rule: { ...rule, logic: { ...logic, members: logic.members.toSpliced(place, 1) } } }];
    case "detection":
      throw new Error(`${rule.id} is a detection and has no members`);
    default:
      return logic satisfies never;
  }
}

const BOUNDS = { messages: "withinMessages", days: "withinDays" } as const satisfies Record<
  string,
  keyof Extract<Logic, { kind: "sequence" }>
>;

function changeBound(rule: Rule, { name }: RulePart): Changed[] {
  const key = BOUNDS[name as keyof typeof BOUNDS];
  const { logic } = rule;
  if (logic.kind !== "sequence") throw new Error(`${rule.id} is no sequence and has no bounds`);
  const bound = logic[key] ?? 0;
  return nearby(bound).map((other) => ({
    words: `within ${other} ${name}, not ${bound}`,
    rule: { ...rule, logic: { ...logic, [key]: other } },
  }));
}
