import { wordPoints } from "../text/verdict-words.ts";
import { html, type Markup } from "./markup.ts";
import type { Sign } from "./signs.ts";

/** A sign beside what it was read off, as the way to its explanation. */
export function drawNote({ kind, label, anchor, message, finding }: Sign): Markup {
  const points = finding === undefined ? "not counted" : wordPoints(finding);
  return html`<li class="${kind}">
    <a href="#${anchor}"><b class="label">${label}</b> <span class="points">${points}</span> <bdi>${message}</bdi></a>
  </li>`;
}
