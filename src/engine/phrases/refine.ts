import type { CompiledRefinements } from "../../model/compiled-pack.ts";
import type { Tokens } from "../../text/tokens.ts";
import type { Hit } from "./hits.ts";
import { type Sentence, sentenceAt } from "./sentence.ts";

/** Whether the pattern at a place of the pack matches somewhere in a sentence. */
export type PatternMatcher = (place: number, sentence: Sentence) => boolean;

/** The hits in sentences that some pattern of each list matches. Hits come in order: a sentence is read once, however many it holds. */
export function refineHits(
  hits: readonly Hit[],
  tokens: Tokens,
  refinements: CompiledRefinements,
  matches: PatternMatcher,
): readonly Hit[] {
  let end = -1;
  let isRefined = false;
  return hits.filter((hit) => {
    if (hit.start < end) return isRefined;
    const sentence = sentenceAt(tokens, hit.start);
    end = sentence.end;
    isRefined = refinements.every((places) => places.some((place) => matches(place, sentence)));
    return isRefined;
  });
}
