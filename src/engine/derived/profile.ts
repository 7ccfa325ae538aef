import { type Instant, type Interval, MS, PRESENT } from "../../model/interval.ts";
import type { Position } from "../../model/subject.ts";
import { countInvisible, countMixedScriptWords } from "../../text/characters.ts";
import { exactly, type Fact } from "../fact.ts";
import type { Facts } from "../facts.ts";
import { elapsed, inDays, inUnits } from "../time.ts";
import { firstContact } from "./contact.ts";
import { matchWatchlist } from "./watchlist.ts";

export function nameMixedScript({ subject }: Facts): Fact | undefined {
  const name = subject.profile?.name;
  return name === undefined ? undefined : { value: countMixedScriptWords(name) > 0, pointer: "/profile/name" };
}

export function nameInvisibleCharacters({ subject }: Facts): Fact | undefined {
  const name = subject.profile?.name;
  return name === undefined ? undefined : { value: exactly(countInvisible(name)), pointer: "/profile/name" };
}

export function accountAge(facts: Facts): Fact | undefined {
  const created = facts.subject.profile?.createdAt;
  return created === undefined ? undefined : { value: inDays(elapsed(created, facts.reference.instant)), pointer: "/profile/createdAt" };
}

export function accountAgeAtContact(facts: Facts): Fact | undefined {
  const created = facts.subject.profile?.createdAt;
  const contact = firstContact(facts);
  if (created === undefined || contact === undefined) return undefined;
  return { value: inDays(elapsed(created, contact.instant)), pointer: "/profile/createdAt" };
}

export function updatedBeforeContact(facts: Facts): Fact | undefined {
  const updated = facts.subject.profile?.updatedAt;
  const contact = firstContact(facts);
  if (updated === undefined || contact === undefined) return undefined;
  return { value: inDays(elapsed(updated, contact.instant)), pointer: "/profile/updatedAt" };
}

export function currentPositions({ subject }: Facts): Fact | undefined {
  const positions = subject.profile?.positions;
  if (positions === undefined) return undefined;
  const current = positions.filter((position) => position.endDate === PRESENT).length;
  const open = positions.filter((position) => position.endDate === undefined).length;
  return { value: { min: current, max: current + open }, pointer: "/profile/positions" };
}

export function careerYears(facts: Facts): Fact | undefined {
  const starts = (facts.subject.profile?.positions ?? []).flatMap((position) => position.startDate ?? []);
  const first = starts.reduce<Instant | undefined>(
    (known, next) => (known === undefined || next.min < known.min ? next : known),
    undefined,
  );
  if (first === undefined) return undefined;
  return { value: inUnits(elapsed(first, facts.reference.instant), MS.year), pointer: "/profile/positions" };
}

/** Only what no reading of the dates allows counts for certain; what some readings allow widens the interval. */
export function chronologyConflicts(facts: Facts): Fact | undefined {
  const positions = facts.subject.profile?.positions;
  if (positions === undefined) return undefined;
  const tests = positions.flatMap((position) => [
    endsBeforeStart(position),
    startsAfter(position, facts.reference.instant),
    joinedBeforeDomain(facts, position),
  ]);
  const certain = tests.filter((test) => test === true).length;
  const possible = tests.filter((test) => test === undefined).length;
  return { value: { min: certain, max: certain + possible }, pointer: "/profile/positions" };
}

export function published(facts: Facts): Fact | undefined {
  return matchWatchlist(facts, "profile");
}

/** A domain is often registered a little after the firm starts; only a clear gap is a conflict. */
const DOMAIN_LAG_MS = 2 * MS.year;

function joinedBeforeDomain(facts: Facts, position: Position): boolean | undefined {
  const { employer } = facts.subject;
  if (employer?.domainCreatedAt === undefined || position.startDate === undefined || position.company === undefined) return false;
  if (employer.name === undefined || facts.ruleSet.foldKey(position.company) !== facts.ruleSet.foldKey(employer.name)) return false;
  return exceeds(elapsed(position.startDate, employer.domainCreatedAt), DOMAIN_LAG_MS);
}

function endsBeforeStart({ startDate, endDate }: Position): boolean | undefined {
  if (startDate === undefined || endDate === undefined || endDate === PRESENT) return false;
  return exceeds(elapsed(endDate, startDate), 0);
}

function startsAfter({ startDate }: Position, reference: Instant): boolean | undefined {
  return startDate === undefined ? false : exceeds(elapsed(reference, startDate), 0);
}

function exceeds(interval: Interval, limit: number): boolean | undefined {
  if (interval.min > limit) return true;
  return interval.max > limit ? undefined : false;
}
