import type { ClauseTest, Detection } from "../../model/detection.ts";
import type { Phrase } from "../../model/phrase.ts";
import { children, type Cursor, textOf } from "../cursor.ts";
import { selectionsOf } from "../detection.ts";

/** One key of a selection as written, whatever is wrong with it. */
export type WrittenClause = { readonly selection: string; readonly modifiers: readonly string[]; readonly values: readonly Cursor[] };

/** Every key of a detection that reads a field. */
export function writtenClauses(detection: Cursor): WrittenClause[] {
  return selectionsOf(detection).flatMap(({ name, body }) => {
    const maps = Array.isArray(body.value) ? children(body).map(({ at }) => at) : [body];
    return maps.flatMap(children).flatMap(({ key, at }) => {
      if (key === "scope") return [];
      const values = Array.isArray(at.value) ? children(at).map((item) => item.at) : [at];
      return [{ selection: name, modifiers: key.split("|").slice(1), values }];
    });
  });
}

/** The texts of its phrases, each with its place. */
export function writtenPhrases({ modifiers, values }: WrittenClause): { readonly text: string; readonly at: Cursor }[] {
  if (!modifiers.includes("phrase") || modifiers.includes("count")) return [];
  return values.flatMap((at) => {
    const text = textOf(at);
    return text === undefined ? [] : [{ text, at }];
  });
}

/** Every phrase of a detection. */
export function phrasesIn(detection: Detection): readonly Phrase[] {
  return detection.selections.flatMap(({ alternatives }) => alternatives.flat().flatMap(({ test }) => phrasesOf(test)));
}

function phrasesOf(test: ClauseTest): readonly Phrase[] {
  return test.kind === "phrase" || test.kind === "phrase-count" ? test.phrases : [];
}
