import type { Judges } from "../model/entity.ts";

/** Host names in ASCII; anything else is none. */
const HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+\.?$/u;

let loaded: Promise<Judges> | undefined;

/**
 * The kept libraries that judge host names and phone numbers. They cost more to load than most subjects cost to judge: loaded
 * once a thread, and only where a text shows a candidate.
 */
export async function loadJudges(): Promise<Judges> {
  return (loaded ??= importJudges());
}

async function importJudges(): Promise<Judges> {
  const [{ parse }, { parsePhoneNumberFromString }] = await Promise.all([import("tldts"), import("libphonenumber-js/min")]);
  return {
    registrableDomain: (name) => {
      const host = name.toLowerCase();
      if (!HOST.test(host)) return undefined;
      const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: false, extractHostname: false });
      return (isIcann === true || isPrivate === true) && domain !== null ? domain : undefined;
    },
    phoneNumber: (candidate) => {
      const found = parsePhoneNumberFromString(candidate);
      if (found === undefined || !found.isPossible()) return undefined;
      return { number: found.number, ...(found.country === undefined ? {} : { country: found.country }) };
    },
  };
}
