import type { Judges } from "../../model/entity.ts";
import { isInvisible } from "../characters.ts";
import { CHAT_LINKS, FREEMAIL, SHORTENERS } from "./known-hosts.ts";
import { toAsciiHost } from "../punycode.ts";

/** What a link's host says. `domain` is the registrable domain, in punycode. */
export type Host = { readonly domain?: string; readonly shortened: boolean; readonly chat: boolean };

/** What an e-mail address's host says. */
export type Mailbox = { readonly domain?: string; readonly freemail: boolean };

/** Longest link that is read; what follows cannot change its host. */
const MAX_URL = 2048;

/** Judges the host of a link as written, with or without scheme. */
export function readHost(url: string, judges: Judges): Host {
  const rest = cleanUrl(url.slice(0, MAX_URL)).replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/+|^https?:/i, "");
  const authority = /^[^/\\?#]*/.exec(rest)?.[0] ?? "";
  const host = toAsciiHost(authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "")).replace(/\.$/, "");
  const domain = registrableDomain(host, judges);
  return {
    ...(domain !== undefined && { domain }),
    shortened: SHORTENERS.has(withoutWww(host)) || (domain !== undefined && SHORTENERS.has(domain)),
    chat: isChat(withoutWww(host), rest.slice(authority.length).toLowerCase()),
  };
}

/** Judges the host of an e-mail address as written. */
export function readAddress(address: string, judges: Judges): Mailbox {
  const host = toAsciiHost(
    clean(address.trim())
      .slice(-MAX_URL)
      .replace(/^.*@/s, "")
      .replace(/[>.\s]+$/, ""),
  );
  const domain = registrableDomain(host, judges);
  return { ...(domain !== undefined && { domain }), freemail: FREEMAIL.has(host) || (domain !== undefined && FREEMAIL.has(domain)) };
}

/**
 * The domain that somebody registered, of a host that is known to be one. Where no public suffix is known the last label is
 * taken for it, as the Public Suffix List says (rule "*"); addresses of numbers have none.
 */
export function registrableDomain(host: string, judges: Judges): string | undefined {
  const labels = toAsciiHost(host).replace(/\.$/, "").split(".");
  const fallback = labels.length > 1 && labels.every((label) => /^[a-z0-9_-]+$/.test(label)) && /[a-z]/.test(labels.at(-1) ?? "");
  return judges.registrableDomain(labels.join(".")) ?? (fallback ? labels.slice(-2).join(".") : undefined);
}

/** A link as its writer meant it: without invisible characters, `hxxp` and `[.]` made whole. */
export function cleanUrl(url: string): string {
  return clean(url.trim())
    .replace(/^hxxp/i, "http")
    .replaceAll(/\[\.\]|\(\.\)|\[dot\]/gi, ".")
    .replaceAll("[:]", ":");
}

/** A text without invisible characters, full-width ASCII made plain. */
export function clean(text: string): string {
  let cleaned = "";
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint >= 0xff01 && codePoint <= 0xff5e) cleaned += String.fromCharCode(codePoint - 0xfee0);
    else if (!isInvisible(codePoint)) cleaned += character;
  }
  return cleaned;
}

function isChat(host: string, path: string): boolean {
  return CHAT_LINKS.some((link) => {
    const slash = link.indexOf("/");
    if (slash < 0) return host === link;
    return host === link.slice(0, slash) && path.startsWith(link.slice(slash));
  });
}

function withoutWww(host: string): string {
  return host.startsWith("www.") ? host.slice(4) : host;
}
