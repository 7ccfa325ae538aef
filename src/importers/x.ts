import { diagnose } from "../model/diagnose.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Entry } from "../model/source.ts";
import type { Profile, Recipient } from "../model/subject.ts";
import { type Person, type Said, splitConversation } from "./conversation.ts";
import { readEpoch, readIso } from "./dates.ts";
import type { Importer } from "./importer.ts";
import { asList, asObject, asObjects, asText, known, whenAny } from "./json-value.ts";
import { openJson } from "./open-text.ts";
import { orderSaid } from "./order-said.ts";
import { dropReactions } from "./reactions.ts";

type Json = Readonly<Record<string, unknown>>;

/** X's archive: direct messages, and account.js for whose they are. Others appear by number only. */
export const readX: Importer = async function* (input, options) {
  const account = asObject(asObject(asObjects(await openFirst(input.entries, /account\.js$/iu))[0])?.["account"]);
  const files = input.entries.filter(
    ({ path }) => input.entries.length === 1 || /direct-messages?(?:-group)?(?:-part\d+)?\.js$/iu.test(path),
  );
  let conversations = 0;
  let events = 0;
  for (const file of files) {
    const opened = await openJson(file, strip);
    if ("problem" in opened) {
      yield opened.problem;
      conversations += 1;
      continue;
    }
    for (const [place, item] of asObjects(opened.value).entries()) {
      const talk = asObject(item["dmConversation"]);
      if (talk === undefined) continue;
      conversations += 1;
      const all = asObjects(talk["messages"]);
      const messages = all.flatMap((event) =>
        asObject(event["messageCreate"]) === undefined ? [] : [asObject(event["messageCreate"]) as Json],
      );
      events += all.length - messages.length;
      const id = asText(talk["conversationId"]) ?? String(place);
      yield* splitConversation(
        {
          platform: "x",
          name: opened.name,
          trail: [id],
          title: id,
          people: listPeople(id, messages, account),
          owner: asText(account?.["accountId"]),
          said: orderSaid(messages.map((message) => toSaid(message))),
          recipient: known<Recipient>({ name: asText(account?.["accountDisplayName"]) }),
          shows: SHOWS,
        },
        options,
      );
      yield* dropReactions(messages);
    }
  }
  if (conversations === 0) yield diagnose("input/nothing-found", { name: input.name }, { file: input.name });
  if (events > 0) yield { kind: "dropped", what: "notices of groups", count: events };
};

const SHOWS: readonly FieldPath[] = ["message.links", "message.attachments"];

/** `window.YTD.direct_messages.part0 = [ … ]` */
function strip(text: string): string {
  return text.replace(/^\s*window\.YTD\.\w+\.part\d+\s*=\s*/u, "").replace(/;\s*$/u, "");
}

async function openFirst(entries: readonly Entry[], pattern: RegExp): Promise<unknown> {
  const entry = entries.length === 1 ? undefined : entries.find(({ path }) => pattern.test(path));
  const opened = entry === undefined ? undefined : await openJson(entry, strip);
  return opened === undefined || "problem" in opened ? undefined : opened.value;
}

/** Ids stand in the conversation's own id where there are two, and in its messages. */
function listPeople(id: string, messages: readonly Json[], account: Json | undefined): readonly Person[] {
  const own = asText(account?.["accountId"]);
  const keys = new Set([
    ...(/^\d+-\d+$/u.test(id) ? id.split("-") : []),
    ...messages.flatMap(({ senderId, recipientId }) => [senderId, recipientId].flatMap((key) => asText(key) ?? [])),
  ]);
  keys.delete("0");
  return [...keys].map((key) => ({ key, profile: key === own ? ownProfile(account) : {} }));
}

function ownProfile(account: Json | undefined): Profile {
  return known<Profile>({ name: asText(account?.["accountDisplayName"]), handle: asText(account?.["username"]) });
}

function toSaid(message: Json): Said {
  const { id, senderId, createdAt, text, urls, mediaUrls } = message;
  return known<Said>({
    by: asText(senderId) ?? "unknown",
    id: asText(id),
    sentAt: readIso(createdAt) ?? readEpoch(createdAt, "milliseconds"),
    text: asText(text),
    links: whenAny(asObjects(urls).flatMap(toLink)),
    attachments: whenAny(
      asList(mediaUrls).flatMap((url) => (typeof url === "string" ? [{ name: url.slice(url.lastIndexOf("/") + 1) }] : [])),
    ),
  });
}

/** Links are shortened in the text; where they lead stands beside it. */
function toLink({ url, expanded, display }: Json): readonly { readonly url: string; readonly text?: string }[] {
  const target = asText(expanded) ?? asText(url);
  const shown = asText(display);
  return target === undefined ? [] : [{ url: target, ...(shown === undefined ? {} : { text: shown }) }];
}
