import type { Url } from "../../model/entity.ts";
import { findBareHosts } from "./bare-hosts.ts";
import { cleanUrl, readHost } from "./hosts.ts";
import { type Page, isFree, take } from "./page.ts";

const MAX_URL = 2048;
const SCHEME = /(?:h(?:tt|xx)ps?|ftp):\/\//g;
/** Characters that end a link; brackets may stand inside one. */
const ENDS_LINK = new Set(' \n<>"“”«»|{}^。，、；（）【】「」');
const TRAILING = ".,;:!?'*_~…-";

/**
 * Links: with a scheme (`hxxp` and `[.]` understood), and hosts without one where `www.`, a path, or a known suffix shows
 * that a link is meant. Punctuation and unpaired brackets at the end stay outside.
 */
export function readUrls(page: Page): readonly Url[] {
  if (!page.text.includes(".")) return [];
  return [...readWithScheme(page), ...readBare(page)];
}

function readWithScheme(page: Page): readonly Url[] {
  const found: Url[] = [];
  if (!page.text.includes("://")) return found;
  const starts = Array.from(page.text.matchAll(SCHEME), ({ index }) => index);
  for (const [order, start] of starts.entries()) {
    const end = linkEnd(page.text, start, starts[order + 1] ?? page.text.length);
    if (end - start > 8 && isFree(page, start, end)) found.push(toUrl(page, start, end));
  }
  return found;
}

function readBare(page: Page): readonly Url[] {
  const found: Url[] = [];
  for (const { start, end: hostEnd } of findBareHosts(page)) {
    const end = continues(page.text, hostEnd) ? linkEnd(page.text, start, page.text.length) : hostEnd;
    if (isFree(page, start, end)) found.push(toUrl(page, start, end));
  }
  return found;
}

function toUrl(page: Page, start: number, end: number): Url {
  const span = take(page, start, end);
  const url = cleanUrl(page.folded.raw.slice(span.start, span.end));
  return { kind: "url", ...span, url, ...readHost(url, page.judges) };
}

/** Whether a port, path, query or fragment follows the host. */
function continues(text: string, hostEnd: number): boolean {
  return /^(?::\d{2,5})?[/?#][^\s]|^:\d{2,5}/.test(text.slice(hostEnd, hostEnd + 8));
}

/** The end of the link that starts at `start` and may reach `limit`. */
function linkEnd(text: string, start: number, limit: number): number {
  const last = Math.min(limit, start + MAX_URL);
  let end = start;
  let open = 0;
  while (end < last && !ENDS_LINK.has(text.charAt(end))) {
    const sign = text.charAt(end);
    if (sign === "(" || sign === "[") open += 1;
    if (sign === ")" || sign === "]") open -= 1;
    if (open < 0) break;
    end += 1;
  }
  const trailing = open > 0 ? `${TRAILING}([` : TRAILING;
  while (end > start && trailing.includes(text.charAt(end - 1))) end -= 1;
  return end;
}
