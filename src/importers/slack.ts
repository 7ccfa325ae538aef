import { diagnose } from "../model/diagnose.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Entry } from "../model/source.ts";
import type { Attachment, Profile } from "../model/subject.ts";
import { isCalled, type Person, type Said, splitConversation } from "./conversation.ts";
import { readEpoch } from "./dates.ts";
import { stripTop } from "./detect.ts";
import type { Importer } from "./importer.ts";
import { asObject, asObjects, asText, known, whenAny } from "./json-value.ts";
import { openJson } from "./open-text.ts";
import { orderSaid } from "./order-said.ts";
import { dropReactions } from "./reactions.ts";

type Json = Readonly<Record<string, unknown>>;

/** Slack's export: a folder a channel with a file a day, and users.json for the names. */
export const readSlack: Importer = async function* (input, options) {
  const paths = stripTop(input.entries.map(({ path }) => path));
  const find = (name: string): Entry | undefined => input.entries[paths.indexOf(name)];
  const users = new Map<string, Json>();
  for (const user of await readList(find("users.json"))) users.set(asText(user["id"]) ?? "", user);
  const channels = new Map<string, Entry[]>();
  for (const [place, entry] of input.entries.entries()) {
    const path = paths[place] ?? "";
    const channel = input.entries.length === 1 ? "" : /^(.+)\/\d{4}-\d\d-\d\d\.json$/u.exec(path)?.[1];
    if (channel !== undefined) channels.set(channel, [...(channels.get(channel) ?? []), entry]);
  }
  const asked = options.owner;
  const owner = asked === undefined ? undefined : [...users.keys()].find((key) => isCalled(toPerson(key, users, {}), asked));
  if (channels.size === 0) yield diagnose("input/nothing-found", { name: input.name }, { file: input.name });
  let notices = 0;
  for (const [channel, files] of channels) {
    const messages: Json[] = [];
    for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      const opened = await openJson(file);
      if ("problem" in opened) yield opened.problem;
      else {
        const all = asObjects(opened.value);
        const written = all.filter(isWritten);
        notices += all.length - written.length;
        messages.push(...written);
      }
    }
    const people = new Map(messages.map((message) => [writerOf(message), toPerson(writerOf(message), users, message)]));
    yield* splitConversation(
      {
        platform: "slack",
        name: channel === "" ? input.name : `${input.name}/${channel}`,
        trail: [],
        title: channel,
        people: [...people.values()],
        owner,
        said: orderSaid(messages.map((message) => toSaid(message, users))),
        shows: SHOWS,
      },
      options,
    );
    yield* dropReactions(messages);
  }
  if (notices > 0) yield { kind: "dropped", what: "notices of Slack", count: notices };
};

const SHOWS: readonly FieldPath[] = ["message.attachments", "message.links"];

async function readList(entry: Entry | undefined): Promise<readonly Json[]> {
  const opened = entry === undefined ? undefined : await openJson(entry);
  return opened === undefined || "problem" in opened ? [] : asObjects(opened.value);
}

const WRITTEN = new Set(["bot_message", "me_message", "thread_broadcast", "file_share", "file_comment"]);

/** What people write; joining, leaving and topics have a subtype of their own. */
function isWritten({ type, subtype, text, files, attachments }: Json): boolean {
  const isMessage = type === undefined || type === "message";
  const isOwn = subtype === undefined || (typeof subtype === "string" && WRITTEN.has(subtype));
  return isMessage && isOwn && (asText(text) !== undefined || Array.isArray(files) || Array.isArray(attachments));
}

function writerOf({ user, bot_id: bot, username }: Json): string {
  return asText(user) ?? asText(bot) ?? asText(username) ?? "unknown";
}

function toPerson(key: string, users: ReadonlyMap<string, Json>, message: Json): Person {
  const user = users.get(key) ?? {};
  const profile = asObject(user["profile"]) ?? {};
  const email = asText(profile["email"]);
  const name = asText(user["real_name"]) ?? asText(profile["real_name"]) ?? asText(message["username"]);
  return {
    key,
    profile: known<Profile>({
      name,
      handle: asText(user["name"]),
      headline: asText(profile["title"]),
      emails: email === undefined ? undefined : [email],
      deleted: typeof user["deleted"] === "boolean" ? user["deleted"] : undefined,
    }),
  };
}

function toSaid(message: Json, users: ReadonlyMap<string, Json>): Said {
  const key = writerOf(message);
  const own = asText(message["text"]);
  const quoted = asObjects(message["attachments"]).flatMap(({ text, fallback }) => asText(text) ?? asText(fallback) ?? []);
  const links: { url: string; text?: string }[] = [];
  const text = [own, ...(own === undefined ? quoted : [])]
    .flatMap((part) => (part === undefined ? [] : [readMarkup(part, users, links)]))
    .join("\n");
  return known<Said>({
    by: key,
    id: asText(message["ts"]),
    sentAt: readEpoch(message["ts"], "seconds"),
    sender: toPerson(key, users, message).profile.name,
    text: text === "" ? undefined : text,
    links: whenAny(links),
    attachments: whenAny(asObjects(message["files"]).map(toAttachment)),
  });
}

/** `<@U1>` is a name, `<https://…|label>` a link, and three characters are written as in HTML. */
function readMarkup(text: string, users: ReadonlyMap<string, Json>, links: { url: string; text?: string }[]): string {
  const shown = text.replaceAll(/<([@#!]?)([^<>|]{1,2000})(?:\|([^<>]{0,400}))?>/gu, (_, sign: string, target: string, label?: string) => {
    if (sign === "@") return `@${asText(users.get(target)?.["name"]) ?? label ?? target}`;
    if (sign !== "") return sign === "#" ? `#${label ?? target}` : `@${label ?? target}`;
    const words = label === undefined || label.trim() === "" ? undefined : label;
    links.push({ url: unescapeSigns(target), ...(words === undefined ? {} : { text: unescapeSigns(words) }) });
    return words ?? target;
  });
  return unescapeSigns(shown);
}

function unescapeSigns(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function toAttachment({ name, mimetype, size }: Json): Attachment {
  const bytes = Number.isSafeInteger(size) && Number(size) >= 0 ? { min: Number(size), max: Number(size) } : undefined;
  return known<Attachment>({ name: asText(name), mediaType: asText(mimetype), bytes });
}
