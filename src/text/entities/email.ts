import type { Email } from "../../model/entity.ts";
import { CHARACTER, classOf } from "../classes.ts";
import { clean, readAddress } from "./hosts.ts";
import { isFree, MAX_CANDIDATE, type Page, spanOf, take } from "./page.ts";

const MAX_HOST = 253;
const LOCAL_SIGNS = ".!#$%&*+/=?^_{|}~-";
const HOST_SIGNS = "-.";

/** E-mail addresses: a local part of at most 64 units, an at sign, a host with a dot. */
export function readEmails(page: Page): readonly Email[] {
  const found: Email[] = [];
  const { text } = page;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const start = localStart(text, at);
    const end = hostEnd(text, at + 1);
    if (start === at || !isHost(text.slice(at + 1, end)) || !isFree(page, start, end)) continue;
    const span = spanOf(page, start, end);
    const address = clean(page.folded.raw.slice(span.start, span.end));
    take(page, start, end);
    found.push({ kind: "email", ...span, address, ...readAddress(address, page.judges) });
  }
  return found;
}

function localStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_CANDIDATE && belongs(text, start - 1, LOCAL_SIGNS)) start--;
  while (start < at && classOf(text.charCodeAt(start)) !== CHARACTER.word && text.charAt(start) !== "_") start++;
  return start;
}

function hostEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < MAX_HOST && belongs(text, end, HOST_SIGNS)) end++;
  while (end > start && HOST_SIGNS.includes(text.charAt(end - 1))) end--;
  return end;
}

function belongs(text: string, at: number, signs: string): boolean {
  return classOf(text.charCodeAt(at)) === CHARACTER.word || signs.includes(text.charAt(at));
}

function isHost(host: string): boolean {
  const dot = host.lastIndexOf(".");
  return dot > 0 && host.length - dot > 2 && !host.includes("..") && !/^\d+$/.test(host.slice(dot + 1));
}
