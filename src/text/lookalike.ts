import { fold } from "./fold.ts";
import { toUnicodeLabel } from "./punycode.ts";

/** Shorter names are near too many others by chance. */
const MIN_EDIT_LENGTH = 5;
const MIN_AFFIX_LENGTH = 4;
/** Longest label of a host (RFC 1035). */
const MAX_LABEL = 63;

/** Words that make a firm's name look like one of its services. */
const AFFIXES = [
  "careers",
  "career",
  "jobs",
  "job",
  "hiring",
  "recruitment",
  "recruiting",
  "recruit",
  "talent",
  "hr",
  "work",
  "apply",
  "group",
  "global",
  "international",
  "intl",
  "inc",
  "ltd",
  "llc",
  "corp",
  "co",
  "company",
  "online",
  "official",
  "team",
  "support",
  "mail",
  "email",
  "secure",
  "portal",
  "login",
  "uk",
  "us",
  "usa",
  "eu",
  "de",
  "asia",
  "china",
  "hk",
  "consulting",
  "consultancy",
  "consultants",
  "partners",
  "solutions",
  "services",
  "holdings",
  "research",
  "at",
  "the",
  "my",
  "get",
  "join",
] as const;

/** Signs that pass for others at a glance; longest first. */
const GLANCES = [
  ["rn", "m"],
  ["vv", "w"],
  ["0", "o"],
  ["1", "l"],
  ["i", "l"],
  ["5", "s"],
] as const;

/**
 * Whether a registrable domain is near the genuine one without being it: the same name under another suffix, one letter
 * added, dropped, changed or swapped (names of five letters and more), signs that pass for others (`rn` for `m`, a
 * Cyrillic `а`), or words such as "-careers" added or dropped. A firm's second domain looks the same: a sign to ask, not a proof.
 */
export function isLookalike(domain: string, genuine: string): boolean {
  const [near, real] = [domain.toLowerCase(), genuine.toLowerCase()];
  if (near === real) return false;
  const [nearName, realName] = [nameOf(near), nameOf(real)];
  if (nearName === "" || realName === "" || nearName.length > MAX_LABEL || realName.length > MAX_LABEL) return false;
  if (nearName === realName || glance(nearName) === glance(realName)) return true;
  if (realName.length >= MIN_EDIT_LENGTH && isOneEditAway(nearName, realName)) return true;
  return hasAffixes(nearName, realName) || hasAffixes(realName, nearName);
}

/** The first label as it is shown and read. */
function nameOf(domain: string): string {
  const dot = domain.indexOf(".");
  return fold(toUnicodeLabel(dot < 0 ? domain : domain.slice(0, dot))).text;
}

function glance(name: string): string {
  return GLANCES.reduce((text, [from, to]) => text.replaceAll(from, to), name.replaceAll("-", ""));
}

/** One insertion, deletion, substitution or swap of neighbours: skip the common beginning, compare the rest. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** Whether a name is another with words of the list, or hyphenated ones, around it. */
function hasAffixes(long: string, short: string): boolean {
  if (short.length < MIN_AFFIX_LENGTH || long.length <= short.length) return false;
  const words = long.split("-");
  const isAffix = (word: string | undefined): boolean => AFFIXES.some((affix) => affix === word);
  while (isAffix(words.at(-1))) words.pop();
  while (isAffix(words[0])) words.shift();
  if (words.join("-") === short) return true;
  return AFFIXES.some((affix) => long === `${short}${affix}` || long === `${affix}${short}`);
}
