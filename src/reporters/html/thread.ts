import { count } from "../text/wording.ts";
import { html, type Markup } from "./markup.ts";
import { costOf, drawMessage, type Entry } from "./message.ts";
import { part, type Sheet } from "./sheet.ts";
import { type Sign, signsAt } from "./signs.ts";

/** The thread in the order in which it was read: what was found is marked, with the reasons beside it; the rest is folded. */
export function drawThread(sheet: Sheet, signs: readonly Sign[]): Markup {
  const entries = readThread(sheet, signs);
  if (entries.length === 0) return part(sheet, "thread", "The thread", html`<p>The record has no message.</p>`);
  const groups = groupEntries(entries);
  const printed = choosePrinted(groups);
  const items = groups.map((group) => drawGroup(sheet, group, printed));
  const words = `${count(entries.length, "message")}. Marked words lead to their reason by number; letters speak for the account.`;
  return part(sheet, "thread", "The thread", html`<p>${words}</p><ol class="messages">${items}</ol>`);
}

function readThread({ assessment }: Sheet, signs: readonly Sign[]): readonly Entry[] {
  const { subject, verdict } = assessment;
  const messages = subject.messages ?? [];
  const order = verdict.read.order ?? messages.map((_, place) => place);
  return order.flatMap((given, place) => {
    const message = messages[given];
    return message === undefined ? [] : [{ message, given, index: place + 1, signs: signsAt(signs, `/messages/${given}`) }];
  });
}

/** Consecutive messages that are shown, or that are folded. */
type Group = { readonly folded: boolean; readonly entries: readonly Entry[] };

/** Fewer messages than this are read faster than unfolded. */
const WORTH_FOLDING = 3;

/** Messages with signs and those next to them are shown, the first and the last too. */
function groupEntries(entries: readonly Entry[]): readonly Group[] {
  const shows = (place: number): boolean =>
    place === 0 || place === entries.length - 1 || [-1, 0, 1].some((step) => (entries[place + step]?.signs.length ?? 0) > 0);
  const groups: { folded: boolean; entries: Entry[] }[] = [];
  for (const [place, entry] of entries.entries()) {
    const last = groups.at(-1);
    const folded = !shows(place);
    if (last?.folded === folded) last.entries.push(entry);
    else groups.push({ folded, entries: [entry] });
  }
  return groups.map((group) => ({ ...group, folded: group.folded && group.entries.length >= WORTH_FOLDING }));
}

/** Bytes, roughly, that the messages of one subject may take: a report is no archive. */
const ROOM = 40_000;

/** The messages that there is room for: what is shown comes before what is folded. */
function choosePrinted(groups: readonly Group[]): ReadonlySet<Entry> {
  const printed = new Set<Entry>();
  let used = 0;
  for (const group of groups.toSorted((a, b) => Number(a.folded) - Number(b.folded)))
    for (const entry of group.entries) {
      used += costOf(entry);
      if (used <= ROOM) printed.add(entry);
    }
  return printed;
}

function drawGroup(sheet: Sheet, { folded, entries }: Group, printed: ReadonlySet<Entry>): Markup {
  const shown = entries.filter((entry) => printed.has(entry)).map((entry) => drawMessage(sheet, entry));
  const left = entries.length - shown.length;
  const rest = left === 0 ? undefined : html`<li class="left">${count(left, "message")} without room here: the input has them.</li>`;
  if (!folded || shown.length === 0) return html`${shown}${rest}`;
  return html`<li class="fold"><details><summary>${count(entries.length, "message")} without a sign</summary><ol class="messages">${shown}${rest}</ol></details></li>`;
}
