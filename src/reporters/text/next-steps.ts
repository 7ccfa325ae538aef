import type { Reference } from "../../model/rule.ts";
import type { Judged } from "./judged.ts";

/** What to do next, in order: the pack's advice for this kind of approach. */
export function adviceOf({ run, assessment }: Judged): readonly string[] {
  const { band, track } = assessment.verdict;
  if (band === "low") return ["nothing to do; look again if the tone or the request changes"];
  if (band === "insufficient-data") return ["export the whole thread and the profile page, then run this again"];
  return (track === undefined || track === "mixed" ? undefined : run.pack?.advice[track]) ?? GENERAL;
}

const GENERAL = [
  "keep the thread and the profile page before they disappear",
  "tell your security contact before you do anything else",
  "do not answer, click, open or pay; then remove the contact",
] as const;

/** Where to report it in the reader's country; nowhere where there is nothing to report. */
export function reportingOf({ run, assessment }: Judged): readonly Reference[] {
  const { band } = assessment.verdict;
  const { country, pack } = run;
  if (band === "low" || band === "insufficient-data" || country === undefined || pack === undefined) return [];
  return Object.hasOwn(pack.reporting, country) ? (pack.reporting[country] ?? []) : [];
}
