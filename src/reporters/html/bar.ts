import type { RunPack } from "../../model/event.ts";
import type { Band } from "../../model/rule.ts";
import { html, type Markup } from "./markup.ts";

/** A score from 0 to 100 as a bar with ticks where the bands begin. For the eye only: the number stands beside it. */
export function drawBar(score: number, band: Band, bands: RunPack["bands"] | undefined): Markup {
  const ticks = bands === undefined ? [] : [bands.medium, bands.high];
  return html`<svg class="bar" width="100%" height="12" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="12" rx="3" />
    ${
      score > 0 ? html`<rect class="fill ${band}" width="${score}%" height="12" rx="3" />` : undefined
    }${ticks.map((tick) => html`<line class="tick" x1="${tick}%" x2="${tick}%" y1="0" y2="12" />`)}
  </svg>`;
}
