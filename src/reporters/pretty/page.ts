import type { Style } from "../text/style.ts";
import { hang } from "../text/hang.ts";
import type { Judged } from "../text/judged.ts";

/** What every part of a subject's page is drawn from. */
export type Page = Judged & { readonly style: Style };

/** Columns of the words that lead a section. */
export const LEAD = 14;

/** A section of one lead and wrapped text: `Reassurance   none found`. */
export function section({ run, style }: Page, lead: string, text: string): string[] {
  return hang(lead.padEnd(LEAD), text, run.width, { lead: style.bold });
}
