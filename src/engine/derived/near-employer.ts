import { registrableDomain } from "../../text/entities/hosts.ts";
import { isLookalike } from "../../text/lookalike.ts";
import { NO_JUDGES } from "../context.ts";
import type { Facts } from "../facts.ts";

/** Whether a domain is near the employer's but not it; unknown without either. */
export function nearEmployer(facts: Facts, domain: string | undefined): boolean | undefined {
  const genuine = facts.subject.employer?.domain;
  if (domain === undefined || genuine === undefined) return undefined;
  return isLookalike(domain, registrableDomain(genuine, facts.context.judges ?? NO_JUDGES) ?? genuine);
}
