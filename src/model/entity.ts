/** Kinds of things that the tool recognises in a text; a phrase names one as `<money>`. */
export const ENTITY_KINDS = ["money", "number", "url", "email", "phone", "handle", "date", "duration"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** What a sum of money is paid for. */
export const PER = ["hour", "day", "week", "month", "year", "page", "report", "word", "task"] as const;
export type Per = (typeof PER)[number];

/** Offsets into the raw text in UTF-16 units, end exclusive. */
export type Span = { readonly start: number; readonly end: number };

export type Money = Span & {
  readonly kind: "money";
  /** The sum as a number; of a range ("500-800 GBP") the upper end. */
  readonly amount: number;
  /** ISO 4217 code, or the ticker of a crypto coin. A bare "$" is read as USD, its most common reading; absent for "¥" or "kr". */
  readonly currency?: string;
  readonly per?: Per;
};
export type NumberEntity = Span & { readonly kind: "number"; readonly value: number };
export type Url = Span & {
  readonly kind: "url";
  readonly url: string;
  /** Registrable domain, lower case, Unicode hosts in punycode. */
  readonly domain?: string;
  readonly shortened: boolean;
  /** A link into a messenger (wa.me, t.me …); `service` of the matching handle table. */
  readonly chat: boolean;
};
export type Email = Span & { readonly kind: "email"; readonly address: string; readonly domain?: string; readonly freemail: boolean };
/** `country` is an ISO 3166-1 code; absent where the number does not say it. */
export type Phone = Span & { readonly kind: "phone"; readonly number: string; readonly country?: string };
export type Handle = Span & { readonly kind: "handle"; readonly service: string; readonly value: string };
export type DateEntity = Span & { readonly kind: "date" };
export type Duration = Span & { readonly kind: "duration" };

export type Entity = Money | NumberEntity | Url | Email | Phone | Handle | DateEntity | Duration;

/** The kept libraries' answers about one candidate at a time; pure functions that the caller brings in. */
export type Judges = {
  /** Registrable domain of a host name ("mail.a.co.uk" gives "a.co.uk"); undefined for an unknown suffix or an IP address. */
  readonly registrableDomain: (host: string) => string | undefined;
  /** E.164 number and country of a phone number as written; undefined if it is none. */
  readonly phoneNumber: (candidate: string) => { readonly number: string; readonly country?: string } | undefined;
};
