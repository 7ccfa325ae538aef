import type { Entity, EntityKind, Judges } from "../model/entity.ts";
import type { Message, Subject } from "../model/subject.ts";
import { readEntities } from "../text/entities/index.ts";
import { fold } from "../text/fold.ts";
import { quotedSpans } from "../text/quoted.ts";
import { listTexts } from "./list-texts.ts";
import type { People } from "./people.ts";
import { findNames } from "./find-names.ts";

/** Addresses, numbers, links and accounts of one record: how they are found, and the masks of those that are not the suspect's own. */
export type Contacts = { readonly read: ReadContacts; readonly maskOf: (contact: Contact) => string | undefined };

type Kind = "url" | "email" | "phone" | "handle";
export type Contact = Extract<Entity, { readonly kind: Kind }>;
export type ReadContacts = (raw: string) => readonly Contact[];

const KINDS: ReadonlySet<EntityKind> = new Set(["url", "email", "phone", "handle"] satisfies Kind[]);

/** Sorts the contacts of a record by whose they are: who shows one first owns it, and a name in it tells whose it is. */
export function findContacts(subject: Subject, people: People, judges: Judges): Contacts {
  const read = openReader(judges);
  const owned = new Set<string>();
  const masks = new Map<string, string>();
  const counts = new Map<Kind, number>();
  const own = (contact: Contact): void => {
    if (!masks.has(keyOf(contact))) owned.add(keyOf(contact));
  };
  const mask = (contact: Contact): void => {
    const key = keyOf(contact);
    if (owned.has(key) || masks.has(key) || isOnSite(key, employer?.domain)) return;
    const count = (counts.get(contact.kind) ?? 0) + 1;
    counts.set(contact.kind, count);
    masks.set(key, `[${NOUNS[contact.kind]} ${count}]`);
  };
  const { profile, employer, recipient, messages = [] } = subject;
  for (const contact of listOwn(subject)) own(contact);
  for (const text of [...listTexts(profile), ...listTexts(employer)]) for (const contact of read(text)) own(contact);
  for (const text of listTexts(recipient)) for (const contact of read(text)) mask(contact);
  for (const message of messages) {
    const isTheirs = openJudgement(message, people);
    for (const contact of listShown(message, read)) (isTheirs(contact) ? mask : own)(contact);
  }
  return { read, maskOf: (contact) => masks.get(keyOf(contact)) };
}

const NOUNS = { url: "link", email: "email", phone: "phone", handle: "handle" } as const satisfies Record<Kind, string>;

/** Each text is read once, however often it is asked for. */
export function openReader(judges: Judges): ReadContacts {
  const known = new Map<string, readonly Contact[]>();
  return (raw) => {
    const found = known.get(raw) ?? (readEntities(fold(raw), KINDS, judges) as readonly Contact[]);
    known.set(raw, found);
    return found;
  };
}

/** What the same contact has in common however it is written. */
function keyOf(contact: Contact): string {
  switch (contact.kind) {
    case "url":
      return `url ${contact.url
        .toLowerCase()
        .replace(/^[a-z]+:\/\/(?:www\.)?|^www\./u, "")
        .replace(/\/+$/u, "")}`;
    case "email":
      return `email ${contact.address.toLowerCase()}`;
    case "phone":
      return `phone ${contact.number.replaceAll(/\D/gu, "")}`;
    case "handle":
      return /^\+?[\d ().-]{6,}$/u.test(contact.value)
        ? `phone ${contact.value.replaceAll(/\D/gu, "")}`
        : `handle ${contact.value.toLowerCase()}`;
    default:
      return contact satisfies never;
  }
}

/** A page of the employer that is claimed. */
function isOnSite(key: string, domain: string | undefined): boolean {
  if (domain === undefined || domain === "") return false;
  const host = /^url ([^/?#:]*)/u.exec(key)?.[1] ?? "";
  return host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`);
}

const NOWHERE = { start: 0, end: 0 };

/** Contacts that stand in fields of their own. */
function* listOwn({ profile, employer }: Subject): Iterable<Contact> {
  const links = [profile?.url, employer?.website, employer?.domain, ...(profile?.websites ?? [])];
  for (const url of links) if (url !== undefined) yield toLink(url);
  const handles = [profile?.handle, ...(profile?.handles ?? []).map(({ value }) => value)];
  for (const value of handles) if (value !== undefined) yield { kind: "handle", ...NOWHERE, service: "", value: value.replace(/^@/u, "") };
}

/** A whole field as a link, whatever it holds. */
export function toLink(url: string): Contact {
  return { kind: "url", ...NOWHERE, url, shortened: false, chat: false };
}

function* listShown({ text, sender, links = [] }: Message, read: ReadContacts): Iterable<Contact> {
  for (const shown of [sender, text]) if (shown !== undefined) yield* read(shown);
  for (const link of links) {
    if (link.text !== undefined) yield* read(link.text);
    if (link.url !== undefined) yield* [...read(link.url), toLink(link.url)];
  }
}

/** Of a message by the suspect only what others said in it, and what has a known name in it. */
function openJudgement({ from, text = "", forwarded }: Message, people: People): (contact: Contact) => boolean {
  if (from !== "subject" || forwarded === true) return () => true;
  const quoted = quotedSpans(text);
  return (contact) =>
    quoted.some(({ start, end }) => contact.end > start && contact.start < end) ||
    findNames(keyOf(contact).replace(/^\w+ /u, ""), people).some(({ mask }) => mask !== undefined);
}
