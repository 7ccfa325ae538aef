import { type Instant, type Interval, MS } from "../model/interval.ts";
import type { Subject } from "../model/subject.ts";
import type { Context } from "./context.ts";

/** The instant that ages are counted to, and where it comes from. */
export type ReferenceInstant = { readonly instant: Instant; readonly from: "now" | "export" | "last-message" | "clock" };

/** `--now`, else the export, else the last message, else the clock. */
export function findReference(subject: Subject, context: Context): ReferenceInstant {
  if (context.now !== undefined) return { instant: context.now, from: "now" };
  if (subject.exportedAt !== undefined) return { instant: subject.exportedAt, from: "export" };
  const last = latest((subject.messages ?? []).flatMap((message) => message.sentAt ?? []));
  if (last !== undefined) return { instant: last, from: "last-message" };
  const raw = new Date(context.clock).toISOString();
  return { instant: { raw, min: context.clock, max: context.clock, local: false }, from: "clock" };
}

/** Time from `a` to `b` in milliseconds; two local times differ exactly, whatever their time zone. */
export function elapsed(a: Instant, b: Instant): Interval {
  if (a.local && b.local) {
    const exact = middle(b) - middle(a);
    return { min: exact, max: exact };
  }
  return { min: b.min - a.max, max: b.max - a.min };
}

/** An interval of milliseconds in another unit. */
export function inUnits(interval: Interval, unitMs: number): Interval {
  return { min: interval.min / unitMs, max: interval.max / unitMs };
}

/** The middle of an instant, by which messages are put in order. */
export function middle(instant: Instant): number {
  return (instant.min + instant.max) / 2;
}

/** Whole days in an interval of milliseconds. */
export function inDays(interval: Interval): Interval {
  return inUnits(interval, MS.day);
}

function latest(instants: readonly Instant[]): Instant | undefined {
  return instants.reduce<Instant | undefined>((last, next) => (last === undefined || middle(next) > middle(last) ? next : last), undefined);
}
