import { diagnose } from "../model/diagnose.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Instant } from "../model/interval.ts";
import type { Attachment, Profile, Thread } from "../model/subject.ts";
import { parseInstant } from "../text/instant.ts";
import { type Person, type Said, splitConversation } from "./conversation.ts";
import { readEpoch } from "./dates.ts";
import type { Imported, Importer, ImportOptions } from "./importer.ts";
import { asList, asObject, asObjects, asText, known, whenAny } from "./json-value.ts";
import { openObjects } from "./open-text.ts";
import { orderSaid } from "./order-said.ts";
import { dropReactions } from "./reactions.ts";

type Json = Readonly<Record<string, unknown>>;

/** Telegram Desktop's result.json: one chat, or all of an account. */
export const readTelegram: Importer = async function* (input, options) {
  for await (const opened of openObjects(input.entries.filter(({ path }) => input.entries.length === 1 || /\.json$/iu.test(path)))) {
    if ("kind" in opened) {
      yield opened;
      continue;
    }
    const { name, root } = opened;
    const owner = asObject(root["personal_information"]);
    const chats = [
      ...(Array.isArray(root["messages"]) ? [{ chat: root, trail: [] }] : []),
      ...["chats", "left_chats"].flatMap((key) =>
        asObjects(asObject(root[key])?.["list"]).map((chat, place) => ({ chat, trail: [key, "list", place] })),
      ),
    ];
    if (chats.length === 0)
      yield diagnose("input/wrong-platform", { name, platform: "Telegram", reason: "it holds neither messages nor chats" }, { file: name });
    for (const { chat, trail } of chats) yield* readChat(chat, { name, trail, owner }, options);
  }
};

const SHOWS: readonly FieldPath[] = ["message.forwarded", "message.links", "message.attachments"];

type Place = { readonly name: string; readonly trail: readonly (string | number)[]; readonly owner: Json | undefined };

function* readChat(chat: Json, { name, trail, owner }: Place, options: ImportOptions): Iterable<Imported> {
  const all = asObjects(chat["messages"]);
  const messages = all.filter((message) => message["type"] !== "service");
  const type = asText(chat["type"]) ?? "";
  if (type === "saved_messages") {
    yield { kind: "dropped", what: "notes to oneself", count: messages.length };
    return;
  }
  const isTalk = type === "personal_chat" || type === "bot_chat";
  const title = asText(chat["name"]);
  // The chat of two is called after the other one, whose id is the chat's.
  const partner = isTalk ? `user${asText(chat["id"]) ?? ""}` : undefined;
  const idOf = (message: Json): string => keyOf(asText(message["from_id"]), asText(message["from"]), title, partner);
  const said = messages.map((message) => toSaid(message, idOf(message)));
  const people = new Map<string, Person>();
  if (partner !== undefined) people.set(partner, toPerson(partner, title));
  for (const message of messages) {
    const key = idOf(message);
    if (!people.has(key)) people.set(key, toPerson(key, asText(message["from"])));
  }
  const own = owner === undefined ? undefined : `user${asText(owner["user_id"]) ?? ""}`;
  const others = [...people.keys()].filter((key) => key !== partner);
  const isWhole = all.some((message) => message["action"] === "joined_telegram") || undefined;
  yield* splitConversation(
    {
      platform: "telegram",
      name,
      trail,
      title,
      people: [...people.values()],
      owner: partner !== undefined && others.length === 1 ? others[0] : own,
      said: orderSaid(said),
      thread: known<Thread>({ truncated: isWhole === true ? false : undefined }),
      shows: SHOWS,
    },
    options,
  );
  yield* dropReactions(messages);
  if (messages.length < all.length) yield { kind: "dropped", what: "notices of Telegram", count: all.length - messages.length };
}

/** Newer exports have ids in words ("user123"), older ones numbers; without one the name has to do. */
function keyOf(id: string | undefined, from: string | undefined, title: string | undefined, partner: string | undefined): string {
  if (id !== undefined) return /^\d+$/u.test(id) ? `user${id}` : id;
  return partner !== undefined && (from === undefined || from === title) ? partner : `name:${from ?? "unknown"}`;
}

/** A name that is null is an account that was deleted. */
function toPerson(key: string, name: string | undefined): Person {
  return { key, profile: known<Profile>({ name, deleted: name === undefined ? true : undefined }) };
}

function toSaid(message: Json, by: string): Said {
  const parts = Array.isArray(message["text"]) ? asList(message["text"]) : [message["text"] ?? ""];
  const text = parts.map((part) => (typeof part === "string" ? part : asPart(part))).join("");
  const links = [...parts, ...asList(message["text_entities"])].flatMap((part) => toLink(asObject(part)));
  return known<Said>({
    by,
    id: asText(message["id"]),
    sentAt: readTime(message),
    sender: asText(message["from"]),
    text: text === "" ? undefined : text,
    links: whenAny(links.filter(({ url }, place) => links.findIndex((other) => other.url === url) === place)),
    attachments: whenAny(["photo", "file"].flatMap((key) => toAttachment(message, key))),
    forwarded: "forwarded_from" in message ? true : undefined,
  });
}

function asPart(part: unknown): string {
  const text = asObject(part)?.["text"];
  return typeof text === "string" ? text : "";
}

/** Local times have no zone; seconds since 1970 are better where they are there. */
function readTime(message: Json): Instant | undefined {
  const local = asText(message["date"]);
  return readEpoch(message["date_unixtime"], "seconds") ?? (local === undefined ? undefined : parseInstant(local));
}

function toLink(part: Json | undefined): readonly { readonly url: string; readonly text?: string }[] {
  const href = asText(part?.["href"]);
  const text = asText(part?.["text"]);
  if (part?.["type"] === "text_link" && href !== undefined) return [{ url: href, ...(text === undefined ? {} : { text }) }];
  return part?.["type"] === "link" && text !== undefined ? [{ url: href ?? text }] : [];
}

function toAttachment(message: Json, key: string): readonly Attachment[] {
  const path = asText(message[key]);
  if (path === undefined) return [];
  const isLeftOut = path.startsWith("(");
  const name = asText(message["file_name"]) ?? (isLeftOut ? undefined : path.slice(path.lastIndexOf("/") + 1));
  return [
    known<Attachment>({ name, mediaType: asText(message["mime_type"]) ?? (key === "photo" ? "image" : asText(message["media_type"])) }),
  ];
}
