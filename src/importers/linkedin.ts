import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Instant } from "../model/interval.ts";
import type { Entry, Export } from "../model/source.ts";
import type { Employer, Profile, Thread } from "../model/subject.ts";
import { type Person, type Said, splitConversation } from "./conversation.ts";
import { parseInstant } from "../text/instant.ts";
import { readIso } from "./dates.ts";
import { isPage, readPage } from "./html-text.ts";
import type { Imported, Importer, ImportOptions } from "./importer.ts";
import { known, whenAny } from "./json-value.ts";
import { orderSaid } from "./order-said.ts";
import { type MessageRow, readMessageRows } from "./linkedin/message-rows.ts";
import { type Connection, type Invitation, readConnections, readInvitations } from "./linkedin/network.ts";
import { readOwnProfile } from "./linkedin/own-profile.ts";
import { nameKey, readSlug, type Shown } from "./linkedin/person.ts";
import { findOwner, listOthers, type Owner, type Survey, surveyRows } from "./linkedin/survey.ts";

/** Larger files are read twice, so that no more than the open conversations is held. */
const HELD_BYTES = 64 * 1024 * 1024;

/** LinkedIn's archive, or messages.csv alone: one subject for each partner, with what Connections and Invitations know. */
export const readLinkedin: Importer = async function* (input, options) {
  const files = await findFiles(input);
  const own = await readOwnProfile(files.profile, files.positions);
  const problems: Diagnostic[] = [...own.problems];
  const connections = await readConnections(files.connections, problems);
  const invitations = await readInvitations(files.invitations, problems);
  yield* problems;
  const { messages } = files;
  const survey: Survey = new Map();
  const held: (readonly MessageRow[])[] = [];
  let drafts = 0;
  if (messages !== undefined) {
    const hold = (messages.bytes ?? 0) <= HELD_BYTES;
    for await (const batch of readMessageRows(messages.open())) {
      if ("kind" in batch) yield batch;
      else {
        surveyRows(survey, batch);
        drafts += batch.filter(({ isDraft }) => isDraft).length;
        if (hold) held.push(batch);
      }
    }
    const name = options.owner ?? own.name ?? invitations.name;
    const owner = findOwner(survey, name, readSlug(options.owner) ?? (options.owner === undefined ? invitations.slug : undefined));
    const context: Known = {
      file: messages.path === input.name ? input.name : `${input.name}/${messages.path}`,
      owner,
      connections,
      invitations: invitations.list,
      recipient: own.recipient,
      exportedAt: readExportDay(input.name),
    };
    yield* readConversations(hold ? held : readMessageRows(messages.open()), survey, context, options);
  }
  if (survey.size === 0) yield diagnose("input/nothing-found", { name: input.name }, { file: input.name });
  if (drafts > 0) yield { kind: "dropped", what: "drafts", count: drafts };
};

type Files = { readonly [K in "messages" | "connections" | "invitations" | "profile" | "positions"]: Entry | undefined };

/** Files by name, whatever their case and folder; of a file given alone its first line tells. */
async function findFiles({ entries }: Export): Promise<Files> {
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    const head = new TextDecoder().decode((await only.open().head()).subarray(0, 4096)).toLowerCase();
    const isOf = (mark: string): Entry | undefined => (head.includes(mark) ? only : undefined);
    return {
      messages: isOf("content"),
      connections: isOf("connected on"),
      invitations: isOf("direction"),
      profile: isOf("headline"),
      positions: isOf("finished on"),
    };
  }
  const find = (name: string): Entry | undefined =>
    entries.find(({ path }) => path.toLowerCase().replace(/^.*\//u, "").replace(/[ _]+/gu, "") === `${name}.csv`);
  return {
    messages: find("messages"),
    connections: find("connections"),
    invitations: find("invitations"),
    profile: find("profile"),
    positions: find("positions"),
  };
}

/** `Complete_LinkedInDataExport_11-20-2026.zip`: the day on which the export was made. */
function readExportDay(name: string): Instant | undefined {
  const [, month, day, year] = /LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})/iu.exec(name) ?? [];
  return year === undefined ? undefined : parseInstant(`${year}-${month}-${day}`);
}

type Known = {
  readonly file: string;
  readonly owner: Owner;
  readonly connections: ReadonlyMap<string, Connection>;
  readonly invitations: readonly Invitation[];
  readonly recipient: Awaited<ReturnType<typeof readOwnProfile>>["recipient"];
  readonly exportedAt: Instant | undefined;
};

/** Gathers rows until a partner's conversations are whole, and gives them away then. */
async function* readConversations(
  batches: Iterable<readonly MessageRow[]> | AsyncIterable<readonly MessageRow[] | Diagnostic>,
  survey: Survey,
  context: Known,
  options: ImportOptions,
): AsyncIterable<Imported> {
  const { bundles, bundleOf } = planBundles(survey, context.owner);
  for await (const batch of batches) {
    if ("kind" in batch) continue;
    for (const row of batch) {
      const bundle = row.isDraft ? undefined : bundles.get(bundleOf.get(row.conversation) ?? "");
      if (bundle === undefined) continue;
      bundle.rows.push(row);
      if (bundle.rows.length < bundle.expected) continue;
      yield* toSubjects(bundle, context, options);
      bundle.rows = [];
    }
  }
}

/** Conversations that belong to one partner, or one group. */
type Bundle = { readonly id: string; readonly others: readonly Shown[]; expected: number; rows: MessageRow[] };

function planBundles(
  survey: Survey,
  owner: Owner,
): { readonly bundles: ReadonlyMap<string, Bundle>; readonly bundleOf: ReadonlyMap<string, string> } {
  const bundles = new Map<string, Bundle>();
  const bundleOf = new Map<string, string>();
  for (const [id, { rows, people }] of survey) {
    const others = listOthers(people, owner);
    const [only] = others;
    const key = others.length === 1 && only !== undefined && owner.keys.size > 0 ? `person:${only.key}` : `conversation:${id}`;
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, { id, others, expected: rows, rows: [] });
    else bundle.expected += rows;
    bundleOf.set(id, key);
  }
  return { bundles, bundleOf };
}

const OWNER = "owner";

function* toSubjects({ id, others, rows }: Bundle, context: Known, options: ImportOptions): Iterable<Imported> {
  const { owner, connections, recipient, exportedAt, file } = context;
  const byName = new Map(others.map(({ key, name }) => [nameKey(name), key]));
  const keyOf = ({ key }: Shown): string => (owner.keys.has(key) ? OWNER : (byName.get(key) ?? key));
  const said = rows.map((row) => toSaid(row, keyOf(row.sender)));
  const isTalk = others.length === 1;
  const [partner] = others;
  const thread = isTalk && partner !== undefined ? addInvitation(said, partner, context) : {};
  const people: Person[] = others.map((other) => toPerson(other, connections.get(other.key) ?? connections.get(nameKey(other.name))));
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

const SHOWS: readonly FieldPath[] = ["message.sender", "message.sentAt"];

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
  const invitation = invitations.find(({ other }) => other.key === partner.key || nameKey(other.name) === partner.key);
  const connection = connections.get(partner.key) ?? connections.get(nameKey(partner.name));
  const text = invitation?.message;
  if (invitation !== undefined && text !== undefined && !said.some((message) => message.text?.trim() === text.trim())) {
    said.push(
      known<Said>({
        by: invitation.isIncoming ? partner.key : OWNER,
        sentAt: invitation.sentAt,
        text,
        sender: invitation.isIncoming ? partner.name : undefined,
      }),
    );
  }
  return known<Thread>({ invitedAt: invitation?.sentAt, connectedAt: connection?.connectedAt });
}
