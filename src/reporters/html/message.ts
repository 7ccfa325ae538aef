import type { Message } from "../../model/subject.ts";
import { formatDay } from "../text/day.ts";
import { html, type Markup } from "./markup.ts";
import { marked } from "./marked.ts";
import { drawNote } from "./note.ts";
import type { Sheet } from "./sheet.ts";
import type { Sign } from "./signs.ts";

/** A message in its place in the thread: `given` is that in the record, `index` that in reading order, from 1. */
export type Entry = {
  readonly message: Message;
  readonly given: number;
  readonly index: number;
  readonly signs: readonly Sign[];
};

/** One message: who, when, what it says with its marks, what hangs on it, and beside it what was found. */
export function drawMessage({ prefix }: Sheet, { message, given, index, signs }: Entry): Markup {
  const { from, text, forwarded } = message;
  const notes =
    signs.length === 0
      ? undefined
      : html`<ul class="notes">
          ${signs.map(drawNote)}
        </ul>`;
  const body = text === undefined || text === "" ? html`<p class="fact">No text.</p>` : marked(text, `/messages/${given}/text`, signs);
  return html`<li id="${prefix}message-${index}" class="message ${from}">
    <div class="said">
      <p class="by"><b>${index}</b> <bdi>${nameWriter(message)}</bdi>${drawTime(message)}${forwarded === true ? " · forwarded" : ""}</p>
      <div class="text" dir="auto">${body}</div>
      ${drawExtras(message, given, signs)}
    </div>
    ${notes}
  </li> `;
}

/** Letters that a message takes beside its text. */
const FRAME = 300;

/** Bytes, roughly, that a message takes on the page. */
export function costOf({ message, signs }: Entry): number {
  return FRAME * (1 + signs.length) + Math.min(message.text?.length ?? 0, 1200 * (1 + signs.length));
}

const WRITERS = { subject: "the account", recipient: "the person approached", other: "somebody else" } as const satisfies Record<
  Message["from"],
  string
>;

function nameWriter({ from, sender }: Message): string {
  return sender === undefined ? WRITERS[from] : from === "subject" ? sender : `${sender} (${WRITERS[from]})`;
}

function drawTime({ sentAt }: Message): string {
  if (sentAt === undefined) return "";
  const clock = /T(\d{2}:\d{2})/u.exec(sentAt.raw)?.[1];
  return ` · ${formatDay(sentAt.raw)}${clock === undefined ? "" : `, ${clock}`}`;
}

/** Links and attachments stay words: nothing of a thread can be followed from here. */
function drawExtras({ links = [], attachments = [] }: Message, given: number, signs: readonly Sign[]): Markup | undefined {
  const items = [
    ...links.map(({ url, text }, place) => {
      const pointer = `/messages/${given}/links/${place}/url`;
      return html`<li>Link <span dir="auto">${marked(url ?? text ?? "", pointer, signs)}</span></li>`;
    }),
    ...attachments.map(({ name = "without a name", mediaType }, place) => {
      const pointer = `/messages/${given}/attachments/${place}/name`;
      return html`<li>File <span dir="auto">${marked(name, pointer, signs)}</span>${mediaType === undefined ? "" : `, ${mediaType}`}</li>`;
    }),
  ];
  return items.length === 0
    ? undefined
    : html`<ul class="extras">
        ${items}
      </ul>`;
}
