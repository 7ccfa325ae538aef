import type { Instant, Interval, PRESENT } from "./interval.ts";

/** Who wrote a message. */
export const WRITERS = ["subject", "recipient", "other"] as const;
export type Writer = (typeof WRITERS)[number];

/** Where a record comes from. */
export const PLATFORMS = ["linkedin", "telegram", "facebook", "instagram", "x", "discord", "whatsapp", "slack", "email", "other"] as const;
export type Platform = (typeof PLATFORMS)[number];

/** The record that is judged; an absent key means unknown. Its field dictionary is `fields.ts`. */
export type Subject = {
  readonly id: string;
  readonly platform?: Platform;
  readonly exportedAt?: Instant;
  readonly profile?: Profile;
  readonly employer?: Employer;
  readonly thread?: Thread;
  readonly messages?: readonly Message[];
  readonly recipient?: Recipient;
  readonly checks?: Readonly<Record<string, boolean>>;
  /** Fields that the source always shows: absent there means known to be empty. */
  readonly shows?: readonly string[];
};

export type Profile = {
  readonly name?: string;
  readonly handle?: string;
  readonly url?: string;
  readonly headline?: string;
  readonly about?: string;
  readonly location?: string;
  readonly industry?: string;
  readonly createdAt?: Instant;
  readonly updatedAt?: Instant;
  readonly lastActiveAt?: Instant;
  readonly deleted?: boolean;
  readonly verified?: { readonly identity?: boolean; readonly workplace?: boolean; readonly email?: boolean };
  readonly photo?: { readonly present?: boolean; readonly sha256?: string; readonly perceptualHash?: string };
  readonly connections?: Interval;
  readonly followers?: Interval;
  readonly following?: Interval;
  readonly mutualConnections?: Interval;
  readonly posts?: Interval;
  readonly positions?: readonly Position[];
  readonly education?: readonly Education[];
  readonly skills?: readonly string[];
  readonly recommendations?: { readonly received?: Interval; readonly given?: Interval };
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly websites?: readonly string[];
  readonly handles?: readonly { readonly service?: string; readonly value?: string }[];
};

export type Position = {
  readonly title?: string;
  readonly company?: string;
  readonly startDate?: Instant;
  readonly endDate?: Instant | typeof PRESENT;
  readonly location?: string;
  readonly description?: string;
};

export type Education = {
  readonly school?: string;
  readonly degree?: string;
  readonly field?: string;
  readonly startDate?: Instant;
  readonly endDate?: Instant | typeof PRESENT;
};

export type Employer = {
  readonly name?: string;
  readonly domain?: string;
  readonly website?: string;
  readonly domainCreatedAt?: Instant;
  readonly staffCount?: Interval;
  readonly address?: string;
  readonly registered?: boolean;
  readonly listsRole?: boolean;
};

export type Thread = {
  readonly unsolicited?: boolean;
  readonly invitedAt?: Instant;
  readonly connectedAt?: Instant;
  readonly truncated?: boolean;
};

export type Message = {
  readonly id?: string;
  readonly sentAt?: Instant;
  readonly from: Writer;
  readonly sender?: string;
  readonly text?: string;
  readonly links?: readonly { readonly url?: string; readonly text?: string }[];
  readonly attachments?: readonly Attachment[];
  readonly forwarded?: boolean;
};

export type Attachment = {
  readonly name?: string;
  readonly mediaType?: string;
  readonly bytes?: Interval;
  readonly sha256?: string;
};

export type Recipient = {
  readonly name?: string;
  readonly headline?: string;
  readonly about?: string;
  readonly employer?: string;
  readonly sector?: readonly string[];
  readonly clearance?: string;
  readonly openToWork?: boolean;
  readonly positions?: readonly Position[];
};
