import type { Duration } from "../../model/entity.ts";
import { isAsciiAlphanumeric } from "../classes.ts";
import { letterWord, passJoint } from "./letter-run.ts";
import { isFree, type Page, take } from "./page.ts";
import { isRange } from "./range.ts";

const UNITS: ReadonlySet<string> = new Set(
  (
    "second seconds sec secs minute minutes min mins hour hours hr hrs h day days week weeks wk wks month months year years yr yrs " +
    "minuten stunde stunden tag tage tagen woche wochen monate monaten jahre jahren jour jours heure heures semaine semaines mois ans " +
    "dia dias hora horas semana semanas mes meses ano anos giorno giorni settimana settimane mesi dag dagen weken maanden"
  ).split(" "),
);
/** Words that may stand before the unit. */
const KINDS: ReadonlySet<string> = new Set(["business", "working", "calendar"]);
const VAGUE = ["few", "several", "couple of"] as const;

/** Stretches of time: "two weeks", "3-5 days", "a 30-minute", "a few days". */
export function readDurations(page: Page): readonly Duration[] {
  const found: Duration[] = [];
  const { text } = page;
  const { quantities } = page.landmarks;
  for (const [index, quantity] of quantities.entries()) {
    const end = unitEnd(text, quantity.end);
    if (end === undefined) continue;
    const lower = quantities[index - 1];
    const range = lower !== undefined && isRange(text, lower.end, quantity.start) && isFree(page, lower.start, lower.end);
    add(page, found, range ? lower.start : quantity.start, end);
  }
  for (const amount of VAGUE) {
    for (let at = text.indexOf(amount); at >= 0; at = text.indexOf(amount, at + 1)) {
      const end = unitEnd(text, at + amount.length);
      if (end !== undefined)
        add(page, found, text.startsWith("a ", at - 2) && !isAsciiAlphanumeric(text.charCodeAt(at - 3)) ? at - 2 : at, end);
    }
  }
  return found;
}

/** The end of a unit of time that starts at a place, after one blank or hyphen at most. */
function unitEnd(text: string, start: number): number | undefined {
  const at = passJoint(text, start);
  const word = letterWord(text, at);
  if (UNITS.has(word)) return at + word.length;
  if (!KINDS.has(word) || text.charAt(at + word.length) !== " ") return undefined;
  const unit = letterWord(text, at + word.length + 1);
  return UNITS.has(unit) ? at + word.length + 1 + unit.length : undefined;
}

function add(page: Page, found: Duration[], start: number, end: number): void {
  if (isFree(page, start, end)) found.push({ kind: "duration", ...take(page, start, end) });
}
