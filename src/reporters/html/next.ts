import { adviceOf, reportingOf } from "../text/next-steps.ts";
import { linkTo } from "./link.ts";
import { html, type Markup } from "./markup.ts";
import { minor, part, type Sheet } from "./sheet.ts";
import { sentence } from "./verdict.ts";

/** What to do, step by step, and where to report it; a single step stands beside the verdict. */
export function drawNext(sheet: Sheet): Markup | undefined {
  const advice = adviceOf(sheet);
  if (advice.length < 2) return undefined;
  const steps = advice.map((step) => html`<li><bdi>${sentence(step)}</bdi></li>`);
  return part(
    sheet,
    "next",
    "What to do now",
    html`<ol>
        ${steps}
      </ol>
      ${drawReporting(sheet)}`,
  );
}

function drawReporting(sheet: Sheet): Markup | undefined {
  const lines = reportingOf(sheet);
  if (lines.length === 0) return undefined;
  const items = lines.map(({ title, url }) => html`<li>${linkTo(url, title)}</li>`);
  return html`${minor(sheet, html`Where to report it (${sheet.run.country})`)}
    <ul class="plain">
      ${items}
    </ul>`;
}
