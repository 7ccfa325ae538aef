import type { RunPack } from "../../model/event.ts";
import { BANDS } from "../../model/rule.ts";
import { html, type Markup } from "./markup.ts";
import type { Ranking } from "./ranking.ts";

/** Pixels of the highest column, of the numbers above it and of the scale below. */
const HEIGHT = { column: 110, above: 18, below: 22 } as const;

/** How many subjects have which score, in columns of ten, each in the colours of its bands. */
export function drawDistribution({ scores }: Ranking, bands: RunPack["bands"] | undefined): Markup {
  const totals = scores.map((bin) => BANDS.reduce((sum, band) => sum + bin[band], 0));
  const most = Math.max(1, ...totals);
  const floor = HEIGHT.above + HEIGHT.column;
  const columns = scores.map((bin, place) => {
    let top = floor;
    const parts = BANDS.map((band) => {
      const height = Math.round((bin[band] / most) * HEIGHT.column * 10) / 10;
      top -= height;
      return height === 0
        ? undefined
        : html`<rect class="fill ${band}" x="${place * 10 + 0.5}%" y="${top.toFixed(1)}" width="9%" height="${height}" />`;
    });
    const total = totals[place] ?? 0;
    const number =
      total === 0 ? undefined : html`<text x="${place * 10 + 5}%" y="${(top - 5).toFixed(1)}" text-anchor="middle">${total}</text>`;
    return html`${parts}${number}<text class="scale" x="${place * 10 + 5}%" y="${floor + 16}" text-anchor="middle">${place * 10}</text>`;
  });
  const words = totals.map((total, place) => `${place * 10} to ${place === 9 ? 100 : place * 10 + 9}: ${total}`).join("; ");
  const caption = bands === undefined ? "" : ` By points alone, medium begins at ${bands.medium} and high at ${bands.high}.`;
  return html`<section aria-labelledby="scores" class="scores">
    <h2 id="scores">Scores</h2>
    <figure>
      <svg class="columns" width="100%" height="${floor + HEIGHT.below}" role="img" aria-label="Subjects by score. ${words}">
        <line class="axis" x1="0" x2="100%" y1="${floor}" y2="${floor}" />
        ${columns}
      </svg>
      <figcaption>Subjects by score, in tens; the colours are those of the bands.${caption}</figcaption>
    </figure>
  </section> `;
}
