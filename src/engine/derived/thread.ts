import { MS } from "../../model/interval.ts";
import type { Interval } from "../../model/interval.ts";
import { exactly, type Fact } from "../fact.ts";
import type { Facts } from "../facts.ts";
import type { ThreadMessage } from "../thread.ts";
import { elapsed, inDays, inUnits } from "../time.ts";

/** Messages in the thread; more than are there where older ones are missing. */
export function length(facts: Facts): Fact | undefined {
  return known(facts, () => atLeast(facts, facts.thread.length));
}

export function fromSubject(facts: Facts): Fact | undefined {
  return known(facts, () => atLeast(facts, facts.writtenBy("subject").length));
}

/** Days from the first message to the last. */
export function durationDays(facts: Facts): Fact | undefined {
  const last = facts.thread.at(-1);
  const passed = last && sinceFirst(facts, last);
  return passed && { value: inDays(passed), pointer: "/messages" };
}

export function startedBy(facts: Facts): Fact | undefined {
  const first = facts.thread[0];
  return first === undefined || truncated(facts) ? undefined : { value: first.from, pointer: `${first.pointer}/from` };
}

/** Median of the minutes from a message by someone else to the subject's next one; between the medians of the least and the most. */
export function medianReplyMinutes(facts: Facts): Fact | undefined {
  const waits = facts.thread.flatMap((entry, place) => {
    const before = facts.thread[place - 1];
    if (entry.from !== "subject" || before === undefined || before.from === "subject") return [];
    return passedBetween(before, entry) ?? [];
  });
  if (waits.length === 0) return undefined;
  const median = { min: medianOf(waits.map(({ min }) => min)), max: medianOf(waits.map(({ max }) => max)) };
  return { value: inUnits(median, MS.minute), pointer: "/messages" };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] as number;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
  return (upper + lower) / 2;
}

/** The longest run of messages by the subject that nobody answered. */
export function followUps(facts: Facts): Fact | undefined {
  return known(facts, () => {
    let longest = 0;
    let run = 0;
    for (const entry of facts.thread) {
      run = entry.from === "subject" ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return atLeast(facts, longest);
  });
}

/** Where a message may stand: at its place, or later if older messages are missing. */
export function placeOf(facts: Facts, place: number): Interval {
  return atLeast(facts, place);
}

/** Time since the first message of the thread, in milliseconds. */
export function sinceFirst(facts: Facts, message: ThreadMessage): Interval | undefined {
  const first = facts.thread[0];
  const passed = first && passedBetween(first, message);
  return passed && truncated(facts) ? { min: passed.min, max: Number.POSITIVE_INFINITY } : passed;
}

/** Time between two messages in the order of the thread: never less than none, and none from a message to itself. */
function passedBetween(before: ThreadMessage, after: ThreadMessage): Interval | undefined {
  if (before.sentAt === undefined || after.sentAt === undefined) return undefined;
  if (before === after) return exactly(0);
  const { min, max } = elapsed(before.sentAt, after.sentAt);
  return { min: Math.max(0, min), max: Math.max(0, max) };
}

function known(facts: Facts, count: () => Interval): Fact | undefined {
  return facts.subject.messages === undefined ? undefined : { value: count(), pointer: "/messages" };
}

function atLeast(facts: Facts, count: number): Interval {
  return truncated(facts) ? { min: count, max: Number.POSITIVE_INFINITY } : exactly(count);
}

function truncated(facts: Facts): boolean {
  return facts.subject.thread?.truncated === true;
}
