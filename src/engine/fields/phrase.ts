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

/** So many hits of a phrase in one text. */
export const judgePhraseCount: Judge<Extract<CompiledTest, { kind: "phrase-count" }>> = (test, fact, facts, message) => ({
  value: compareInterval(test.operator, exactly(findHits(test.set, fact, facts, message).length), test.value),
});

/** Hits that count: those in quoted text of others do not. */
function findHits(set: number, fact: Fact, facts: Facts, message: ThreadMessage | undefined): readonly Hit[] {
  const text = textOf(fact);
  if (message === undefined || fact.pointer !== `${message.pointer}/text`) {
    return (
      facts
        .readAt(fact.quotable === true ? fact.pointer : text, text)
        .hits()
        .get(set) ?? []
    );
  }
  return (message.reading().hits().get(set) ?? []).filter((hit) => isCounted(facts, message, hit.start));
}
