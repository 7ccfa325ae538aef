import type { Assessment, Run, RunRule } from "../../model/event.ts";
import type { Style } from "../text/style.ts";
import { hang } from "../text/hang.ts";

/** What every part of a subject's page is drawn from. */
export type Page = { readonly run: Run; readonly style: Style; readonly assessment: Assessment };

/** Columns of the words that lead a section. */
export const LEAD = 14;

/** A section of one lead and wrapped text: `Reassurance   none found`. */
export function section({ run, style }: Page, lead: string, text: string): string[] {
  return hang(lead.padEnd(LEAD), text, run.width, { lead: style.bold });
}

/** The static text of a rule; undefined only for rules that the pack does not know. */
export function ruleOf({ run }: Page, id: string): RunRule | undefined {
  return run.pack?.rules.find((rule) => rule.id === id);
}

/** The title of a rule as a reader knows it. */
export function titleOf(page: Page, id: string): string {
  return ruleOf(page, id)?.title ?? id;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "3 Feb 2026" of an RFC 3339 instant, in UTC; "Feb 2026" where no day is known; what is no date stays as it is. */
export function formatDay(instant: string, withYear = true): string {
  const [, year = "", month = "", day] = /^(\d{4})-(\d{2})(?:-(\d{2})(?!\d).*)?$/su.exec(instant) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return instant;
  if (day === undefined) return `${name} ${year}`;
  return withYear ? `${Number(day)} ${name} ${year}` : `${Number(day)} ${name}`;
}
