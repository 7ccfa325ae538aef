import type { Imported } from "./importer.ts";
import { asObjects } from "./json-value.ts";

/** Counts what others have set under messages: the record has no place for it. */
export function* dropReactions(messages: readonly Readonly<Record<string, unknown>>[]): Iterable<Imported> {
  const count = messages.reduce((sum, { reactions }) => sum + asObjects(reactions).length, 0);
  if (count > 0) yield { kind: "dropped", what: "reactions", count };
}
