import { type Diagnostic, DIAGNOSTICS } from "../../model/diagnostic.ts";
import type { Band } from "../../model/rule.ts";
import type { Verdict } from "../../model/verdict.ts";

/** What happened and what to do, in words; a hint whose arguments are missing is left out. */
export type Wording = { readonly message: string; readonly hint?: string; readonly note?: string };

/** The words of a diagnostic, from the one table. */
export function wordDiagnostic({ code, args }: Diagnostic): Wording {
  const { message, hint, note }: { message: string; hint?: string; note?: string } = DIAGNOSTICS[code];
  const filledHint = fill(hint, args);
  const filledNote = fill(note, args);
  return {
    message: fill(message, args) ?? message,
    ...(filledHint === undefined ? {} : { hint: filledHint }),
    ...(filledNote === undefined ? {} : { note: filledNote }),
  };
}

/** What the verdict says of its subject: never more than that it is consistent with published signs. */
export function wordVerdict(verdict: Verdict): string {
  const { approach, authenticity } = verdict.axes;
  const { messages, words } = verdict.read;
  if (verdict.findings.length === 0)
    return messages === 0
      ? "nothing found, and no message to read"
      : `no approach seen in ${count(messages, "message")} of ${count(words, "word")}`;
  if (verdict.band === "low" || verdict.band === "insufficient-data") return "few published warning signs, or none that weigh much";
  if (approach.points <= 0 && authenticity.points > 0) return "signs of an inauthentic account";
  const signs = `consistent with published warning signs of ${APPROACHES[verdict.track ?? "none"]}`;
  return authenticity.band === "medium" || authenticity.band === "high" ? `${signs}, and signs of an inauthentic account` : signs;
}

const APPROACHES = {
  espionage: "a hostile recruitment approach (espionage)",
  "job-fraud": "recruitment fraud",
  malware: "an approach that plants malware",
  "romance-investment": "romance or investment fraud",
  mixed: "a hostile approach, of more than one kind",
  none: "a hostile approach",
} as const satisfies Record<NonNullable<Verdict["track"]> | "none", string>;

/** A band within a sentence. */
export function wordBand(band: Band): string {
  return band === "insufficient-data" ? "not enough data" : band;
}

/** "1 message", "3 messages". */
export function count(number: number, noun: string): string {
  return `${groupThousands(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** "12,345": by hand, because the runtime's own way loads its tables of all languages first. */
function groupThousands(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}

function fill(template: string | undefined, args: Diagnostic["args"]): string | undefined {
  if (template === undefined) return undefined;
  const names = [...template.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? "");
  if (names.some((name) => args[name] === undefined)) return undefined;
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => String(args[name]));
}
