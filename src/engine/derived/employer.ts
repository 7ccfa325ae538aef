import type { Fact } from "../fact.ts";
import type { Facts } from "../facts.ts";
import { elapsed, inDays } from "../time.ts";
import { matchWatchlist } from "./watchlist.ts";

/** Days from the registration of the employer's domain to the reference instant. */
export function domainAge(facts: Facts): Fact | undefined {
  const created = facts.subject.employer?.domainCreatedAt;
  return created === undefined
    ? undefined
    : { value: inDays(elapsed(created, facts.reference.instant)), pointer: "/employer/domainCreatedAt" };
}

/** The employer stands in a published record that names no person. */
export function published(facts: Facts): Fact | undefined {
  return matchWatchlist(facts, "employer");
}
