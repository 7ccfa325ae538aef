import type { MessageRow } from "./message-rows.ts";
import { nameKey, type Shown } from "./person.ts";

/** What messages.csv comes to, before its texts are read: how many rows each conversation has, and who is in it. */
export type Survey = Map<string, { rows: number; readonly people: Map<string, Shown>; readonly senders: Set<string> }>;

/** Adds rows to a survey, which grows with the number of conversations and not with their length. */
export function surveyRows(survey: Survey, rows: readonly MessageRow[]): void {
  for (const { conversation, sender, recipients, isDraft } of rows) {
    if (isDraft) continue;
    let found = survey.get(conversation);
    if (found === undefined) survey.set(conversation, (found = { rows: 0, people: new Map(), senders: new Set() }));
    found.rows += 1;
    found.senders.add(sender.key);
    for (const shown of [sender, ...recipients]) {
      const before = found.people.get(shown.key);
      if (before === undefined || (before.name === "" && shown.name !== "")) found.people.set(shown.key, shown);
    }
  }
}

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
  for (const { people } of survey.values()) {
    for (const { key, name: shown } of people.values()) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (slug === undefined && own !== undefined && nameKey(shown) === own) keys.add(key);
    }
  }
  if (keys.size > 0 && [...keys].some((key) => counts.has(key))) return { name, keys };
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first !== undefined && survey.size > 1 && first[1] > survey.size / 2 && first[1] > (second?.[1] ?? 0)) keys.add(first[0]);
  return { name, keys };
}

/** The others of a conversation, with people who stand there by name and by address counted once. */
export function listOthers(people: ReadonlyMap<string, Shown>, owner: Owner): readonly Shown[] {
  const named = new Set([...people.values()].flatMap(({ url, name }) => (url === undefined ? [] : [nameKey(name)])));
  return [...people.values()].filter(({ key, url }) => !owner.keys.has(key) && (url !== undefined || !named.has(key)));
}
