import type { Entity, Span } from "../../model/entity.ts";
import { readHost } from "../../text/entities/hosts.ts";
import { NO_JUDGES } from "../context.ts";
import { ABSENT, type Element, type Elements, exactly, type Fact, textOf } from "../fact.ts";
import { countedEntities, type Facts } from "../facts.ts";
import { recordElements } from "../record.ts";
import type { ThreadMessage } from "../thread.ts";
import { nearEmployer } from "./near-employer.ts";

/** Link targets: those that the record lists, then those written out in the text. */
export function links(facts: Facts, message: ThreadMessage | undefined): Elements {
  if (message === undefined) return undefined;
  const listed = recordElements(facts, "message.links", message);
  const written = fromText(facts, message, "url", (url) => ({
    url: url.url,
    domain: url.domain,
    shortened: url.shortened,
    chat: url.chat,
    lookalike: nearEmployer(facts, url.domain),
  }));
  if (listed === undefined) return written;
  return [...listed.map((element) => judgeLink(facts, element)), ...(written ?? [])];
}

function judgeLink(facts: Facts, element: Element): Element {
  const target = element("message.links.url");
  if (target === undefined || target === ABSENT) return element;
  const { domain, shortened, chat } = readHost(textOf(target), facts.context.judges ?? NO_JUDGES);
  const judged: Record<string, Fact["value"] | undefined> = { domain, shortened, chat, lookalike: nearEmployer(facts, domain) };
  return (field) => {
    const key = field.slice("message.links.".length);
    if (!Object.hasOwn(judged, key)) return element(field);
    return judgedFact(key, judged[key], { pointer: target.pointer });
  };
}

/** Attachments with the extension of their names. */
export function attachments(facts: Facts, message: ThreadMessage | undefined): Elements {
  return recordElements(facts, "message.attachments", message)?.map((element): Element => {
    return (field) => {
      if (field !== "message.attachments.extension") return element(field);
      const name = element("message.attachments.name");
      return name === undefined || name === ABSENT ? name : { value: extensionOf(textOf(name)), pointer: name.pointer };
    };
  });
}

/** Sums of money in the text. */
export function money(facts: Facts, message: ThreadMessage | undefined): Elements {
  return message && fromText(facts, message, "money", ({ amount, currency, per }) => ({ amount: exactly(amount), currency, per }));
}

/** Messenger handles in the text. */
export function textHandles(facts: Facts, message: ThreadMessage | undefined): Elements {
  return message && fromText(facts, message, "handle", ({ service }) => ({ service }));
}

/** Phone numbers in the text. */
export function textPhones(facts: Facts, message: ThreadMessage | undefined): Elements {
  return message && fromText(facts, message, "phone", ({ country }) => ({ country }));
}

/** E-mail addresses in the text. */
export function textEmails(facts: Facts, message: ThreadMessage | undefined): Elements {
  return (
    message && fromText(facts, message, "email", ({ domain, freemail }) => ({ domain, freemail, lookalike: nearEmployer(facts, domain) }))
  );
}

/** Keys under which the entities of a kind stand as elements of `message.<list>`. */
const LISTS = { url: "links", money: "money", handle: "handles", phone: "phones", email: "emails" } as const;

function fromText<Kind extends keyof typeof LISTS>(
  facts: Facts,
  message: ThreadMessage,
  kind: Kind,
  read: (entity: Extract<Entity, { kind: Kind }>) => Record<string, Fact["value"] | undefined>,
): Elements {
  const text = message.message.text;
  if (text === undefined) return undefined;
  const pointer = `${message.pointer}/text`;
  const root = `message.${LISTS[kind]}`;
  return countedEntities(facts, message, kind).map((entity): Element => {
    const { start, end }: Span = entity as Span;
    const span = { start, end };
    const values = read(entity);
    return (field) => {
      const key = field.slice(root.length + 1);
      const value = field === root ? text.slice(span.start, span.end) : values[key];
      return judgedFact(key, value, { pointer, span });
    };
  });
}

/** What is read off a known text is known: a link to a number has no domain. Only likeness needs something beside the text. */
function judgedFact(key: string, value: Fact["value"] | undefined, place: Omit<Fact, "value">): Fact | typeof ABSENT | undefined {
  if (value !== undefined) return { value, ...place };
  return key === "lookalike" ? undefined : ABSENT;
}

/** Lower case, without the dot; empty where the name has none. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}
