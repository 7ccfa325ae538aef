/** What a word says of a date: a month needs a day or a year beside it, the others stand alone. */
export type DateWord = "month" | "day";

const MONTHS =
  "jan january januar janvier janeiro gennaio feb february februar februari fevrier febrero fevereiro febbraio mar march marz mars marzo marco maart " +
  "apr april aprile avril abril may mai mayo maio jun june juni juin junio junho giugno jul july juli juillet julio julho luglio aug august aout agosto augustus " +
  "sep sept september septembre septiembre setembro settembre oct october octobre octubre outubro ottobre oktober " +
  "nov november novembre noviembre novembro dec december decembre dezember diciembre dezembro dicembre";
const DAYS = "monday tuesday wednesday thursday friday saturday sunday tomorrow";

/** Months in the languages that the rules read, folded; weekdays and "tomorrow". */
export const DATE_WORDS: ReadonlyMap<string, DateWord> = new Map([
  ...MONTHS.split(" ").map((word) => [word, "month"] as const),
  ...DAYS.split(" ").map((word) => [word, "day"] as const),
]);
