import { diagnose } from "../model/diagnose.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Attachment, Profile } from "../model/subject.ts";
import { type Person, type Said, splitConversation } from "./conversation.ts";
import { readEpoch, readIso } from "./dates.ts";
import type { Importer } from "./importer.ts";
import { asObject, asObjects, asText, known, whenAny } from "./json-value.ts";
import { openObjects } from "./open-text.ts";
import { orderSaid } from "./order-said.ts";
import { dropReactions } from "./reactions.ts";

type Json = Readonly<Record<string, unknown>>;

/** JSON of DiscordChatExporter: one channel a file. Ids of accounts tell when they were made. */
export const readDiscord: Importer = async function* (input, options) {
  for await (const opened of openObjects(input.entries)) {
    if ("kind" in opened) {
      yield opened;
      continue;
    }
    const { name, root } = opened;
    const channel = asObject(root["channel"]);
    if (channel === undefined || !Array.isArray(root["messages"])) {
      yield diagnose("input/wrong-platform", { name, platform: "Discord", reason: "it holds no channel with messages" }, { file: name });
      continue;
    }
    const all = asObjects(root["messages"]);
    const written = all.filter(({ type }) => type === undefined || type === "Default" || type === "Reply" || type === 0 || type === 19);
    const people = new Map<string, Person>();
    for (const { author } of written) {
      const person = toPerson(asObject(author) ?? {});
      people.set(person.key, person);
    }
    const title = asText(channel["name"]);
    yield* splitConversation(
      {
        platform: "discord",
        name,
        trail: [],
        title,
        people: [...people.values()],
        owner: findOwner(channel, [...people.values()], title),
        said: orderSaid(written.map(toSaid)),
        ...(asText(root["exportedAt"]) === undefined ? {} : known({ exportedAt: readIso(root["exportedAt"]) })),
        shows: SHOWS,
      },
      options,
    );
    yield* dropReactions(written);
    if (written.length < all.length) yield { kind: "dropped", what: "notices of Discord", count: all.length - written.length };
  }
};

const SHOWS: readonly FieldPath[] = ["profile.name", "profile.handle", "profile.createdAt", "message.attachments"];

/** A direct channel is called after the other one. */
function findOwner(channel: Json, people: readonly Person[], title: string | undefined): string | undefined {
  if (channel["type"] !== "DirectTextChat" || people.length !== 2) return undefined;
  const partner = people.filter(({ profile }) => profile.name === title || profile.handle === title);
  return partner.length === 1 ? people.find((person) => person !== partner[0])?.key : undefined;
}

function toPerson(author: Json): Person {
  const id = asText(author["id"]);
  const handle = asText(author["name"]);
  const name = asText(author["nickname"]) ?? handle;
  const isGone = /^deleted user\b/iu.test(handle ?? "");
  return {
    key: id ?? `name:${handle ?? "unknown"}`,
    profile: known<Profile>({ name, handle, createdAt: readSnowflake(id), deleted: isGone ? true : undefined }),
  };
}

const DISCORD_EPOCH = 1_420_070_400_000n;

/** The first 42 bits of an id are milliseconds since 2015; ids are larger than numbers are exact. */
function readSnowflake(id: string | undefined): Profile["createdAt"] {
  if (id === undefined || !/^\d{15,20}$/u.test(id)) return undefined;
  return readEpoch(Number((BigInt(id) >> 22n) + DISCORD_EPOCH), "milliseconds");
}

function toSaid(message: Json): Said {
  const { key, profile } = toPerson(asObject(message["author"]) ?? {});
  return known<Said>({
    by: key,
    id: asText(message["id"]),
    sentAt: readIso(message["timestamp"]),
    sender: profile.name,
    text: asText(message["content"]),
    links: whenAny(asObjects(message["embeds"]).flatMap(({ url }) => (asText(url) === undefined ? [] : [{ url: asText(url) as string }]))),
    attachments: whenAny(asObjects(message["attachments"]).map(toAttachment)),
  });
}

function toAttachment({ fileName, fileSizeBytes }: Json): Attachment {
  const bytes = Number.isSafeInteger(fileSizeBytes) ? { min: Number(fileSizeBytes), max: Number(fileSizeBytes) } : undefined;
  return known<Attachment>({ name: asText(fileName), bytes });
}
