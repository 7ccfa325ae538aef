import type { Message } from "../../model/subject.ts";
import { formatDay } from "../text/day.ts";
import { wordStages } from "../text/verdict-words.ts";
import { html, type Markup } from "./markup.ts";
import { part, type Sheet } from "./sheet.ts";
import { sentence } from "./verdict.ts";

/** Pixels of the lane of messages, and of one stage below it. */
const LANE = { messages: 34, stage: 26 } as const;

/** Messages that are drawn: of more, an even choice. */
const DRAWN = 200;

/** The course of the thread: its messages on a line of time, and below it where each stage began. */
export function drawTimeline(sheet: Sheet): Markup | undefined {
  const { subject, verdict } = sheet.assessment;
  const messages = subject.messages ?? [];
  const stages = verdict.timeline.toSorted((a, b) => a.messageIndex - b.messageIndex);
  if (messages.length < 2 || stages.length === 0) return undefined;
  const thread = (verdict.read.order ?? messages.map((_, place) => place)).flatMap((given) => messages[given] ?? []);
  const { places, byTime } = placeMessages(thread);
  const height = LANE.messages + stages.length * LANE.stage;
  const lanes = stages.map(({ stage, messageIndex, at }, lane) => {
    const x = places[messageIndex - 1] ?? 0;
    const day = at === undefined ? `message ${messageIndex}` : formatDay(at, false);
    return drawStage(x, LANE.messages + lane * LANE.stage + 12, `${stage} · ${day}`);
  });
  const step = Math.max(1, Math.ceil(thread.length / DRAWN));
  const dots = thread.flatMap((message, place) => (place % step === 0 ? [drawDot(message, places[place] ?? 0)] : []));
  const caption = `${sentence(wordStages(stages))} Placed by ${byTime ? "time" : "order"}; filled: written by the account.`;
  return part(
    sheet,
    "course",
    "The course",
    html`<figure>
      <svg class="timeline" width="100%" height="${height}" role="img" aria-label="Stages of the thread">
        <line class="axis" x1="1%" x2="99%" y1="16" y2="16" />
        ${lanes}${dots}
      </svg>
      <figcaption>${caption}</figcaption>
    </figure>`,
  );
}

/** Where on the line each message stands, from 2 to 98: by time where every message has one, else by order. */
function placeMessages(thread: readonly Message[]): { readonly places: readonly number[]; readonly byTime: boolean } {
  const times = thread.flatMap(({ sentAt }) => (sentAt === undefined ? [] : [(sentAt.min + sentAt.max) / 2]));
  const [first = 0] = times;
  const span = (times.at(-1) ?? 0) - first;
  const byTime = times.length === thread.length && span > 0;
  const share = (place: number): number => (byTime ? ((times[place] ?? 0) - first) / span : place / Math.max(1, thread.length - 1));
  return { places: thread.map((_, place) => Math.round(20 + share(place) * 960) / 10), byTime };
}

function drawDot({ from }: Message, x: number): Markup {
  return html`<circle class="dot ${from}" cx="${x}%" cy="16" r="5" />`;
}

/** The word stands on the side where there is room. */
function drawStage(x: number, y: number, words: string): Markup {
  const ends = x > 50;
  return html`<line class="fall" x1="${x}%" x2="${x}%" y1="16" y2="${y - 4}" /><circle class="stage" cx="${x}%" cy="${y}" r="4" /><text
      x="${x}%"
      y="${y + 4}"
      dx="${ends ? -10 : 10}"
      text-anchor="${ends ? "end" : "start"}"
      >${words}</text
    >`;
}
