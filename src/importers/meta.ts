import { diagnose } from "../model/diagnose.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Entry } from "../model/source.ts";
import type { Attachment, Profile, Thread } from "../model/subject.ts";
import { type Person, type Said, splitConversation } from "./conversation.ts";
import { readEpoch } from "./dates.ts";
import type { Imported, Importer, ImportOptions } from "./importer.ts";
import { asList, asObject, asObjects, asText, known, whenAny } from "./json-value.ts";
import { mend } from "./meta/mojibake.ts";
import { openJson } from "./open-text.ts";
import { orderSaid } from "./order-said.ts";
import { dropReactions } from "./reactions.ts";

type Json = Readonly<Record<string, unknown>>;
type MetaPlatform = "facebook" | "instagram";

/** Facebook's Messenger, as JSON. */
export const readFacebook: Importer = (input, options) => readMeta("facebook", input, options);

/** Instagram's messages, as JSON; the same shape. */
export const readInstagram: Importer = (input, options) => readMeta("instagram", input, options);

async function* readMeta(platform: MetaPlatform, input: Parameters<Importer>[0], options: ImportOptions): AsyncIterable<Imported> {
  const threads = groupThreads(input.entries);
  if (threads.length === 0) {
    const pages = input.entries.some(({ path }) => /message_\d+\.html$/iu.test(path));
    yield diagnose(pages ? "input/html-export" : "input/nothing-found", { name: input.name }, { file: input.name });
  }
  const owner = await findOwner(threads, options.owner);
  for (const files of threads) yield* readThread(platform, files, owner, options);
}

/** Files of one conversation stand in one folder, `message_1.json` the newest. */
function groupThreads(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && !/\.html$/iu.test(only.path)) return [[only]];
  const threads = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!/(?:^|\/)message_\d+\.json$/iu.test(entry.path)) continue;
    const folder = entry.path.slice(0, entry.path.lastIndexOf("/") + 1);
    threads.set(folder, [...(threads.get(folder) ?? []), entry]);
  }
  const number = ({ path }: Entry): number => Number(/(\d+)\.json$/iu.exec(path)?.[1] ?? 0);
  return [...threads.values()].map((files) => files.toSorted((a, b) => number(a) - number(b)));
}

/** Nothing says whose export it is but the one name that is in every conversation. */
async function findOwner(threads: readonly (readonly Entry[])[], asked: string | undefined): Promise<string | undefined> {
  if (threads.length < 2) return undefined;
  let common: Set<string> | undefined;
  for (const [first] of threads) {
    const opened = first === undefined ? undefined : await openJson(first);
    const names = opened === undefined || "problem" in opened ? [] : namesOf(asObject(opened.value) ?? {});
    if (names.length === 0) continue;
    const named = names.find((name) => name.toLowerCase() === asked?.trim().toLowerCase());
    if (named !== undefined) return named;
    common = common === undefined ? new Set(names) : new Set(names.filter((name) => common?.has(name)));
  }
  const [name, ...more] = common ?? [];
  return more.length === 0 ? name : undefined;
}

function namesOf(root: Json): readonly string[] {
  const names = asList(root["participants"]).map((person) => asText(typeof person === "string" ? person : asObject(person)?.["name"]));
  return names.flatMap((name) => (name === undefined ? [] : [mend(name)]));
}

async function* readThread(
  platform: MetaPlatform,
  files: readonly Entry[],
  owner: string | undefined,
  options: ImportOptions,
): AsyncIterable<Imported> {
  const roots: { readonly root: Json; readonly name: string }[] = [];
  for (const file of files) {
    const opened = await openJson(file);
    if ("problem" in opened) yield opened.problem;
    else roots.push({ root: asObject(opened.value) ?? {}, name: opened.name });
  }
  const [first] = roots;
  if (first === undefined) return;
  if (!roots.some(({ root }) => Array.isArray(root["messages"]))) {
    yield diagnose(
      "input/wrong-platform",
      { name: first.name, platform: "Facebook or Instagram", reason: "it holds no messages" },
      { file: first.name },
    );
    return;
  }
  const messages = roots.flatMap(({ root }) => asObjects(root["messages"]));
  const said = messages.map(toSaid);
  const path = asText(first.root["thread_path"]) ?? files[0]?.path ?? "";
  // What is encrypted from end to end is called after the other one and a number.
  const title = mendText(first.root["title"] ?? asText(first.root["threadName"])?.replace(/_\d+$/u, ""));
  const names = new Set([...roots.flatMap(({ root }) => namesOf(root)), ...said.map(({ by }) => by)]);
  const isRequest = /message_requests|filtered_threads/u.test(`${path} ${files[0]?.path ?? ""}`);
  yield* splitConversation(
    {
      platform: first.root["thread_type"] === undefined && first.root["threadName"] === undefined ? platform : "facebook",
      name: first.name,
      trail: [],
      title,
      people: [...names].map(toPerson),
      owner: owner ?? otherThan(title, [...names]),
      said: orderSaid(said),
      thread: known<Thread>({ unsolicited: isRequest ? true : undefined }),
      shows: SHOWS,
    },
    options,
  );
  yield* dropReactions(messages);
}

const SHOWS: readonly FieldPath[] = ["message.attachments", "message.links"];

/** A conversation of two is called after the other one. */
function otherThan(title: string | undefined, names: readonly string[]): string | undefined {
  return names.length === 2 && title !== undefined && names.includes(title) ? names.find((name) => name !== title) : undefined;
}

function toPerson(name: string): Person {
  const isGone = /^(?:facebook user|instagram user|instagrammer|messenger user|deleted user)$/iu.test(name);
  return { key: name, profile: known<Profile>({ name, deleted: isGone ? true : undefined }) };
}

function toSaid(message: Json): Said {
  const sender = mendText(message["sender_name"] ?? message["senderName"]) ?? "unknown";
  const share = asObject(message["share"]);
  const link = mendText(share?.["link"]);
  const label = mendText(share?.["share_text"]);
  return known<Said>({
    by: sender,
    sender,
    sentAt: readEpoch(message["timestamp_ms"] ?? message["timestamp"], "milliseconds"),
    text: mendText(message["content"] ?? message["text"]),
    links: link === undefined ? undefined : [{ url: link, ...(label === undefined ? {} : { text: label }) }],
    attachments: whenAny(MEDIA.flatMap(([key, mediaType]) => listOf(message[key]).map((item) => toAttachment(item, mediaType)))),
  });
}

const MEDIA = [
  ["photos", "image"],
  ["videos", "video"],
  ["audio_files", "audio"],
  ["gifs", "image"],
  ["files", undefined],
  ["media", undefined],
  ["sticker", "image"],
] as const;

function listOf(value: unknown): readonly Json[] {
  const single = asObject(value);
  return single === undefined ? asObjects(value) : [single];
}

function toAttachment(item: Json, mediaType: string | undefined): Attachment {
  const uri = mendText(item["uri"]);
  return known<Attachment>({ name: uri?.slice(uri.lastIndexOf("/") + 1), mediaType });
}

function mendText(value: unknown): string | undefined {
  const text = asText(value);
  return text === undefined ? undefined : mend(text);
}
