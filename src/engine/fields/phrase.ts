import type { CompiledTest } from "../../model/compiled-pack.ts";
import { type Facts, isCounted } from "../facts.ts";
import { refineHits } from "../phrases/refine.ts";
import type { Hit } from "../phrases/hits.ts";
import type { ThreadMessage } from "../thread.ts";
import { compareInterval } from "./compare.ts";
import { exactly, type Fact, textOf } from "../fact.ts";
import type { Judge } from "./judgement.ts";

/** A phrase stands in the text; every hit is quoted. */
export const judgePhrase: Judge<Extract<CompiledTest, { kind: "phrase" }>> = (test, fact, facts, message) => {
  const hits = findHits(test, fact, facts, message);
  if (hits.length === 0) return { value: false };
  return fact.quotable === true ? { value: true, spans: hits } : { value: true };
};

/** So many hits of a phrase in one text; the hits are quoted. */
export const judgePhraseCount: Judge<Extract<CompiledTest, { kind: "phrase-count" }>> = (test, fact, facts, message) => {
  const hits = findHits(test, fact, facts, message);
  const value = compareInterval(test.operator, exactly(hits.length), test.value);
  return fact.quotable === true ? { value, spans: hits } : { value };
};

type PhraseTest = Extract<CompiledTest, { kind: "phrase" | "phrase-count" }>;

/** Hits that count, as far as patterns let them: those in quoted text of others do not. A text that is derived is read for itself. */
function findHits({ set, refine }: PhraseTest, fact: Fact, facts: Facts, message: ThreadMessage | undefined): readonly Hit[] {
  const text = textOf(fact);
  const isMessageText = fact.quotable === true && message !== undefined && fact.pointer === `${message.pointer}/text`;
  const reading = isMessageText ? message.reading() : facts.readAt(fact.quotable === true ? fact.pointer : ` ${text}`, text);
  const found = reading.hits().of(set);
  const counted = isMessageText ? found.filter((hit) => isCounted(facts, message, hit.start)) : found;
  return refine === undefined ? counted : refineHits(counted, reading.tokens(), refine, facts.ruleSet.matchesPattern);
}
