import type { CompiledTest } from "../../model/compiled-pack.ts";
import type { Span } from "../../model/entity.ts";
import { type Folded, fold } from "../../text/fold.ts";
import { textOf } from "../fact.ts";
import { isCounted } from "../facts.ts";
import type { Judge } from "./judgement.ts";

type TextTest = Extract<CompiledTest, { kind: "text" }>;

/** Equality, `contains`, `startswith` and `endswith`, on folded text unless `cased`. */
export const judgeText: Judge<TextTest> = (test, fact, facts, message) => {
  const raw = textOf(fact);
  const folded = test.cased ? undefined : fold(raw);
  const text = folded?.text ?? raw;
  const isMessageText = message !== undefined && fact.quotable === true && fact.pointer === `${message.pointer}/text`;
  for (const value of test.values) {
    for (const at of places(test.operator, text, folded === undefined ? value : fold(value).text)) {
      const span = rawSpan(folded, at);
      if (isMessageText && !isCounted(facts, message, span.start)) continue;
      return fact.quotable === true && span.end > span.start ? { value: true, spans: [span] } : { value: true };
    }
  }
  return { value: false };
};

/** Where a value stands in a text, as the operator allows. */
function* places(operator: TextTest["operator"], text: string, value: string): Iterable<Span> {
  switch (operator) {
    case "equal":
      if (text.trim() === value.trim()) yield { start: 0, end: text.length };
      return;
    case "startswith":
      if (text.startsWith(value)) yield { start: 0, end: value.length };
      return;
    case "endswith":
      if (text.endsWith(value)) yield { start: text.length - value.length, end: text.length };
      return;
    case "contains":
      for (let at = text.indexOf(value); at >= 0; at = value === "" ? -1 : text.indexOf(value, at + value.length)) {
        yield { start: at, end: at + value.length };
      }
      return;
    default:
      operator satisfies never;
  }
}

function rawSpan(folded: Folded | undefined, { start, end }: Span): Span {
  if (folded === undefined || end === start) return { start, end };
  return { start: folded.starts[start] as number, end: folded.ends[end - 1] as number };
}
