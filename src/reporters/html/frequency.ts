import type { Run } from "../../model/event.ts";
import { titleOf } from "../text/judged.ts";
import { count } from "../text/wording.ts";
import { drawBar } from "./bar.ts";
import { html, type Markup } from "./markup.ts";
import type { Ranking } from "./ranking.ts";

/** Rules that stand in the open; the others are folded. */
const OPEN = 12;

/** Which rules spoke, of how many subjects, the most frequent first. */
export function drawFrequency(run: Run, { rules, explained }: Ranking): Markup | undefined {
  if (rules.size === 0) return undefined;
  const ordered = [...rules].sort(([a, { subjects: x }], [b, { subjects: y }]) => y - x || (a < b ? -1 : 1));
  const rows = ordered.map(([id, { subjects, high }]) => {
    const share = Math.round((subjects / explained) * 1000) / 10;
    return html`<tr>
      <th scope="row"><bdi>${titleOf({ run }, id)}</bdi></th>
      <td class="share">${drawBar(share, "insufficient-data", undefined)}</td>
      <td class="number">${subjects}</td>
      <td class="number">${high}</td>
    </tr> `;
  });
  const more = rows.length - OPEN;
  return html`<section aria-labelledby="rules">
    <h2 id="rules">Signs by frequency</h2>
    <p>Of the ${count(explained, "subject")} with reasons. A frequent sign is a common one, not a heavy one.</p>
    ${table(rows.slice(0, OPEN))}${
      more > 0
        ? html`<details>
            <summary>${count(more, "more rule")}</summary>
            ${table(rows.slice(OPEN))}
          </details>`
        : undefined
    }
  </section> `;
}

function table(rows: readonly Markup[]): Markup {
  return html`<table class="frequency">
    <thead>
      <tr>
        <th scope="col">Sign</th>
        <th scope="col" class="share"><span class="unseen">Share</span></th>
        <th scope="col" class="number">Subjects</th>
        <th scope="col" class="number">of them high</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
