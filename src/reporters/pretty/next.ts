import { escapeTerminal } from "../text/escape.ts";
import { hang } from "../text/frame.ts";
import { LEAD, type Page, section } from "./page.ts";

/** What to do next: the pack's advice for this kind of approach, and where to report it. */
export function renderNext(page: Page): string[] {
  const { run, assessment } = page;
  const { band, track } = assessment.verdict;
  if (band === "low") return section(page, "Next", "nothing to do; look again if the tone or the request changes");
  if (band === "insufficient-data") return section(page, "Next", "export the whole thread and the profile page, then run this again");
  const specific = track === undefined || track === "mixed" ? undefined : run.pack?.advice[track];
  const steps = (specific ?? GENERAL).map((step, place) => hang(`${" ".repeat(LEAD)}${place + 1} `, escapeTerminal(step), run.width));
  const [first = [], ...others] = steps;
  const lines = [page.style.bold("Next") + (first[0] ?? "").slice("Next".length), ...first.slice(1), ...others.flat()];
  return [...lines, ...renderReporting(page)];
}

const GENERAL = [
  "keep the thread and the profile page before they disappear",
  "tell your security contact before you do anything else",
  "do not answer, click, open or pay; then remove the contact",
] as const;

function renderReporting({ run, style }: Page): string[] {
  const lines = run.country === undefined ? undefined : run.pack?.reporting[run.country];
  if (lines === undefined) return [];
  return [style.bold("Report"), ...lines.flatMap(({ title, url }) => hang("  ", `${title}: ${url}`, run.width))];
}
