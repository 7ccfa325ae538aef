import type { Subject } from "../../model/subject.ts";

/** The last instant that RFC 3339 can write, in milliseconds. */
const LAST = 253_402_300_799_999;
const FIRST = -62_167_219_200_000;

/** An instant of milliseconds since 1970-01-01T00:00Z as STIX writes it. */
export function writeInstant(milliseconds: number): string {
  return new Date(Math.min(LAST, Math.max(FIRST, milliseconds))).toISOString();
}

/** An RFC 3339 instant as STIX writes it; what is none becomes the earliest that computers know. */
export function toTimestamp(instant: string): string {
  const milliseconds = Date.parse(instant);
  return writeInstant(Number.isNaN(milliseconds) ? 0 : milliseconds);
}

/** From the first message to the last; where none has a date, the instant that ages were counted to. */
export function spanOf({ messages = [] }: Subject, reference: string): { readonly first_observed: string; readonly last_observed: string } {
  const sent = messages.flatMap(({ sentAt }) => (sentAt === undefined ? [] : [sentAt]));
  if (sent.length === 0) return { first_observed: reference, last_observed: reference };
  const first = sent.reduce((least, { min }) => Math.min(least, min), Number.POSITIVE_INFINITY);
  const last = sent.reduce((most, { max }) => Math.max(most, max), first);
  return { first_observed: writeInstant(first), last_observed: writeInstant(last) };
}
