import type { FIELDS, FieldPath } from "../../model/fields.ts";
import type { Elements, Fact } from "../fact.ts";
import type { Facts } from "../facts.ts";
import type { ThreadMessage } from "../thread.ts";
import * as employer from "./employer.ts";
import * as message from "./message.ts";
import { attachments, links, money, textEmails, textHandles, textPhones } from "./message-lists.ts";
import * as profile from "./profile.ts";
import { profileEmails, profilePhones, profileWebsites } from "./profile-lists.ts";
import * as thread from "./thread.ts";

/** Reads one derived fact; undefined is unknown. Facts of a message get that message. */
type Derive = (facts: Facts, message: ThreadMessage | undefined) => Fact | undefined;

/** Lists whose elements are computed, with the facts that are read off each element. */
export const ELEMENTS: Partial<Record<FieldPath, (facts: Facts, message: ThreadMessage | undefined) => Elements>> = {
  "profile.emails": profileEmails,
  "profile.phones": profilePhones,
  "profile.websites": profileWebsites,
  "message.links": links,
  "message.attachments": attachments,
  "message.money": money,
  "message.handles": textHandles,
  "message.phones": textPhones,
  "message.emails": textEmails,
};

type ListRoot =
  | "profile.emails"
  | "profile.phones"
  | "profile.websites"
  | "message.links"
  | "message.attachments"
  | "message.money"
  | "message.handles"
  | "message.phones"
  | "message.emails";
type Derived = { [Path in FieldPath]: (typeof FIELDS)[Path] extends { derived: true } ? Path : never }[FieldPath];
/** Derived fields that are one fact of their own. */
export type DerivedField = Exclude<Derived, ListRoot | `${ListRoot}.${string}`>;

export const DERIVED = {
  "profile.name.mixedScript": profile.nameMixedScript,
  "profile.name.invisibleCharacters": profile.nameInvisibleCharacters,
  "profile.accountAge": profile.accountAge,
  "profile.accountAgeAtContact": profile.accountAgeAtContact,
  "profile.updatedBeforeContact": profile.updatedBeforeContact,
  "profile.currentPositions": profile.currentPositions,
  "profile.careerYears": profile.careerYears,
  "profile.chronologyConflicts": profile.chronologyConflicts,
  "profile.published": profile.published,
  "employer.domainAge": employer.domainAge,
  "employer.published": employer.published,
  "thread.length": thread.length,
  "thread.fromSubject": thread.fromSubject,
  "thread.durationDays": thread.durationDays,
  "thread.startedBy": thread.startedBy,
  "thread.medianReplyMinutes": thread.medianReplyMinutes,
  "thread.followUps": thread.followUps,
  "message.index": message.index,
  "message.ordinal": message.ordinal,
  "message.sinceFirst": message.sinceFirst,
  "message.words": message.words,
  "message.invisibleCharacters": message.invisibleCharacters,
  "message.mixedScriptWords": message.mixedScriptWords,
} as const satisfies Record<DerivedField, Derive>;
