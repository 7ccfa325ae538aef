import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Instant } from "../model/interval.ts";
import type { Entry, Export } from "../model/source.ts";
import { parseInstant } from "../text/instant.ts";
import type { Imported, Importer, ImportOptions } from "./importer.ts";
import { readConversations } from "./linkedin/bundles.ts";
import { type MessageRow, readMessageRows } from "./linkedin/message-rows.ts";
import { readConnections, readInvitations } from "./linkedin/network.ts";
import { type OwnFiles, readOwnProfile } from "./linkedin/own-profile.ts";
import { nameKey, readSlug } from "./linkedin/person.ts";
import { findOwner, openSurvey, type Owner, type Survey, surveyRows } from "./linkedin/survey.ts";
import { type Known, toSubjects } from "./linkedin/to-subjects.ts";

/** LinkedIn's archive, or messages.csv alone: one subject for each partner, with what Connections and Invitations know. */
export const readLinkedin: Importer = async function* (input, options) {
  const files = await findFiles(input);
  const own = await readOwnProfile(files);
  const problems: Diagnostic[] = [...own.problems];
  const connections = await readConnections(files.connections, problems);
  const invitations = await readInvitations(files.invitations, problems);
  yield* problems;
  const { messages } = files;
  // What is too large to hold is read twice: first for who is in it, and how much of it is whose.
  const spill = (messages?.bytes ?? 0) > (options.spill?.heldUnits ?? Number.POSITIVE_INFINITY) ? options.spill : undefined;
  const held: (readonly MessageRow[])[] = [];
  const survey = openSurvey();
  let drafts = 0;
  for await (const batch of messages === undefined ? [] : readMessageRows(messages.open())) {
    if (options.signal?.aborted === true) return;
    if ("kind" in batch) yield batch;
    else {
      surveyRows(survey, batch);
      drafts += batch.filter(({ isDraft }) => isDraft).length;
      if (spill === undefined) held.push(batch);
    }
  }
  const owner = nameOwner(survey, own.name ?? invitations.name, invitations.slug, options.owner);
  if (owner === undefined) {
    const names = [...survey.known.values()].slice(0, NAMED).map(({ name }) => name);
    yield diagnose("input/owner-missing", { owner: options.owner, names: names.join(", ") }, { file: input.name });
    return;
  }
  const context: Known = {
    file: messages === undefined || messages.path === input.name ? input.name : `${input.name}/${messages.path}`,
    owner,
    connections,
    invitations: invitations.byPerson,
    recipient: own.recipient,
    exportedAt: readExportDay(input.name),
  };
  if (messages !== undefined) {
    const batches = spill === undefined ? held : readMessageRows(messages.open());
    yield* readConversations(batches, survey, context, options, spill);
  }
  yield* readLoneInvitations(survey, context, options);
  if (survey.known.size === 0 && invitations.byPerson.size === 0)
    yield diagnose("input/nothing-found", { name: input.name }, { file: input.name });
  if (drafts > 0) yield { kind: "dropped", what: "drafts", count: drafts };
};

/** Names in a message. */
const NAMED = 8;

/** The owner as the user says, else as the archive does; undefined where nobody is called as the user says. */
function nameOwner(survey: Survey, name: string | undefined, slug: string | undefined, asked: string | undefined): Owner | undefined {
  if (asked === undefined) return findOwner(survey, name, slug);
  const keys = new Set([nameKey(asked), readSlug(asked) ?? asked.trim().toLowerCase()]);
  const found = [...survey.known.values()].find((shown) => keys.has(shown.key) || nameKey(shown.name) === nameKey(asked));
  if (found === undefined) return survey.known.size === 0 ? findOwner(survey, asked, undefined) : undefined;
  return findOwner(survey, found.name, found.url === undefined ? undefined : found.key);
}

type Files = OwnFiles & { readonly [K in "messages" | "connections" | "invitations"]: Entry | undefined };

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
      preferences: undefined,
    };
  }
  const named = (name: string): Entry | undefined =>
    entries.find(({ path }) => path.toLowerCase().replace(/^.*\//u, "").replace(/[ _]+/gu, "") === `${name}.csv`);
  return {
    messages: named("messages"),
    connections: named("connections"),
    invitations: named("invitations"),
    profile: named("profile"),
    positions: named("positions"),
    preferences: named("jobseekerpreferences"),
  };
}

/** `Complete_LinkedInDataExport_11-20-2026.zip`: the day on which the export was made. */
function readExportDay(name: string): Instant | undefined {
  const [, month, day, year] = /LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})/iu.exec(name) ?? [];
  return year === undefined ? undefined : parseInstant(`${year}-${month}-${day}`);
}

/** An invitation with words and no answer is a first message; those without words are counted. */
function* readLoneInvitations(survey: Survey, context: Known, options: ImportOptions): Iterable<Imported> {
  let silent = 0;
  for (const { other, isIncoming, message } of context.invitations.values()) {
    if (survey.known.has(other.key)) continue;
    if (!isIncoming || message === undefined) silent += 1;
    else yield* toSubjects({ id: other.key, others: [other], expected: 0, rows: [], part: 0 }, context, options);
  }
  if (silent > 0) yield { kind: "dropped", what: "invitations without words", count: silent };
  const lone = [...context.connections.keys()].filter((key) => !survey.known.has(key)).length;
  if (lone > 0) yield { kind: "dropped", what: "connections without a conversation", count: lone };
}
