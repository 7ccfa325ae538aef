import type { CompiledTest } from "../../model/compiled-pack.ts";
import { type Facts, isCounted } from "../facts.ts";
import type { Hit } from "../phrases/match.ts";
import type { ThreadMessage } from "../thread.ts";
import { compareInterval } from "./compare.ts";
import { exactly, type Fact, textOf } from "../fact.ts";
import type { Judge } from "./judgement.ts";

/** A phrase stands in the text; every hit is quoted. */
export const judgePhrase: Judge<Extract<CompiledTest, { kind: "phrase" }>> = (test, fact, facts, message) => {
  const hits = findHits(test.set, fact, facts, message);
  if (hits.length === 0) return { value: false };
  return fact.quotable === true ? { value: true, spans: hits } : { value: true };
};

/** So many hits of a phrase in one text; the hits are quoted. */
export const judgePhraseCount: Judge<Extract<CompiledTest, { kind: "phrase-count" }>> = (test, fact, facts, message) => {
  const hits = findHits(test.set, fact, facts, message);
  const value = compareInterval(test.operator, exactly(hits.length), test.value);
  return fact.quotable === true ? { value, spans: hits } : { value };
};

/** Hits that count: those in quoted text of others do not. A text that is derived is read for itself. */
function findHits(set: number, fact: Fact, facts: Facts, message: ThreadMessage | undefined): readonly Hit[] {
  const text = textOf(fact);
  if (fact.quotable === true && message !== undefined && fact.pointer === `${message.pointer}/text`) {
    return (message.reading().hits().get(set) ?? []).filter((hit) => isCounted(facts, message, hit.start));
  }
  const reading = facts.readAt(fact.quotable === true ? fact.pointer : ` ${text}`, text);
  return reading.hits().get(set) ?? [];
}
