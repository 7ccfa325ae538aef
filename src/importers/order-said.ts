import type { Instant } from "../model/interval.ts";
import type { Said } from "./conversation.ts";

/** Messages oldest first. Those of the same instant stay in the order of writing, which files that begin with the newest turn round. */
export function orderSaid(said: readonly Said[]): readonly Said[] {
  const times = said.flatMap(({ sentAt }) => (sentAt === undefined ? [] : [middle(sentAt)]));
  const first = times.at(0);
  const last = times.at(-1);
  const given = first !== undefined && last !== undefined && first > last ? said.toReversed() : [...said];
  // A message without a time stays after the one before it.
  let time = Number.NEGATIVE_INFINITY;
  const timed = given.map((message) => ({ message, time: (time = message.sentAt === undefined ? time : middle(message.sentAt)) }));
  return timed.sort((a, b) => a.time - b.time || 0).map(({ message }) => message);
}

function middle({ min, max }: Instant): number {
  return (min + max) / 2;
}
