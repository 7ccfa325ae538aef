import type { Run, Summary } from "../../model/event.ts";
import { type Band, BANDS } from "../../model/rule.ts";
import { count, wordBand } from "../text/wording.ts";
import { drawDistribution } from "./distribution.ts";
import { drawFrequency } from "./frequency.ts";
import { html, type Markup } from "./markup.ts";
import type { Ranking } from "./ranking.ts";

/** What stands above the table of many subjects: how many of each band, what to do, how the scores lie, and which rules spoke. */
export function drawOverview(run: Run, ranking: Ranking, summary: Summary | undefined): Markup {
  const shown = Object.values(ranking.bands).reduce((sum, number) => sum + number, 0);
  const judged = summary?.subjects ?? shown;
  const left = judged - shown;
  const tiles = BANDS.toReversed().map((band) => drawTile(band, (summary?.bands ?? ranking.bands)[band]));
  return html`<header class="overview">
      <p class="source">${run.pack === undefined ? "" : `${run.pack.name} ${run.pack.version}`}</p>
      <h1>${count(judged, "subject")}</h1>
      <ul class="tiles">
        ${tiles}
      </ul>
      <p class="first"><b>What to do now</b> ${adviseOf(summary?.bands ?? ranking.bands)}</p>
      ${
        left > 0
          ? html`<p>
              ${count(left, "subject")} below the score that was asked for ${left === 1 ? "is" : "are"} counted above, and not shown.
            </p>`
          : undefined
      }
    </header>
    ${drawDistribution(ranking, run.pack?.bands)}${drawFrequency(run, ranking)}`;
}

function drawTile(band: Band, number: number): Markup {
  return html`<li class="${band}"><b>${number}</b> ${wordBand(band)}</li>`;
}

function adviseOf(bands: Readonly<Record<Band, number>>): string {
  if (bands.high > 0)
    return `Read the ${bands.high === 1 ? "subject" : `${bands.high} subjects`} in the band high first, from the top of the table: each says why, and what to do. Keep the exports as they are.`;
  if (bands.medium > 0) return "No subject is in the band high. Read those in the band medium from the top of the table: each says why.";
  return "No subject is in the band high or medium. There is nothing to do; look again if a tone or a request changes.";
}
