import type { Span } from "../model/entity.ts";
import type { Instant } from "../model/interval.ts";
import type { Message, Subject, Writer } from "../model/subject.ts";
import { readWords, TOKEN } from "../text/tokens.ts";
import { type Reading, once } from "./reading.ts";
import { middle } from "./time.ts";

/** One message in its place in the thread. */
export type ThreadMessage = {
  readonly message: Message;
  readonly from: Writer;
  /** Place in `messages` as given, which pointers use. */
  readonly given: number;
  /** 1-based place in the thread, and among its writer's messages. */
  readonly index: number;
  readonly ordinal: number;
  readonly sentAt: Instant | undefined;
  readonly pointer: string;
  readonly reading: () => Reading;
  /** Text of others that does not count, and whether an earlier message explains it. */
  readonly uncounted: () => readonly UncountedSpan[];
};

/** `known`: an earlier message by someone else holds this text, so that it says nothing about its writer. */
export type UncountedSpan = Span & { readonly known: boolean };

/** Puts the messages in order (by time if every one has it, else as given) and tells own text from quoted text. */
export function orderThread(subject: Subject, read: (text: string) => Reading): readonly ThreadMessage[] {
  const given = (subject.messages ?? []).map((message, place) => ({ message, place }));
  const timed = given.every(({ message }) => message.sentAt !== undefined);
  const ordered = timed ? given.toSorted((a, b) => middle(a.message.sentAt as Instant) - middle(b.message.sentAt as Instant)) : given;
  const counts: Record<Writer, number> = { subject: 0, recipient: 0, other: 0 };
  const thread: ThreadMessage[] = [];
  for (const [place, { message, place: at }] of ordered.entries()) {
    counts[message.from] += 1;
    const entry: ThreadMessage = {
      message,
      from: message.from,
      given: at,
      index: place + 1,
      ordinal: counts[message.from],
      sentAt: message.sentAt,
      pointer: `/messages/${at}`,
      reading: once(() => read(message.text ?? "")),
      uncounted: once(() => findUncounted(thread, entry)),
    };
    thread.push(entry);
  }
  return thread;
}

/** A writer with fewer words of their own than this passes the quoted text off as theirs: then it counts. */
const OWN_WORDS = 5;

function findUncounted(thread: readonly ThreadMessage[], entry: ThreadMessage): readonly UncountedSpan[] {
  const text = entry.message.text ?? "";
  const quoted = entry.message.forwarded === true ? [{ start: 0, end: text.length }] : entry.reading().quoted();
  if (quoted.length === 0) return [];
  const counts = !hasOwnWords(thread, entry, quoted);
  const earlier = thread
    .filter((other) => other.index < entry.index && other.from !== entry.from)
    .map((other) => joinWords(other.message.text ?? ""));
  return quoted
    .flatMap((span) => splitLines(text, span))
    .map((line) => ({ ...line, known: standsIn(earlier, text.slice(line.start, line.end)) }))
    .filter((line) => line.known || !counts);
}

/** Own words in the message itself or, for a forwarded one, in the writer's message just before or after it. */
function hasOwnWords(thread: readonly ThreadMessage[], entry: ThreadMessage, quoted: readonly Span[]): boolean {
  if (entry.message.forwarded !== true) return countWords(entry, quoted) >= OWN_WORDS;
  const own = thread.filter((other) => other.from === entry.from);
  const neighbours = own.filter((other) => Math.abs(other.ordinal - entry.ordinal) === 1 && other.message.forwarded !== true);
  return neighbours.some((neighbour) => countWords(neighbour, neighbour.reading().quoted()) >= OWN_WORDS);
}

function countWords(entry: ThreadMessage, except: readonly Span[]): number {
  const { count, kinds, starts } = entry.reading().tokens();
  let words = 0;
  for (let at = 0; at < count; at++) {
    const start = starts[at] as number;
    if (kinds[at] === TOKEN.word && !except.some((span) => start >= span.start && start < span.end)) words += 1;
  }
  return words;
}

function standsIn(earlier: readonly string[], line: string): boolean {
  const words = joinWords(line);
  return earlier.some((text) => text.includes(words));
}

/** Words between blanks, so that a line is found in a text only by whole words. */
function joinWords(text: string): string {
  return ` ${readWords(text).join(" ")} `;
}

function splitLines(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    const found = text.indexOf("\n", start);
    const end = found < 0 || found >= span.end ? span.end : found + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}
