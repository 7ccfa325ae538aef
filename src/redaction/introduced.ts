import type { Message, Subject, Writer } from "../model/subject.ts";
import { quotedSpans } from "../text/quoted.ts";
import { type Introduction, readIntroductions } from "./introductions.ts";
import { listTexts } from "./list-texts.ts";
import { keyOf, LEAST, wordsOf } from "./name-key.ts";

/** The mask of the person approached. */
export const RECIPIENT = "[recipient]";

/** Names that stand in texts: those by which the suspect calls itself are its own, all others are masked. */
export function addIntroduced(own: Set<string>, people: Map<string, string>, subject: Subject): void {
  const said = listSaid(subject);
  for (const { name, as, by } of said) {
    const key = keyOf(name);
    if (key !== undefined && by === "subject" && as === "signed" && relativeOf(key, people) === undefined) own.add(key);
  }
  const ownWords = wordsOf(own);
  // Of two who write to each other, each addresses the other.
  const isPair = (subject.messages ?? []).every(({ from }) => from !== "other");
  for (const { name, as, by, sender } of said) {
    const key = keyOf(name);
    if (key === undefined || own.has(key) || people.has(key) || key.split(" ").every((word) => ownWords.has(word))) continue;
    const known = relativeOf(key, people);
    const isOwn =
      as === "addressed" && by === "recipient" && known === undefined && (own.size === 0 || [...own].some((one) => areRelated(key, one)));
    if (isOwn) own.add(key);
    else people.set(key, known ?? maskOfSaid({ as, by, isPair, sender: people.get(keyOf(sender) ?? "") }, people));
  }
}

/** Who gives a name in a text: in words of others nobody is known. */
type Said = Introduction & { readonly by: Writer | "unknown"; readonly sender: string | undefined };

type Spoken = Pick<Said, "as" | "by"> & { readonly isPair: boolean; readonly sender: string | undefined };

function maskOfSaid({ as, by, isPair, sender }: Spoken, people: ReadonlyMap<string, string>): string {
  const isNamed = [...people.values()].includes(RECIPIENT);
  if (as === "addressed" && by === "subject" && (isPair || !isNamed)) return RECIPIENT;
  if (as === "signed" && by === "recipient") return RECIPIENT;
  return (as === "signed" ? sender : undefined) ?? nextPerson(people);
}

/** The mask of somebody who has none yet. */
export function nextPerson(people: ReadonlyMap<string, string>): string {
  return `[person ${new Set([...people.values()].filter((mask) => mask !== RECIPIENT)).size + 1}]`;
}

function listSaid({ profile, recipient, messages = [] }: Subject): Said[] {
  const told = (part: unknown, by: Writer): Said[] =>
    [...listTexts(part)].flatMap((text) =>
      readIntroductions(text).flatMap((one) => (one.as === "addressed" ? [] : [{ ...one, by, sender: undefined }])),
    );
  return [...messages.flatMap(readSaid), ...told(recipient, "recipient"), ...told(profile, "subject")];
}

function readSaid({ from, sender, text = "", forwarded }: Message): Said[] {
  const introductions = readIntroductions(text);
  if (introductions.length === 0) return [];
  const quoted = quotedSpans(text);
  return introductions.map((one) => {
    const isOfOthers = forwarded === true || quoted.some(({ start, end }) => one.start >= start && one.start < end);
    return { ...one, by: isOfOthers ? "unknown" : from, sender };
  });
}

/** The mask of somebody who is known by a related name. */
function relativeOf(key: string, people: ReadonlyMap<string, string>): string | undefined {
  return [...people].find(([known]) => areRelated(key, known))?.[1];
}

/** More or fewer of the same words, or the beginnings of them. */
function areRelated(name: string, other: string): boolean {
  const [few, many] = [name.split(" "), other.split(" ")].toSorted((a, b) => a.length - b.length);
  return few?.every((word) => many?.some((one) => isSame(word, one))) === true;
}

function isSame(word: string, other: string): boolean {
  return word === other || (word.length >= LEAST && other.startsWith(word)) || (other.length >= LEAST && word.startsWith(other));
}
