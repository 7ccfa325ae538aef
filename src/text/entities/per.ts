import { PER, type Per } from "../../model/entity.ts";
import { isAsciiLetter } from "../classes.ts";
import { letterWord } from "./letter-run.ts";

/** Words for what a sum is paid for, folded. */
const UNITS = {
  hour: "hour hours hr hrs h stunde std heure lheure hora uur ora",
  day: "day days tag jour dia dag giorno",
  week: "week weeks wk woche semaine semana settimana",
  month: "month months mo mth monat mois mes maand mese",
  year: "year years yr annum jahr an annee ano jaar anno",
  page: "page pages seite pagina",
  report: "report reports bericht rapport informe relatorio rapporto",
  word: "word words wort mot palabra palavra woord parola",
  task: "task tasks assignment assignments project projects job jobs aufgabe tache tarea tarefa taak",
} as const satisfies Record<Per, string>;

const ADVERBS = {
  hourly: "hour",
  daily: "day",
  weekly: "week",
  monthly: "month",
  monatlich: "month",
  mensuel: "month",
  mensuels: "month",
  mensuales: "month",
  yearly: "year",
  annually: "year",
  annual: "year",
  pa: "year",
  jahrlich: "year",
} as const satisfies Record<string, Per>;

const UNIT_OF: ReadonlyMap<string, Per> = new Map(PER.flatMap((per) => UNITS[per].split(" ").map((word) => [word, per] as const)));
const ADVERB_OF: ReadonlyMap<string, Per> = new Map(Object.entries(ADVERBS));
/** Between the sum and its unit: "per report", "an hour", "a la semana". */
const LINKS: ReadonlySet<string> = new Set("per a an each every pro je par por al la".split(" "));
/** Words between a link and "report": "for each short situation report". */
const BEFORE_REPORT = 2;

/** What a sum is paid for, read from the words after it ("/hr", "a report") or before it ("monthly fee of"). */
export function readPer(text: string, start: number, end: number): Per | undefined {
  return perAfter(text, end) ?? perBefore(text, start);
}

function perAfter(text: string, end: number): Per | undefined {
  let at = end;
  if (text.charAt(at) === " ") at += 1;
  if (text.charAt(at) === "/") return unitAt(text, text.charAt(at + 1) === " " ? at + 2 : at + 1);
  if (at === end) return undefined;
  const adverb = ADVERB_OF.get(letterWord(text, at)) ?? (/^p(?:\.| |\. )a(?![a-z0-9])/.test(text.slice(at, at + 5)) ? "year" : undefined);
  return adverb ?? unitAfterLink(text, text.charAt(at) === "(" ? at + 1 : at);
}

/** "(in total for each", "per", "a la": then the unit. */
function unitAfterLink(text: string, start: number): Per | undefined {
  let at = start;
  let word = letterWord(text, at);
  if (word === "in") {
    at = afterWord(text, at, word);
    at = afterWord(text, at, letterWord(text, at));
    word = letterWord(text, at);
  }
  if (word === "for") {
    at = afterWord(text, at, word);
    word = letterWord(text, at);
  }
  if (!LINKS.has(word)) return undefined;
  at = afterWord(text, at, word);
  return unitAt(text, word === "a" && letterWord(text, at) === "la" ? afterWord(text, at, "la") : at);
}

/** The place after a word and one blank; the end of the text where there is none. */
function afterWord(text: string, start: number, word: string): number {
  const end = start + word.length;
  return word !== "" && text.charAt(end) === " " ? end + 1 : text.length;
}

function unitAt(text: string, start: number): Per | undefined {
  const unit = UNIT_OF.get(letterWord(text, start));
  if (unit !== undefined) return unit;
  const words = text.slice(start, start + 40).split(" ", BEFORE_REPORT + 1);
  const report = words.findIndex((word, place) => place > 0 && /^reports?(?![a-z0-9])/.test(word));
  return report > 0 && words.slice(0, report).every((word) => /^[a-z0-9,-]+$/.test(word)) ? "report" : undefined;
}

/** "monthly fee of", "annual salary is up to": an adverb, at most two words, and what leads to the sum. */
function perBefore(text: string, start: number): Per | undefined {
  const before = text.slice(Math.max(0, start - 48), start).trimEnd();
  const led = withoutEnd(withoutEnd(before, [" up to", " about", " around"]) ?? before, [" of", " is", ":"]);
  if (led === undefined) return undefined;
  const words = led.split(" ").slice(-3).toReversed();
  for (const word of words) {
    const per = ADVERB_OF.get(lettersAtEnd(word));
    if (per !== undefined) return per;
    if (!/^[a-z]+$/.test(word)) return undefined;
  }
  return undefined;
}

function withoutEnd(text: string, endings: readonly string[]): string | undefined {
  const ending = endings.find((known) => text.endsWith(known));
  return ending === undefined ? undefined : text.slice(0, -ending.length);
}

function lettersAtEnd(word: string): string {
  let start = word.length;
  while (isAsciiLetter(word.charCodeAt(start - 1))) start--;
  return word.slice(start);
}
