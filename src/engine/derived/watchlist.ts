import type { WatchRecord } from "../../model/rule.ts";
import type { Fact } from "../fact.ts";
import type { Facts } from "../facts.ts";

/** Whether the profile (name and employer) or the employer alone matches a published record; unknown without their inputs. */
export function matchWatchlist(facts: Facts, what: "profile" | "employer"): Fact | undefined {
  const name = facts.subject.profile?.name;
  const employers = employerNames(facts);
  if (employers.length === 0 || (what === "profile" && name === undefined)) return undefined;
  const record = findRecord(facts, what);
  const pointer = what === "profile" ? "/profile/name" : (employers[0]?.pointer ?? "/employer");
  return { value: record !== undefined, pointer };
}

/** The record that matches, for `{published.source}` and `{published.date}`. */
export function findRecord(facts: Facts, what: "profile" | "employer"): WatchRecord | undefined {
  const { foldKey, watchlist } = facts.ruleSet;
  const name = foldKey(facts.subject.profile?.name ?? "");
  const employers = new Set(employerNames(facts).map((employer) => foldKey(employer.name)));
  const found = watchlist().find(({ employer, name: own }) => {
    if (employer === undefined || !employers.has(employer)) return false;
    return what === "employer" ? own === undefined : own === name;
  });
  return found?.record;
}

function employerNames(facts: Facts): { readonly name: string; readonly pointer: string }[] {
  const { employer, profile } = facts.subject;
  const own = employer?.name === undefined ? [] : [{ name: employer.name, pointer: "/employer/name" }];
  const companies = (profile?.positions ?? []).flatMap((position, place) =>
    position.company === undefined ? [] : [{ name: position.company, pointer: `/profile/positions/${place}/company` }],
  );
  return [...own, ...companies];
}
