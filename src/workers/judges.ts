import type { Judges } from "../model/entity.ts";
import { DEEP_SUFFIXES, PLAIN_SUFFIXES } from "./suffixes.ts";

/** What texts show candidates for; by default everything is loaded. */
export type JudgesNeeded = { readonly hosts: boolean; readonly phones: boolean };

/**
 * The kept libraries that judge host names and phone numbers. Each costs more to load than most subjects cost to judge: loaded
 * once a thread, and only where a text shows a candidate.
 */
export async function loadJudges({ hosts, phones }: JudgesNeeded = { hosts: true, phones: true }): Promise<Judges> {
  const [registrableDomain, phoneNumber] = await Promise.all([
    hosts ? (hostJudge ??= importHostJudge()) : judgePlainHost,
    phones ? (phoneJudge ??= importPhoneJudge()) : NO_PHONE_JUDGE,
  ]);
  return { registrableDomain, phoneNumber };
}

let hostJudge: Promise<Judges["registrableDomain"]> | undefined;
let phoneJudge: Promise<Judges["phoneNumber"]> | undefined;

const NO_PHONE_JUDGE: Judges["phoneNumber"] = () => undefined;

/** Host names in ASCII; anything else is none. */
const HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+\.?$/u;

/** Whether one of the last labels of hosts is such that only the library can judge it; "" is one that is not known. */
export function needsHostJudge(endings: Iterable<string>): boolean {
  for (const ending of endings) if (ending === "" || isListed(DEEP_SUFFIXES, ending)) return true;
  return false;
}

/** What the library says of hosts whose suffix is one label; it need not be asked. */
function judgePlainHost(name: string): string | undefined {
  const host = name.toLowerCase();
  if (!HOST.test(host)) return undefined;
  const labels = host.replace(/\.$/u, "").split(".");
  return isListed(PLAIN_SUFFIXES, labels.at(-1) ?? "") ? labels.slice(-2).join(".") : undefined;
}

function isListed(suffixes: string, label: string): boolean {
  return label !== "" && ` ${suffixes} `.includes(` ${label} `);
}

async function importHostJudge(): Promise<Judges["registrableDomain"]> {
  const { parse } = await import("tldts");
  return (name) => {
    const host = name.toLowerCase();
    if (!HOST.test(host)) return undefined;
    const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: false, extractHostname: false });
    return (isIcann === true || isPrivate === true) && domain !== null ? domain : undefined;
  };
}

async function importPhoneJudge(): Promise<Judges["phoneNumber"]> {
  const { parsePhoneNumberFromString } = await import("libphonenumber-js/min");
  return (candidate) => {
    const found = parsePhoneNumberFromString(candidate);
    if (found === undefined || !found.isPossible()) return undefined;
    return { number: found.number, ...(found.country === undefined ? {} : { country: found.country }) };
  };
}
