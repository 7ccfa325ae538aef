import type { ClauseTest, Detection } from "../../model/detection.ts";
import type { Phrase } from "../../model/phrase.ts";

/** Every phrase of a detection. */
export function phrasesIn(detection: Detection): readonly Phrase[] {
  return detection.selections.flatMap(({ alternatives }) => alternatives.flat().flatMap(({ test }) => phrasesOf(test)));
}

function phrasesOf(test: ClauseTest): readonly Phrase[] {
  return test.kind === "phrase" || test.kind === "phrase-count" ? test.phrases : [];
}
