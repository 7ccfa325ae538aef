import type { Handle } from "../../model/entity.ts";
import { clean } from "./hosts.ts";
import { matchAt } from "./match-at.ts";
import { isFree, MAX_CANDIDATE, type Page, take } from "./page.ts";
import { phoneEnd } from "./phone.ts";
import type { Landmarks } from "./landmarks.ts";
import { SERVICES } from "./services.ts";

/** Words and signs that may stand between a service and the handle, then what marks a handle. */
const LINK =
  /(?: ?[([])?(?:(?: ?\/ ?| )(?:my|me|app|account|contact|number|no|user|name|here|at|on|under|with))*((?: ?(?:id|username|user name|userid|handle|nick|nickname))?)((?: (?:is|ist|es|est|at))?)( ?[:=：-]{0,2} ?)/y;
const AT_NAME = /@[a-z0-9_][a-z0-9_.]{1,30}[a-z0-9_]/y;
const NAME = /[a-z0-9_][a-z0-9_.-]{1,62}[a-z0-9_](?![a-z0-9_])/y;
const NUMBER = /[+(]?\d/y;
/** Between a handle and its service: "@anna on telegram". */
const ON = /^[ ,]*(?:\(|on |via |in |at )(?:my )?$/;
const LONGEST_ON = 16;

/** What follows "WhatsApp:" or "Signal is" and is no handle. */
const NO_HANDLE: ReadonlySet<string> = new Set(
  "the and not also for now here there please thanks thank you your yes add call text contact message below above same better best easier fine only good safe blocked down available required preferred faster more very just still our this that what when where how have will can".split(
    " ",
  ),
);

const MIN_NUMBER = 6;

/** Accounts on messengers: "WhatsApp: +44 …", "telegram @name", "my wechat id is abc_1". The span holds the account
 * alone, so that the words around it can still be named by phrases. */
export function readHandles(page: Page): readonly Handle[] {
  const found: Handle[] = [];
  for (const { start, end, service } of namedServices(page)) {
    const handle = isFree(page, start, end) ? readAfter(page, service, start, end) : undefined;
    if (handle !== undefined) found.push(handle);
  }
  return [...found, ...readBefore(page)];
}

/** Services that the text names, but not inside an address or a path. */
function namedServices({ text, landmarks }: Page): Landmarks["services"] {
  const spaceless = WEIXIN_SIGNS.flatMap((name) =>
    placesOf(text, name).map((start) => ({ start, end: start + name.length, service: SERVICES[name] })),
  );
  return [...landmarks.services, ...spaceless].filter(({ start }) => !"@./".includes(text.charAt(start - 1)) || start === 0);
}

/** Names that stand between other letters without a space. */
const WEIXIN_SIGNS = ["微信"] as const;

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at);
  return places;
}

function readAfter(page: Page, service: string, nameStart: number, nameEnd: number): Handle | undefined {
  const { text } = page;
  const link = matchAt(LINK, text, nameEnd);
  if (link === undefined || link[0].length > MAX_CANDIDATE) return undefined;
  const start = nameEnd + link[0].length;
  const sign = (link[3] ?? "").trim() !== "";
  const named = link[1] !== "" || text.slice(nameStart, nameEnd).endsWith(" id");
  const at = matchAt(AT_NAME, text, start);
  if (at !== undefined) return toHandle(page, service, start, start + at[0].length);
  if (link[0] === "") return undefined;
  if (matchAt(NUMBER, text, start) !== undefined) {
    const end = phoneEnd(page, start);
    if (countDigits(text.slice(start, Math.min(end, start + MAX_CANDIDATE))) >= MIN_NUMBER && end - start <= MAX_CANDIDATE) {
      return toHandle(page, service, start, end);
    }
  }
  const value = matchAt(NAME, text, start)?.[0];
  if (value === undefined || NO_HANDLE.has(value)) return undefined;
  const marked = named
    ? sign || link[2] !== "" || looksMadeUp(value)
    : sign && (looksMadeUp(value) || endsLine(text, start + value.length));
  return marked ? toHandle(page, service, start, start + value.length) : undefined;
}

/** "@name on telegram": the service stands behind. */
function readBefore(page: Page): readonly Handle[] {
  const found: Handle[] = [];
  const { text } = page;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const handle = matchAt(AT_NAME, text, at);
    if (handle === undefined || !isFree(page, at, at + handle[0].length)) continue;
    const end = at + handle[0].length;
    const named = page.landmarks.services.find(({ start }) => start > end);
    if (named !== undefined && named.start - end <= LONGEST_ON && ON.test(text.slice(end, named.start))) {
      found.push(takeHandle(page, named.service, at, end));
    }
  }
  return found;
}

/** A word of letters alone could be any word. */
function looksMadeUp(value: string): boolean {
  return /[0-9_]/.test(value) || /[a-z][.-][a-z]/.test(value);
}

function endsLine(text: string, at: number): boolean {
  return at === text.length || "\n,;|/".includes(text.charAt(at)) || /^[.)]?(?:$|\n)/.test(text.slice(at, at + 2));
}

function countDigits(text: string): number {
  return text.replaceAll(/\D/g, "").length;
}

function toHandle(page: Page, service: string, start: number, end: number): Handle | undefined {
  return isFree(page, start, end) ? takeHandle(page, service, start, end) : undefined;
}

function takeHandle(page: Page, service: string, start: number, end: number): Handle {
  const span = take(page, start, end);
  return { kind: "handle", ...span, service, value: clean(page.folded.raw.slice(span.start, span.end)).replace(/^@/, "") };
}
