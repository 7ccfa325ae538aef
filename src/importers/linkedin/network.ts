import type { Diagnostic } from "../../model/diagnostic.ts";
import { type Instant, PRESENT } from "../../model/interval.ts";
import type { Entry } from "../../model/source.ts";
import type { Profile } from "../../model/subject.ts";
import { readAmericanDate, readMonthDate } from "../dates.ts";
import { asText, known } from "../json-value.ts";
import { readAll } from "./own-profile.ts";
import { nameKey, readSlug, show, type Shown } from "./person.ts";

/** What Connections.csv says of one connection. */
export type Connection = { readonly connectedAt: Instant | undefined; readonly profile: Profile };

/** Connections by slug, or by name in files that have no addresses. Rows of hidden members hold a date only and say nothing. */
export async function readConnections(entry: Entry | undefined, problems: Diagnostic[]): Promise<ReadonlyMap<string, Connection>> {
  const columns = ["first name", "last name", "url", "email address", "company", "position", "connected on"];
  const rows = await readAll(entry, columns, ["first name", "connected on"], problems);
  const connections = new Map<string, Connection>();
  for (const [first = "", last = "", url, email, company, position, connectedOn] of rows) {
    const name = `${first} ${last}`.trim();
    if (name === "" && (url ?? "") === "") continue;
    const job = known<NonNullable<Profile["positions"]>[number]>({ company: asText(company), title: asText(position), endDate: PRESENT });
    const address = asText(email);
    const profile = known<Profile>({
      positions: job.company === undefined && job.title === undefined ? undefined : [job],
      emails: address === undefined ? undefined : [address],
    });
    connections.set(readSlug(url) ?? nameKey(name), { connectedAt: readMonthDate(connectedOn), profile });
  }
  return connections;
}

/** One invitation; `other` is whoever is not the owner. */
export type Invitation = {
  readonly isIncoming: boolean;
  readonly other: Shown;
  readonly sentAt: Instant | undefined;
  readonly message: string | undefined;
};

/** Invitations by slug, or by name where there are no addresses, and the owner's slug and name, which each of them shows. */
export type Invitations = {
  readonly byPerson: ReadonlyMap<string, Invitation>;
  readonly slug: string | undefined;
  readonly name: string | undefined;
};

/** Reads Invitations.csv; `Sent At` has no time zone in real exports. */
export async function readInvitations(entry: Entry | undefined, problems: Diagnostic[]): Promise<Invitations> {
  const columns = ["from", "to", "sent at", "message", "direction", "inviterprofileurl", "inviteeprofileurl"];
  const rows = await readAll(entry, columns, ["from", "to", "direction"], problems);
  const slugs = new Map<string, number>();
  let name: string | undefined;
  const list = rows.map(([from = "", to = "", sentAt, message, direction = "", inviter, invitee]): Invitation => {
    const isIncoming = direction.trim().toUpperCase() === "INCOMING";
    const own = isIncoming ? show(to, invitee) : show(from, inviter);
    name ??= asText(own.name);
    if (own.url !== undefined) slugs.set(own.key, (slugs.get(own.key) ?? 0) + 1);
    return {
      isIncoming,
      other: isIncoming ? show(from, inviter) : show(to, invitee),
      sentAt: readAmericanDate(sentAt),
      message: asText(message),
    };
  });
  const [most] = [...slugs].sort(([, a], [, b]) => b - a);
  return { byPerson: new Map(list.map((invitation) => [invitation.other.key, invitation])), slug: most?.[0], name };
}
