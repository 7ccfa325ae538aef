import { MS } from "../../model/interval.ts";
import type { Interval } from "../../model/interval.ts";
import { exactly, type Fact } from "../fact.ts";
import type { Facts } from "../facts.ts";
import type { ThreadMessage } from "../thread.ts";
import { elapsed, inDays } from "../time.ts";

/** Messages in the thread; more than are there where older ones are missing. */
export function length(facts: Facts): Fact | undefined {
  return known(facts, () => atLeast(facts, facts.thread.length));
}

export function fromSubject(facts: Facts): Fact | undefined {
  return known(facts, () => atLeast(facts, facts.thread.filter((entry) => entry.from === "subject").length));
}

export function durationDays(facts: Facts): Fact | undefined {
  const first = facts.thread[0]?.sentAt;
  const last = facts.thread.at(-1)?.sentAt;
  if (first === undefined || last === undefined) return undefined;
  const days = inDays(elapsed(first, last));
  return { value: truncated(facts) ? { min: days.min, max: Number.POSITIVE_INFINITY } : days, pointer: "/messages" };
}

export function startedBy(facts: Facts): Fact | undefined {
  const first = facts.thread[0];
  return first === undefined || truncated(facts) ? undefined : { value: first.from, pointer: `${first.pointer}/from` };
}

/** Median of the minutes from a message by someone else to the subject's next one. */
export function medianReplyMinutes(facts: Facts): Fact | undefined {
  const waits = facts.thread.flatMap((entry, place) => {
    const before = facts.thread[place - 1];
    if (entry.from !== "subject" || before === undefined || before.from === "subject") return [];
    if (entry.sentAt === undefined || before.sentAt === undefined) return [];
    const wait = elapsed(before.sentAt, entry.sentAt);
    return [(wait.min + wait.max) / 2 / MS.minute];
  });
  if (waits.length === 0) return undefined;
  waits.sort((a, b) => a - b);
  const upper = waits[Math.floor(waits.length / 2)] as number;
  const lower = waits[Math.ceil(waits.length / 2) - 1] as number;
  return { value: exactly((upper + lower) / 2), pointer: "/messages" };
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
  const first = facts.thread[0]?.sentAt;
  if (first === undefined || message.sentAt === undefined) return undefined;
  const passed = elapsed(first, message.sentAt);
  return truncated(facts) ? { min: passed.min, max: Number.POSITIVE_INFINITY } : passed;
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
