import type { Instant } from "../../model/interval.ts";
import type { Facts } from "../facts.ts";

/** First contact: the first dated message by the subject, else the invitation. */
export function firstContact(facts: Facts): { readonly instant: Instant; readonly pointer: string } | undefined {
  const first = facts.thread.find((entry) => entry.from === "subject" && entry.sentAt !== undefined);
  if (first?.sentAt !== undefined) return { instant: first.sentAt, pointer: `${first.pointer}/sentAt` };
  const invited = facts.subject.thread?.invitedAt;
  return invited === undefined ? undefined : { instant: invited, pointer: "/thread/invitedAt" };
}
