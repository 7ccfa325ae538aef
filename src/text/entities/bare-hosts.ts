import type { Span } from "../../model/entity.ts";
import { CHARACTER, classOf } from "../classes.ts";
import { clean, cleanUrl } from "./hosts.ts";
import { isFree, type Page, spanOf } from "./page.ts";
import { toAsciiHost } from "../punycode.ts";

const MAX_HOST = 253;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const AT = 0x40;

/** Suffixes that are English words or endings of file names: such a host counts only with `www.`, a path, or three labels. */
const ACCIDENTAL: ReadonlySet<string> = new Set(
  "in is it me so to no do am my be at as us id md zip mov py rs sh pl ps now you one here how".split(" "),
);

/** Hosts written without a scheme, in units of the folded text; the judge must know the suffix. One pass. */
export function findBareHosts(page: Page): readonly Span[] {
  const found: Span[] = [];
  const { text } = page;
  for (let at = nextHost(text, 0, 0); at < text.length;) {
    const end = hostEnd(text, at);
    const host = end - at >= 4 ? trim(text, at, end) : undefined;
    if (host !== undefined && isHost(page, host)) found.push(host);
    at = nextHost(text, end, end);
  }
  return found;
}

/** The start of the next run that holds a dot before a word; not before `floor`. Most dots end a sentence. */
function nextHost(text: string, from: number, floor: number): number {
  let dot = text.indexOf(".", from);
  while (dot >= 0 && classOf(text.charCodeAt(dot + 1)) !== CHARACTER.word && !isDefangedDot(text, dot - 1))
    dot = text.indexOf(".", dot + 1);
  if (dot < 0) return text.length;
  let start = dot;
  while (start > floor && (hostWidth(text, start - 1) > 0 || (start > floor + 2 && isDefangedDot(text, start - 3))))
    start -= hostWidth(text, start - 1) > 0 ? 1 : 3;
  return start;
}

/** The place after a run of letters, digits, hyphens and dots (`[.]` included). */
function hostEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const width = hostWidth(text, at);
    if (width === 0) break;
    at += width;
  }
  return at;
}

function hostWidth(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === DOT || unit === HYPHEN || classOf(unit) === CHARACTER.word) return 1;
  return isDefangedDot(text, at) ? 3 : 0;
}

function isDefangedDot(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x5b || unit === 0x28) && (text.startsWith("[.]", at) || text.startsWith("(.)", at));
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && classOf(text.charCodeAt(start)) !== CHARACTER.word) start++;
  while (end > start && classOf(text.charCodeAt(end - 1)) !== CHARACTER.word) end--;
  return { start, end };
}

function isHost(page: Page, { start, end }: Span): boolean {
  const { text } = page;
  if (end - start > MAX_HOST || !text.slice(start, end).includes(".") || !isFree(page, start, end)) return false;
  const before = text.charCodeAt(start - 1);
  // Part of an address, of a path, or of a file name.
  if (before === AT || before === 0x2f || before === 0x5f || text.charCodeAt(end) === AT || text.charCodeAt(end) === 0x5f) return false;
  const raw = spanOf(page, start, end);
  const written = cleanUrl(page.folded.raw.slice(raw.start, raw.end));
  const labels = written.split(".");
  const suffix = labels.at(-1) ?? "";
  if (labels.includes("") || /^\d/.test(suffix) || hasMixedCase(suffix, written)) return false;
  if (page.judges.registrableDomain(toAsciiHost(clean(written))) === undefined) return false;
  return text.charCodeAt(end) === 0x2f || labels[0]?.toLowerCase() === "www" || labels.length > 2 || !ACCIDENTAL.has(suffix.toLowerCase());
}

/** "etc.In this" is two sentences: a suffix has capitals only where the whole host has. */
function hasMixedCase(suffix: string, host: string): boolean {
  return /[A-Z]/.test(suffix) && /[a-z]/.test(host);
}
