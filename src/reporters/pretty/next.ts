import { hang } from "../text/hang.ts";
import { LEAD, type Page, section } from "./page.ts";

/** What to do next: the pack's advice for this kind of approach, and where to report it. */
export function renderNext(page: Page): string[] {
  const { run, assessment } = page;
  const { band, track } = assessment.verdict;
  if (band === "low") return ["", ...section(page, "Next", "nothing to do; look again if the tone or the request changes")];
  if (band === "insufficient-data")
    return ["", ...section(page, "Next", "export the whole thread and the profile page, then run this again")];
  const specific = track === undefined || track === "mixed" ? undefined : run.pack?.advice[track];
  const steps = specific ?? GENERAL;
  const lines = steps.flatMap((step, place) => number(page, place === 0 ? "Next" : "", place + 1, step));
  return ["", ...lines, ...renderReporting(page)];
}

function number({ run, style }: Page, lead: string, place: number, step: string): string[] {
  return hang(`${lead.padEnd(LEAD)}${place} `, step, run.width, { lead: (text) => style.bold(text.slice(0, LEAD)) + text.slice(LEAD) });
}

const GENERAL = [
  "keep the thread and the profile page before they disappear",
  "tell your security contact before you do anything else",
  "do not answer, click, open or pay; then remove the contact",
] as const;

/** Where to report it in the reader's country, one line each under the title. */
function renderReporting(page: Page): string[] {
  const { country, pack, width } = page.run;
  if (country === undefined || pack === undefined || !Object.hasOwn(pack.reporting, country)) return [];
  return (pack.reporting[country] ?? []).flatMap(({ title, url }, place) => [
    ...section(page, place === 0 ? "Report" : "", title),
    ...hang(" ".repeat(LEAD), url, width, { text: page.style.dim }),
  ]);
}
