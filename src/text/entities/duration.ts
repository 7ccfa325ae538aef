import type { Duration } from "../../model/entity.ts";
import { matchAt } from "./match-at.ts";
import { isFree, type Page, take } from "./page.ts";
import { isRange } from "./range.ts";

const UNIT =
  /[ -]?(?:(?:business|working|calendar) )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|months?|years?|yrs?|minuten|stunden?|tage?n?|wochen?|monaten?|jahren?|jours?|heures?|semaines?|mois|ans|dias?|horas?|semanas?|mes(?:es)?|anos?|giorni|settimane|mesi|dagen|weken|maanden)(?![a-z0-9])/y;
const VAGUE = ["few", "several", "couple of"] as const;

/** Stretches of time: "two weeks", "3-5 days", "a 30-minute", "a few days". */
export function readDurations(page: Page): readonly Duration[] {
  const found: Duration[] = [];
  const { quantities, text } = page;
  for (const [index, quantity] of quantities.entries()) {
    const unit = matchAt(UNIT, text, quantity.end);
    if (unit === undefined) continue;
    const lower = quantities[index - 1];
    const range = lower !== undefined && isRange(text, lower.end, quantity.start) && isFree(page, lower.start, lower.end);
    add(page, found, range ? lower.start : quantity.start, quantity.end + unit[0].length);
  }
  for (const amount of VAGUE) {
    for (let at = text.indexOf(amount); at >= 0; at = text.indexOf(amount, at + 1)) {
      const unit = matchAt(UNIT, text, at + amount.length);
      if (unit === undefined) continue;
      const start = /(?:^|[^a-z0-9])a $/.test(text.slice(Math.max(0, at - 3), at)) ? at - 2 : at;
      add(page, found, start, at + amount.length + unit[0].length);
    }
  }
  return found;
}

function add(page: Page, found: Duration[], start: number, end: number): void {
  if (isFree(page, start, end)) found.push({ kind: "duration", ...take(page, start, end) });
}
