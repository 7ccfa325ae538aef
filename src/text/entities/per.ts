import { PER, type Per } from "../../model/entity.ts";

/** Words for what a sum is paid for, folded. */
const WORDS = {
  hour: "hours?|hrs?|h|stunde|std|l?heure|hora|uur|ora",
  day: "days?|tag|jour|dia|dag|giorno",
  week: "weeks?|wk|woche|semaine|semana|settimana",
  month: "months?|mo|mth|monat|mois|mes|maand|mese",
  year: "years?|yr|annum|jahr|an|annee|ano|jaar|anno",
  page: "pages?|seite|pagina",
  report: "(?:[a-z0-9,-]+ ){0,2}reports?|bericht|rapport|informe|relatorio|rapporto",
  word: "words?|wort|mot|palabra|palavra|woord|parola",
  task: "tasks?|assignments?|projects?|jobs?|aufgabe|tache|tarea|tarefa|taak",
} as const satisfies Record<Per, string>;

const ADVERBS = {
  hour: "hourly",
  day: "daily",
  week: "weekly",
  month: "monthly|monatlich|mensuels?|mensuales",
  year: "yearly|annually|annual|p\\.? ?a|jahrlich",
  page: "",
  report: "",
  word: "",
  task: "",
} as const satisfies Record<Per, string>;

const LINK = "(?: ?/ ?| ?\\(?(?:in [a-z]+ )?(?:for )?(?:per|an?|each|every|pro|je|par|por|al|a la|la) )";
const AFTER = PER.map((per) => ({
  per,
  pattern: new RegExp(`^(?:${LINK}(?:${WORDS[per]})${ADVERBS[per] === "" ? "" : `| (?:${ADVERBS[per]})`})(?![a-z0-9])`),
}));
const BEFORE = PER.filter((per) => ADVERBS[per] !== "").map((per) => ({
  per,
  pattern: new RegExp(`(?:^|[^a-z])(?:${ADVERBS[per]})(?: [a-z]+){0,2}(?: of| is|:)(?: up to| about| around)? ?$`),
}));

/** What a sum is paid for, read from the words after it ("/hr", "a report") or before it ("monthly fee of"). */
export function readPer(text: string, start: number, end: number): Per | undefined {
  const after = text.slice(end, end + 40);
  const found = AFTER.find(({ pattern }) => pattern.test(after));
  if (found !== undefined) return found.per;
  const before = text.slice(Math.max(0, start - 48), start);
  return BEFORE.find(({ pattern }) => pattern.test(before))?.per;
}
