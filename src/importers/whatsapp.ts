import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FieldPath } from "../model/fields.ts";
import { type Entry, SOURCE_LIMITS } from "../model/source.ts";
import type { Profile } from "../model/subject.ts";
import { type Person, type Said, splitConversation } from "./conversation.ts";
import type { Importer } from "./importer.ts";
import { known } from "./json-value.ts";
import { clean, readAttachment } from "./whatsapp/media.ts";
import { type DateOrder, decideOrder, readStamp, type Stamp, toInstant } from "./whatsapp/stamp.ts";

/** A chat that was exported as text, of any phone and locale. */
export const readWhatsapp: Importer = async function* (input, options) {
  for (const entry of input.entries) {
    const { lines, problems, name } = await readLines(entry);
    yield* problems;
    if (lines.length === 0) {
      if (problems.length === 0)
        yield diagnose(
          "input/wrong-platform",
          { name, platform: "WhatsApp", reason: "no line begins with a date and a time" },
          { file: name },
        );
      continue;
    }
    const order = decideOrder(
      lines.map(({ stamp }) => stamp),
      lines.some(({ isTwelveHours }) => isTwelveHours),
    );
    const spoken = lines.flatMap((line) => toSaid(line, order) ?? []);
    const title = readTitle(name);
    yield* splitConversation(
      {
        platform: "whatsapp",
        name,
        trail: [],
        title: title ?? baseOf(name),
        people: listPeople(spoken, title),
        owner: findOwner(spoken, title),
        said: spoken,
        // A line that only WhatsApp writes and that is no known attachment may be one in another language.
        shows: spoken.some(({ text }) => text?.startsWith("\u200e") === true) ? [] : SHOWS,
      },
      options,
    );
    const system = lines.length - spoken.length;
    if (system > 0) yield { kind: "dropped", what: "notices of WhatsApp", count: system };
  }
};

const SHOWS: readonly FieldPath[] = ["message.attachments"];

type StampedLine = { readonly stamp: Stamp; readonly isTwelveHours: boolean; text: string };

async function readLines(
  entry: Entry,
): Promise<{ readonly lines: readonly StampedLine[]; readonly problems: readonly Diagnostic[]; readonly name: string }> {
  const source = entry.open();
  const lines: StampedLine[] = [];
  const problems: Diagnostic[] = [];
  for await (const line of source.lines(SOURCE_LIMITS.recordBytes)) {
    if (line.kind === "problem") {
      problems.push(diagnose(line.code, line.args, { file: source.name, ...(line.line === undefined ? {} : { line: line.line }) }));
      continue;
    }
    const raw = line.number === 1 ? line.text.replace(/^\ufeff/u, "") : line.text;
    const stamp = readStamp(clean(raw));
    const last = lines.at(-1);
    if (stamp !== undefined)
      lines.push({ stamp, isTwelveHours: /\d\s?[ap]\.?\s?m\b/iu.test(clean(raw).slice(0, 40)), text: keepText(raw, stamp.rest) });
    else if (last !== undefined) last.text += `\n${raw}`;
  }
  return { lines, problems, name: source.name };
}

/** The rest of a line as it was written: signs that were passed over before it are counted, not lost within it. */
function keepText(raw: string, rest: string): string {
  let left = clean(raw).length - rest.length;
  let at = 0;
  for (; at < raw.length && left > 0; at++) if (clean(raw[at] ?? "") !== "") left -= 1;
  return raw.slice(at);
}

/** A message; undefined for a notice: it has no writer, or is a sentence that WhatsApp itself marks with a sign of direction. */
function toSaid({ stamp, text }: StampedLine, order: DateOrder | undefined): Said | undefined {
  const match = /^[\u200e\u200f\u202a-\u202e]*([^\n:]{1,100}?): ?([^]*)$/u.exec(text);
  const [, sender = "", body = ""] = match ?? [];
  const name = clean(sender).trim().replace(/^~ ?/u, "");
  const attachment = readAttachment(body);
  if (name === "" || (attachment === undefined && /^\u200e[^\n]*[.。।…]$/u.test(body))) return undefined;
  return known<Said>({
    by: name,
    sender: name,
    sentAt: order === undefined ? undefined : toInstant(stamp, order),
    text: attachment === undefined ? body : undefined,
    attachments: attachment === undefined ? undefined : [attachment],
  });
}

/** `WhatsApp Chat with Ana.txt`, `WhatsApp Chat - Ana.zip/_chat.txt`: whom the chat is with; other languages have their own words. */
function readTitle(name: string): string | undefined {
  return /WhatsApp Chat (?:with|-) (.+?)(?:\.txt|\.zip(?:\/.*)?|\/_chat\.txt)$/iu.exec(name)?.[1];
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1).replace(/\.\w+$/u, "");
}

function listPeople(said: readonly Said[], title: string | undefined): readonly Person[] {
  const names = [...new Set(said.map(({ by }) => by))];
  // Who never answered is still whom the chat is with.
  if (title !== undefined && names.length === 1 && !names.includes(title)) names.push(title);
  return names.map((key) => ({ key, profile: known<Profile>({ name: key, phones: /^\+[\d ().-]{7,}$/u.test(key) ? [key] : undefined }) }));
}

/** The other one of two where the chat is called after one of them, else who is shown as "you". */
function findOwner(said: readonly Said[], title: string | undefined): string | undefined {
  const names = [...new Set(said.map(({ by }) => by))];
  if (title !== undefined && names.length <= 2) {
    const own = names.filter((name) => name !== title);
    if (own.length === 1 && (names.includes(title) || names.length === 1)) return own[0];
  }
  return names.find((name) => /^(?:me|you|ich|moi|vous|yo|eu|você|я|вы|我|你|私)$/iu.test(name));
}
