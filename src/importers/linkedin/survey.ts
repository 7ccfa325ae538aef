import type { MessageRow } from "./message-rows.ts";
import { nameKey, type Shown } from "./person.ts";

/** What messages.csv comes to, before its texts are read. */
export type Survey = {
  readonly conversations: Map<string, Surveyed>;
  /** Everybody once: most stand in many rows. */
  readonly known: Map<string, Shown>;
  /** How many rows there are in all. */
  rows: number;
};

/** How many rows a conversation has, how large they are in UTF-16 units, the number of its last one, and who is in it. */
type Surveyed = { rows: number; units: number; last: number; readonly people: Shown[] };

/** A survey of nothing yet. */
export function openSurvey(): Survey {
  return { conversations: new Map(), known: new Map(), rows: 0 };
}

/** Adds rows to a survey, which grows with the number of conversations and not with their length. */
export function surveyRows(survey: Survey, rows: readonly MessageRow[]): void {
  const { conversations, known } = survey;
  for (const { conversation, sender, recipients, content, isDraft } of rows) {
    survey.rows += 1;
    if (isDraft) continue;
    let found = conversations.get(conversation);
    if (found === undefined) conversations.set(conversation, (found = { rows: 0, units: 0, last: 0, people: [] }));
    found.rows += 1;
    found.units += content.length + ROW_UNITS;
    found.last = survey.rows;
    for (const shown of [sender, ...recipients]) {
      const before = known.get(shown.key);
      const better = before === undefined || (before.name === "" && shown.name !== "") ? shown : before;
      if (better !== before) known.set(shown.key, better);
      if (!found.people.some(({ key }) => key === shown.key)) found.people.push(better);
    }
  }
}

/** What a row takes beside its text. */
const ROW_UNITS = 500;

/** What is known of whom the export belongs to. */
export type Owner = { readonly name: string | undefined; readonly keys: ReadonlySet<string> };

/**
 * Whom the export belongs to: the address that is known already, else the one that writes under the owner's name, else whoever
 * is in nearly every conversation.
 */
export function findOwner(survey: Survey, name: string | undefined, slug: string | undefined): Owner {
  const keys = new Set<string>();
  const own = name === undefined ? undefined : nameKey(name);
  if (own !== undefined) keys.add(own);
  if (slug !== undefined) keys.add(slug);
  const counts = new Map<string, number>();
  for (const { people } of survey.conversations.values()) {
    for (const { key, name: shown } of people) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (slug === undefined && own !== undefined && nameKey(shown) === own) keys.add(key);
    }
  }
  if (keys.size > 0 && [...keys].some((key) => counts.has(key))) return { name, keys };
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first !== undefined && survey.conversations.size > 1 && first[1] > survey.conversations.size / 2 && first[1] > (second?.[1] ?? 0))
    keys.add(first[0]);
  return { name, keys };
}

/** The others of a conversation, with people who stand there by name and by address counted once. */
export function listOthers(people: readonly Shown[], owner: Owner): readonly Shown[] {
  const named = new Set(people.flatMap(({ url, name }) => (url === undefined ? [] : [nameKey(name)])));
  return people.filter(({ key, url }) => !owner.keys.has(key) && (url !== undefined || !named.has(key)));
}
