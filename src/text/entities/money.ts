import type { Money } from "../../model/entity.ts";
import { currencyAfter, currencyBefore } from "./currencies.ts";
import { isFree, type Page, take } from "./page.ts";
import { readPer } from "./per.ts";
import type { Quantity } from "./quantities.ts";
import { isRange } from "./range.ts";

/**
 * Sums of money: a number with a currency before or after it, or a range of them, of which the upper end counts. The
 * span holds amount and currency; what it is paid for ("per report") stays outside, as words that phrases can name.
 * A bare dollar sign is read as USD, the least exact but most common reading.
 */
export function readMoney(page: Page): readonly Money[] {
  const found: Money[] = [];
  const { quantities } = page.landmarks;
  for (let at = 0; at < quantities.length; at++) {
    const lower = quantities[at] as Quantity;
    const next = quantities[at + 1];
    const range = next !== undefined && isRange(page.text, lower.end, next.start);
    const money = (range ? readSum(page, lower, next) : undefined) ?? readSum(page, lower, lower);
    if (money === undefined) continue;
    found.push(money);
    if (range && money.amount === next.value) at += 1;
  }
  return found;
}

function readSum(page: Page, lower: Quantity, upper: Quantity): Money | undefined {
  const { text } = page;
  const before = currencyBefore(text, lower.start);
  const after = before === undefined ? currencyAfter(text, upper.end) : repeatedAfter(text, upper.end);
  const mark = before ?? after ?? (lower === upper ? undefined : currencyBefore(text, upper.start));
  if (mark === undefined) return undefined;
  const start = lower.start - (before?.length ?? 0);
  const end = upper.end + (after?.length ?? 0);
  if (!isFree(page, start, end)) return undefined;
  // "$500 AUD": the code is more exact than the sign.
  const currency = after?.currency ?? mark.currency;
  const per = readPer(text, start, end);
  return {
    kind: "money",
    ...take(page, start, end),
    amount: upper.value,
    ...(currency !== undefined && { currency }),
    ...(per !== undefined && { per }),
  };
}

/** After "$500" only a letter code can follow: the sign of "$500 $600" belongs to the next sum. */
function repeatedAfter(text: string, start: number) {
  const after = currencyAfter(text, start);
  return after !== undefined && after.length > 3 ? after : undefined;
}
