import type { Assessment } from "../model/event.ts";
import type { Subject } from "../model/subject.ts";

/** What others may look for: the account, and the contacts and links that it shows of its own. */
export type Observable =
  | { readonly kind: "account"; readonly platform: string; readonly handle: string | undefined; readonly name: string }
  | { readonly kind: "url" | "email" | "phone"; readonly value: string };

/** The observables of a subject, each once; nothing of the recipient or of third parties. */
export function listObservables({ subject, verdict }: Assessment): readonly Observable[] {
  const { profile, platform = "other" } = subject;
  const account = { kind: "account", platform, handle: profile?.handle, name: profile?.name ?? verdict.id } as const;
  const contacts = [
    ...many("url", [profile?.url, ...(profile?.websites ?? []), ...linksOf(subject)]),
    ...many("email", profile?.emails ?? []),
    ...many("phone", profile?.phones ?? []),
  ];
  return [account, ...messengersOf(subject), ...contacts];
}

/** Accounts elsewhere that the profile gives. */
function messengersOf({ profile }: Subject): readonly Observable[] {
  return (profile?.handles ?? []).flatMap(({ service = "other", value }) =>
    value === undefined ? [] : [{ kind: "account", platform: service, handle: value, name: value }],
  );
}

/** Links that the subject has sent, in words of its own. */
function linksOf({ messages = [] }: Subject): readonly (string | undefined)[] {
  return messages.flatMap(({ from, forwarded, links }) =>
    from === "subject" && forwarded !== true ? (links ?? []).map(({ url }) => url) : [],
  );
}

/** Masked ones are no observables. */
function many(kind: "url" | "email" | "phone", values: readonly (string | undefined)[]): Observable[] {
  const isReal = FORMS[kind];
  const known = values.flatMap((value) => (value !== undefined && isReal.test(value) ? [value] : []));
  return [...new Set(known)].map((value) => ({ kind, value }));
}

/** Only what other systems read as such: RFC 3986 without its rarer forms, an address, a number. */
const FORMS = {
  url: /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?(?:[/?#](?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9a-f]{2})*)?$/iu,
  email: /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu,
  phone: /^\+?[\d ().-]{5,30}$/u,
} as const;
