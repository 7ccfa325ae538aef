import type { FieldPath } from "../../model/fields.ts";
import type { Instant } from "../../model/interval.ts";
import type { Employer, Profile, Recipient, Thread } from "../../model/subject.ts";
import { type Person, type Said, splitConversation } from "../conversation.ts";
import { readIso } from "../dates.ts";
import { isPage, readPage } from "../html-text.ts";
import type { Imported, ImportOptions } from "../importer.ts";
import { known, whenAny } from "../json-value.ts";
import { orderSaid } from "../order-said.ts";
import type { MessageRow } from "./message-rows.ts";
import type { Connection, Invitation } from "./network.ts";
import { nameKey, type Shown } from "./person.ts";
import type { Owner } from "./survey.ts";

/** What the whole archive says, for each of its conversations. */
export type Known = {
  readonly file: string;
  readonly owner: Owner;
  readonly connections: ReadonlyMap<string, Connection>;
  readonly invitations: ReadonlyMap<string, Invitation>;
  readonly recipient: Recipient;
  readonly exportedAt: Instant | undefined;
};

/** Conversations that belong to one partner, or one group; `part` is when their turn comes. */
export type Bundle = { readonly id: string; readonly others: readonly Shown[]; expected: number; rows: MessageRow[]; part: number };

const OWNER = "owner";

/** The subjects of a partner or group whose rows are all there. */
export function* toSubjects({ id, others, rows }: Bundle, context: Known, options: ImportOptions): Iterable<Imported> {
  const { owner, connections, recipient, exportedAt, file } = context;
  const byName = new Map(others.map(({ key, name }) => [nameKey(name), key]));
  const keyOf = ({ key }: Shown): string => (owner.keys.has(key) ? OWNER : (byName.get(key) ?? key));
  const said = rows.map((row) => toSaid(row, keyOf(row.sender)));
  const undated = said.filter(({ sentAt }, place) => sentAt === undefined && rows[place]?.date !== "").length;
  if (undated > 0) yield { kind: "dropped", what: "times that cannot be read", count: undated };
  const isTalk = others.length === 1;
  const [partner] = others;
  const thread = isTalk && partner !== undefined ? addInvitation(said, partner, context) : {};
  const people: Person[] = others.map((other) => toPerson(other, find(connections, other)));
  const hasOwner = owner.keys.size > 0;
  yield* splitConversation(
    {
      platform: "linkedin",
      name: file,
      trail: [id],
      title: rows.find(({ title }) => title !== "")?.title,
      people: hasOwner ? [...people, { key: OWNER, profile: owner.name === undefined ? {} : { name: owner.name } }] : people,
      owner: hasOwner ? OWNER : undefined,
      said: orderSaid(said),
      thread,
      recipient,
      ...(exportedAt === undefined ? {} : { exportedAt }),
      shows: rows[0]?.attachments === undefined ? SHOWS : [...SHOWS, "message.attachments"],
    },
    // Who the owner is was settled for the whole archive.
    { strict: options.strict, owner: hasOwner ? undefined : options.owner },
  );
}

/** Files of some years list no attachments: there they are unknown. */
const SHOWS: readonly FieldPath[] = [];

function toPerson({ key, name, url }: Shown, connection: Connection | undefined): Person {
  const isGone = key.startsWith("hidden:");
  const profile = known<Profile>({
    name: name === "" ? undefined : name,
    handle: url === undefined ? undefined : key,
    url,
    deleted: isGone ? true : undefined,
    ...connection?.profile,
  });
  const company = connection?.profile.positions?.[0]?.company;
  const employer: Employer | undefined = company === undefined ? undefined : { name: company };
  return { key, profile, ...(employer === undefined ? {} : { employer }) };
}

function toSaid({ sender, date, subject, content, attachments }: MessageRow, by: string): Said {
  const page = isPage(content) ? readPage(content) : undefined;
  const body = page?.text ?? content;
  return known<Said>({
    by,
    sentAt: readIso(date),
    sender: sender.name === "" ? undefined : sender.name,
    // The line above a message is part of what its reader was told.
    text: subject.trim() === "" || /^re: /iu.test(subject) ? body : `${subject.trim()}\n\n${body}`,
    links: whenAny(page?.links ?? []),
    attachments: whenAny((attachments ?? "").split(/\r?\n|, /u).flatMap((name) => (name.trim() === "" ? [] : [{ name: name.trim() }]))),
  });
}

/** What is known of how the contact came about; the words of an invitation are the first of the thread. */
function addInvitation(said: Said[], partner: Shown, { invitations, connections }: Known): Thread {
  const invitation = find(invitations, partner);
  const text = invitation?.message;
  if (invitation !== undefined && text !== undefined && !said.some((message) => message.text?.trim() === text.trim())) {
    const by = invitation.isIncoming ? partner.key : OWNER;
    const sentAt = isBefore(invitation.sentAt, said) ? invitation.sentAt : undefined;
    said.unshift(known<Said>({ by, sentAt, text, sender: invitation.isIncoming ? partner.name : undefined }));
  }
  return known<Thread>({ invitedAt: invitation?.sentAt, connectedAt: find(connections, partner)?.connectedAt });
}

/** What stands under somebody's address, or their name where the file has no addresses. */
function find<T>(map: ReadonlyMap<string, T>, { key, name }: Shown): T | undefined {
  return map.get(key) ?? map.get(nameKey(name));
}

/** A local time may seem later than the answer to it; it then tells nothing, and the invitation stays first without it. */
function isBefore(invitedAt: Instant | undefined, said: readonly Said[]): boolean {
  if (invitedAt === undefined) return false;
  return said.every(({ sentAt }) => sentAt === undefined || (invitedAt.min + invitedAt.max) / 2 < sentAt.max);
}
