import type { Message, Profile, Recipient, Subject } from "../model/subject.ts";
import { type Contacts, toLink } from "./contacts.ts";
import type { Ledger } from "./ledger.ts";
import { replaceTexts } from "./list-texts.ts";
import { RECIPIENT } from "./introduced.ts";
import type { People } from "./people.ts";

export type SubjectMasking = { readonly people: People; readonly contacts: Contacts; readonly ledger: Ledger };

/** A record whose texts are masked. Fields that hold nothing but the suspect's own, or a word of ours, stay as they are. */
export function maskSubject(subject: Subject, masking: SubjectMasking): Subject {
  const { ledger } = masking;
  return defined({
    ...subject,
    id: ledger.mask(subject.id, "/id"),
    profile: when(subject.profile, (profile) => maskProfile(profile, ledger)),
    employer: replaceTexts(subject.employer, ledger.keep, "/employer"),
    recipient: when(subject.recipient, (recipient) => maskRecipient(recipient, ledger)),
    messages: subject.messages?.map((message, at) => maskMessage(message, `/messages/${at}`, masking)),
  });
}

/** What the suspect shows of itself. */
const OWN: ReadonlySet<string> = new Set(["name", "handle", "url", "emails", "phones", "websites", "handles"] satisfies (keyof Profile)[]);

function maskProfile(profile: Profile, { keep, mask }: Ledger): Profile {
  return replaceTexts(profile, (text, pointer) => (OWN.has(pointer.split("/")[2] ?? "") ? keep : mask)(text, pointer), "/profile");
}

function maskRecipient(recipient: Recipient, { mask, put }: Ledger): Recipient {
  return defined({
    ...replaceTexts(recipient, mask, "/recipient"),
    name: when(recipient.name, (name) => put(name, "/recipient/name", RECIPIENT)),
  });
}

function maskMessage(message: Message, pointer: string, { people, contacts, ledger }: SubjectMasking): Message {
  const { mask, put } = ledger;
  const { from, sender, links } = message;
  const maskLink = (url: string, place: string): string => {
    const whole = contacts.maskOf(toLink(url));
    return whole === undefined ? mask(url, place) : put(url, place, whole);
  };
  return defined({
    ...replaceTexts(message, mask, pointer),
    from,
    sender: from === "subject" ? sender : when(sender, (name) => put(name, `${pointer}/sender`, people.maskOf(from, name))),
    links: links?.map(({ url, text }, at) =>
      defined({
        url: when(url, (known) => maskLink(known, `${pointer}/links/${at}/url`)),
        text: when(text, (known) => mask(known, `${pointer}/links/${at}/text`)),
      }),
    ),
  });
}

function when<T, U>(value: T | undefined, change: (value: T) => U): U | undefined {
  return value === undefined ? undefined : change(value);
}

/** Without the keys that are not known. */
function defined<T extends object>(record: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
