import type { Subject, Writer } from "../model/subject.ts";
import { indexNames, type NameIndex } from "./index-names.ts";
import { addIntroduced, nextPerson, RECIPIENT } from "./introduced.ts";
import { keyOf } from "./name-key.ts";

/** Who is meant by which name. */
export type People = NameIndex & {
  /** What is shown for the writer of a message, who is not the suspect. */
  readonly maskOf: (writer: Writer, sender: string) => string;
};

/** Everybody whom the record names, in fields and in texts, and the employers of the recipient. */
export function findPeople(subject: Subject): People {
  const { profile, employer, recipient, messages = [] } = subject;
  const sendersOf = (writer: string): string[] => messages.flatMap(({ from, sender }) => (from === writer ? (sender ?? []) : []));
  const own = new Set([profile?.name, profile?.handle, ...sendersOf("subject")].flatMap((name) => keyOf(name) ?? []));
  const people = new Map<string, string>();
  const add = (name: string | undefined, mask: string): void => {
    const key = keyOf(name);
    if (key !== undefined && !own.has(key) && !people.has(key)) people.set(key, mask);
  };
  for (const name of [recipient?.name, ...sendersOf("recipient")]) add(name, RECIPIENT);
  for (const name of sendersOf("other")) add(name, nextPerson(people));
  addIntroduced(own, people, subject);
  const claimed = [employer?.name, ...(profile?.positions ?? []).map(({ company }) => company)].flatMap((name) => keyOf(name) ?? []);
  for (const name of claimed) own.add(name);
  const organisations = new Map<string, string>();
  for (const name of [recipient?.employer, ...(recipient?.positions ?? []).map(({ company }) => company)]) {
    const key = keyOf(name);
    if (key !== undefined && !own.has(key) && !people.has(key) && !organisations.has(key))
      organisations.set(key, `[organisation ${organisations.size + 1}]`);
  }
  return {
    ...indexNames(own, people, organisations),
    maskOf: (writer, sender) => people.get(keyOf(sender) ?? "") ?? (writer === "recipient" ? RECIPIENT : "[person]"),
  };
}
