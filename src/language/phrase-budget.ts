import { PHRASE_LIMITS } from "../model/phrase.ts";
import { children, type Cursor, placeOfKey, step } from "./cursor.ts";
import type { Report } from "./report.ts";

/** Counts the phrases of packs as they are written, so that nothing is made of too many; once told, everything is refused. */
export type PhraseBudget = {
  /** Whether a list may be read: its phrases are the budget's. */
  readonly takeList: (phrases: Cursor) => boolean;
  readonly takeRule: (rule: Cursor) => boolean;
};

/** A budget for one reading of packs. */
export function openPhraseBudget(report: Report): PhraseBudget {
  let left: number = PHRASE_LIMITS.maxPhrases;
  const take = (count: number, at: Cursor): boolean => {
    const before = left;
    left -= count;
    if (before >= 0 && left < 0) report("pack/too-many-phrases", { limit: PHRASE_LIMITS.maxPhrases }, placeOfKey(at));
    return left >= 0;
  };
  return {
    takeList: (phrases) => take(sizeOf(phrases.value), phrases),
    takeRule: (rule) => take(countPhrases([step(rule, "detection")?.value, step(rule, "exceptions")?.value]), firstKey(rule)),
  };
}

/** The phrases under every key that looks for some, whatever is wrong around them. */
function countPhrases(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const modifiers = key.split("|").slice(1);
    return sum + (modifiers.includes("phrase") && !modifiers.includes("count") ? sizeOf(inner) : countPhrases(inner));
  }, 0);
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}

function firstKey(rule: Cursor): Cursor {
  return children(rule)[0]?.at ?? rule;
}
