import type { RulePart } from "../model/rule.ts";
import { writtenClauses, writtenPhrases } from "./checks/clauses.ts";
import { type Cursor, placeOfKey, placeOfValue, textOf } from "./cursor.ts";
import { selectionsOf } from "./detection.ts";

/** The parts of a rule whose detection and exceptions have been read; exceptions come as their id and their detection. */
export function readParts(own: Cursor | undefined, exceptions: readonly { readonly id: Cursor; readonly at: Cursor }[]): RulePart[] {
  const selections =
    own === undefined ? [] : selectionsOf(own).map(({ name, body }): RulePart => ({ kind: "selection", name, place: placeOfKey(body) }));
  const detections = [...(own === undefined ? [] : [own]), ...exceptions.map(({ at }) => at)];
  return [
    ...selections,
    ...exceptions.map(({ id }): RulePart => ({ kind: "exception", name: textOf(id) ?? "", place: placeOfValue(id) })),
    ...detections.flatMap(readPhrases),
  ];
}

function readPhrases(detection: Cursor): RulePart[] {
  return writtenClauses(detection)
    .flatMap(writtenPhrases)
    .map(({ text, at }): RulePart => ({ kind: "phrase", name: text, place: placeOfValue(at) }));
}
