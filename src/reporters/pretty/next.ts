import { hang } from "../text/hang.ts";
import { adviceOf, reportingOf } from "../text/next-steps.ts";
import { LEAD, type Page, section } from "./page.ts";

/** What to do next, and where to report it. */
export function renderNext(page: Page): string[] {
  const [first, ...others] = adviceOf(page);
  if (first !== undefined && others.length === 0) return ["", ...section(page, "Next", first)];
  const lines = [first ?? "", ...others].flatMap((step, place) => number(page, place === 0 ? "Next" : "", place + 1, step));
  return ["", ...lines, ...renderReporting(page)];
}

function number({ run, style }: Page, lead: string, place: number, step: string): string[] {
  return hang(`${lead.padEnd(LEAD)}${place} `, step, run.width, { lead: (text) => style.bold(text.slice(0, LEAD)) + text.slice(LEAD) });
}

/** One line each under the title. */
function renderReporting(page: Page): string[] {
  return reportingOf(page).flatMap(({ title, url }, place) => [
    ...section(page, place === 0 ? "Report" : "", title),
    ...hang(" ".repeat(LEAD), url, page.run.width, { text: page.style.dim }),
  ]);
}
