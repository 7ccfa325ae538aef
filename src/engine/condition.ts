import { OPCODES } from "../model/compiled-pack.ts";
import type { Condition } from "../model/detection.ts";
import { and, atLeast, type Kleene, negate, or } from "./kleene.ts";

/** Writes a condition as postfix code; an operator is followed by its numbers. */
export function encodeCondition(condition: Condition): number[] {
  switch (condition.kind) {
    case "ref":
      return [condition.index];
    case "not":
      return [...encodeCondition(condition.of), OPCODES.not];
    case "and":
    case "or":
      return [...condition.of.flatMap(encodeCondition), OPCODES[condition.kind], condition.of.length];
    case "at-least":
      return [...condition.of.flatMap(encodeCondition), OPCODES.atLeast, condition.count, condition.of.length];
    default:
      return condition satisfies never;
  }
}

/** Runs condition code on the values of its operands. */
export function runCondition(code: readonly number[], valueOf: (operand: number) => Kleene): Kleene {
  const stack: Kleene[] = [];
  for (let at = 0; at < code.length; at++) {
    const word = code[at] as number;
    switch (word) {
      case OPCODES.not:
        stack.push(negate(stack.pop()));
        break;
      case OPCODES.and:
        joinLast(stack, code[++at] as number, and, true);
        break;
      case OPCODES.or:
        joinLast(stack, code[++at] as number, or, false);
        break;
      case OPCODES.atLeast:
        stack.push(atLeast(code[++at] as number, takeLast(stack, code[++at] as number)));
        break;
      default:
        stack.push(valueOf(word));
    }
  }
  return stack[0];
}

/** Puts what the last values of a stack come to together in their place; `none` is what no values come to. */
function joinLast(stack: Kleene[], count: number, join: (a: Kleene, b: Kleene) => Kleene, none: boolean): void {
  let joined: Kleene = none;
  for (let left = count; left > 0; left--) joined = join(stack.pop(), joined);
  stack.push(joined);
}

/** The last values of a stack, taken off it. */
function takeLast(stack: Kleene[], count: number): Kleene[] {
  return stack.splice(stack.length - count);
}

/** Operands that stand somewhere without an odd number of `not`s: what they find is evidence. */
export function positiveOperands(condition: Condition, negated = false): number[] {
  switch (condition.kind) {
    case "ref":
      return negated ? [] : [condition.index];
    case "not":
      return positiveOperands(condition.of, !negated);
    default:
      return condition.of.flatMap((part) => positiveOperands(part, negated));
  }
}
