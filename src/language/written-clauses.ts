import type { Phrase } from "../model/phrase.ts";
import { children, type Cursor, textOf } from "./cursor.ts";
import { selectionsOf } from "./detection.ts";
import { type ListName, parsePhrase } from "./phrase.ts";

/** One key of a selection as written, whatever is wrong with it. */
export type WrittenClause = {
  readonly selection: string;
  readonly modifiers: readonly string[];
  readonly values: readonly Cursor[];
  /** What its values say, where they are phrases. */
  readonly phrases: readonly WrittenPhrase[];
};

/** A phrase as written; its tree where it has one. */
export type WrittenPhrase = {
  readonly text: string;
  readonly at: Cursor;
  readonly phrase: Phrase | undefined;
  readonly lists: readonly ListName[];
};

/** Every key of a detection that reads a field. */
export function writtenClauses(detection: Cursor): WrittenClause[] {
  return selectionsOf(detection).flatMap(({ name, body }) => {
    const maps = Array.isArray(body.value) ? children(body).map(({ at }) => at) : [body];
    return maps.flatMap(children).flatMap(({ key, at }) => {
      if (key === "scope") return [];
      const modifiers = key.split("|").slice(1);
      const values = Array.isArray(at.value) ? children(at).map((item) => item.at) : [at];
      const isPhrase = modifiers.includes("phrase") && !modifiers.includes("count");
      return [{ selection: name, modifiers, values, phrases: isPhrase ? values.flatMap(readPhrase) : [] }];
    });
  });
}

function readPhrase(at: Cursor): WrittenPhrase[] {
  const text = textOf(at);
  if (text === undefined) return [];
  const { phrase, lists } = parsePhrase(text);
  return [{ text, at, phrase, lists }];
}
