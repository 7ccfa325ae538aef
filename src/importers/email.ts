import type { Address, Attachment, Email, Mailbox } from "postal-mime";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FieldPath } from "../model/fields.ts";
import { SOURCE_LIMITS, type SourceProblem } from "../model/source.ts";
import type { Profile } from "../model/subject.ts";
import { type Person, type Said, splitConversation } from "./conversation.ts";
import { readIso } from "./dates.ts";
import { splitMbox } from "./email/split-mbox.ts";
import { readPage } from "./html-text.ts";
import type { Importer } from "./importer.ts";
import { asText, known, whenAny } from "./json-value.ts";
import { orderSaid } from "./order-said.ts";

/** Mail, one message or a whole mailbox: a subject for each correspondent of the owner. */
export const readEmail: Importer = async function* (input, options) {
  const letters: Letter[] = [];
  for (const entry of input.entries) {
    const source = entry.open();
    for await (const raw of splitMbox(source, SOURCE_LIMITS.recordBytes)) {
      const letter = await readLetter(raw, source.name);
      if ("kind" in letter) yield letter;
      else letters.push(letter);
    }
  }
  const owner = options.owner?.trim().toLowerCase() ?? findOwner(letters);
  const threads = groupByPartner(letters, owner);
  for (const [partner, list] of threads) {
    yield* splitConversation(
      {
        platform: "email",
        name: input.name,
        trail: threads.size > 1 ? [partner] : [],
        title: undefined,
        people: listPeople(list, partner, owner),
        owner,
        said: orderSaid(list.map(({ said }) => said)),
        shows: SHOWS,
      },
      { strict: options.strict },
    );
  }
  if (letters.length === 0) yield diagnose("input/nothing-found", { name: input.name }, { file: input.name });
};

const SHOWS: readonly FieldPath[] = ["profile.emails", "message.attachments"];

type Letter = {
  readonly said: Said;
  readonly writer: Person;
  readonly readers: readonly Person[];
  readonly deliveredTo: string | undefined;
};

async function readLetter(raw: Uint8Array | SourceProblem | "too-large", file: string): Promise<Letter | Diagnostic> {
  if (raw === "too-large") return diagnose("input/too-large", { what: "a message", limit: "16 MiB" }, { file });
  if ("kind" in raw) return diagnose(raw.code, raw.args, { file });
  const { default: PostalMime } = await import("postal-mime");
  try {
    return toLetter(await PostalMime.parse(raw));
  } catch {
    // Its limits on headers and nesting: no program for mail writes what is over them.
    return diagnose(
      "input/wrong-platform",
      { name: file, platform: "mail", reason: "its headers or parts are nested too deeply" },
      { file },
    );
  }
}

function toLetter(mail: Email): Letter {
  const writer = toPerson(mail.from, mail.replyTo);
  const page = mail.text === undefined && mail.html !== undefined ? readPage(mail.html) : undefined;
  const body = (mail.text ?? page?.text ?? "").trimEnd();
  const subject = asText(mail.subject);
  return {
    said: known<Said>({
      by: writer.key,
      id: asText(mail.messageId),
      sentAt: readIso(mail.date),
      sender: writer.profile.name ?? writer.profile.emails?.[0],
      // The subject line is part of what its reader was told; answers only repeat it.
      text: subject === undefined || /^(?:re|aw|sv|antw|fwd?|wg|tr|rv): /iu.test(subject) ? body : `${subject}\n\n${body}`,
      links: whenAny(page?.links ?? []),
      attachments: whenAny(mail.attachments.filter(({ related }) => related !== true).map(toAttachment)),
    }),
    writer,
    readers: [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap((address) => flatten(address).map((one) => toPerson(one))),
    deliveredTo: asText(mail.deliveredTo)?.toLowerCase(),
  };
}

function flatten(address: Address | undefined): readonly Mailbox[] {
  return address === undefined ? [] : address.group === undefined ? [address] : address.group;
}

/** Answers that would go elsewhere are shown too: another address than the sender's is a sign of its own. */
function toPerson(address: Address | undefined, replyTo: readonly Address[] = []): Person {
  const [first] = flatten(address);
  const answers = replyTo.flatMap((other) => flatten(other).map(({ address: to }) => to));
  const emails = [first?.address ?? "", ...answers].map((email) => email.toLowerCase()).filter((email) => email !== "");
  return {
    key: emails[0] ?? `name:${first?.name ?? ""}`,
    profile: known<Profile>({ name: asText(first?.name), emails: whenAny([...new Set(emails)]) }),
  };
}

function toAttachment({ filename, mimeType, content }: Attachment): NonNullable<Said["attachments"]>[number] {
  const bytes = typeof content === "string" ? content.length : content.byteLength;
  return known({ name: asText(filename), mediaType: mimeType, bytes: { min: bytes, max: bytes } });
}

/** The one address that is in every message, else to which the first was delivered, else its only reader. */
function findOwner(letters: readonly Letter[]): string | undefined {
  const keysOf = ({ writer, readers }: Letter): string[] => [...new Set([writer, ...readers].map(({ key }) => key))];
  const [first] = letters;
  if (first === undefined) return undefined;
  const delivered = first.deliveredTo;
  if (delivered !== undefined && keysOf(first).includes(delivered)) return delivered;
  const common = keysOf(first).filter((key) => letters.every((letter) => keysOf(letter).includes(key)));
  if (letters.length > 1 && common.length === 1) return common[0];
  const [reader, ...more] = first.readers;
  return more.length === 0 && reader?.key !== first.writer.key ? reader?.key : undefined;
}

/** Messages between the owner and each other person; what the owner wrote to several stands with each of them. */
function groupByPartner(letters: readonly Letter[], owner: string | undefined): ReadonlyMap<string, readonly Letter[]> {
  const threads = new Map<string, Letter[]>();
  for (const letter of letters) {
    const readers = letter.readers.map(({ key }) => key).filter((key) => key !== owner);
    const partners = letter.writer.key !== owner || readers.length === 0 ? [letter.writer.key] : [...new Set(readers)];
    for (const partner of partners) threads.set(partner, [...(threads.get(partner) ?? []), letter]);
  }
  return threads;
}

/** The two of a thread; what is known of somebody adds up over their messages. */
function listPeople(letters: readonly Letter[], partner: string, owner: string | undefined): readonly Person[] {
  const people = new Map<string, Person>();
  for (const person of letters.flatMap(({ writer, readers }) => [...readers, writer])) {
    if (person.key !== partner && person.key !== owner) continue;
    const emails = [...new Set([...(people.get(person.key)?.profile.emails ?? []), ...(person.profile.emails ?? [])])];
    people.set(person.key, {
      key: person.key,
      profile: { ...people.get(person.key)?.profile, ...person.profile, ...(emails.length > 0 ? { emails } : {}) },
    });
  }
  return [...people.values()];
}
