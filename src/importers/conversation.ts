import { diagnose } from "../model/diagnose.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Instant } from "../model/interval.ts";
import type { Employer, Message, Platform, Profile, Recipient, Subject, Thread, Writer } from "../model/subject.ts";
import { toPointer } from "./canonical/pointer.ts";
import type { Imported, ImportOptions } from "./importer.ts";

/** Somebody in a conversation; `key` tells people apart within it. */
export type Person = { readonly key: string; readonly profile: Profile; readonly employer?: Employer };

/** A message before it is known who is judged. */
export type Said = Omit<Message, "from"> & { readonly by: string };

/** A conversation as a platform keeps it: who is in it, who owns the export, and what was said, oldest first. */
export type Conversation = {
  readonly platform: Platform;
  /** The file, and the place in it where it holds more than one. */
  readonly name: string;
  readonly trail: readonly (string | number)[];
  /** Name of the conversation; subjects are named after it where it is no talk of two. */
  readonly title: string | undefined;
  readonly people: readonly Person[];
  /** Key of whom the export belongs to, also where they are not among these people. */
  readonly owner: string | undefined;
  readonly said: readonly Said[];
  readonly thread?: Thread;
  readonly recipient?: Recipient;
  readonly exportedAt?: Instant;
  readonly shows: readonly FieldPath[];
};

/** One subject for each person but the owner: theirs is `subject`, the owner's `recipient`, the rest `other`. */
export function* splitConversation(conversation: Conversation, options: ImportOptions): Iterable<Imported> {
  const owner = findOwner(conversation, options.owner);
  if (owner === "missing") {
    yield diagnose("input/owner-missing", { owner: options.owner, names: nameAll(conversation) }, placeOf(conversation));
    return;
  }
  const known = conversation.people.filter(({ key }) => key !== owner);
  // Where nobody but the owner shows, whoever they wrote to is somebody.
  const others = known.length === 0 && conversation.said.length > 0 ? [{ key: "unknown", profile: {} }] : known;
  // Who owns a whole archive may be silent in one of its groups: that is known.
  const isTold = conversation.owner !== undefined;
  if (owner === undefined && !isTold && others.length > 1)
    yield diagnose("input/owner-unknown", { names: nameAll(conversation) }, placeOf(conversation));
  const writers = new Set(conversation.said.map(({ by }) => by));
  const isGroup = others.length > (owner === undefined && !isTold ? 2 : 1);
  // Of those who never wrote in a group there is nothing to judge.
  const judged = isGroup ? others.filter(({ key }) => writers.has(key)) : others;
  for (const person of judged) yield judge(conversation, person, owner, judged.length > 1);
  if (judged.length < others.length) yield { kind: "dropped", what: "silent members of groups", count: others.length - judged.length };
}

function judge(conversation: Conversation, person: Person, owner: string | undefined, isOneOfMany: boolean): Imported {
  const { platform, name, trail, said, thread, recipient, exportedAt, shows, people } = conversation;
  const talk = owner === undefined && conversation.owner === undefined && people.length === 2;
  const writerOf = (by: string): Writer => (by === person.key ? "subject" : by === owner || talk ? "recipient" : "other");
  const ownerName = people.find(({ key }) => key === owner)?.profile.name;
  const own = { ...(ownerName === undefined ? {} : { name: ownerName }), ...recipient };
  const subject: Subject = {
    id: idOf(conversation, person, isOneOfMany),
    platform,
    ...(exportedAt === undefined ? {} : { exportedAt }),
    ...(Object.keys(person.profile).length === 0 ? {} : { profile: person.profile }),
    ...(person.employer === undefined ? {} : { employer: person.employer }),
    ...(thread === undefined || Object.keys(thread).length === 0 ? {} : { thread }),
    messages: said.map(({ by, ...message }): Message => ({ ...message, from: writerOf(by) })),
    ...(Object.keys(own).length === 0 ? {} : { recipient: own }),
    shows,
  };
  const pointer = toPointer(isOneOfMany ? [...trail, person.key] : trail);
  return { kind: "subject", subject, origin: { name, ...(pointer === "" ? {} : { pointer }) } };
}

function idOf({ title }: Conversation, { key, profile }: Person, isOneOfMany: boolean): string {
  const shown = profile.handle ?? profile.name ?? (key === "unknown" ? (title ?? key) : key);
  return isOneOfMany && title !== undefined && title !== "" ? `${shown} in ${title}` : shown;
}

/** Whom the export belongs to: as the user says, else as the export does. */
function findOwner({ people, owner }: Conversation, asked: string | undefined): string | undefined {
  const told = people.some(({ key }) => key === owner) ? owner : undefined;
  if (asked === undefined) return told;
  const found = people.find((person) => isCalled(person, asked));
  // Who owns an archive need not be in each of its conversations.
  return found?.key ?? (owner === undefined ? "missing" : told);
}

/** Whether a name, handle, address or key is that of a person; case does not count. */
export function isCalled({ key, profile }: Person, name: string): boolean {
  const wanted = name.trim().toLowerCase();
  return [key, profile.name, profile.handle, profile.url, ...(profile.emails ?? []), ...(profile.phones ?? [])].some(
    (known) => known?.trim().toLowerCase() === wanted,
  );
}

const NAMED = 8;

function nameAll({ people }: Conversation): string {
  const names = people.slice(0, NAMED).map(({ key, profile }) => profile.name ?? profile.handle ?? key);
  return names.join(", ") + (people.length > NAMED ? " …" : "");
}

function placeOf({ name, trail }: Conversation): { readonly file: string; readonly pointer?: string } {
  const pointer = toPointer(trail);
  return { file: name, ...(pointer === "" ? {} : { pointer }) };
}
