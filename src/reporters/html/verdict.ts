import type { Band, ScoredAxis } from "../../model/rule.ts";
import type { Verdict } from "../../model/verdict.ts";
import { formatDay } from "../text/day.ts";
import { adviceOf } from "../text/next-steps.ts";
import { titleOf } from "../text/judged.ts";
import { wordAxis, wordHandling } from "../text/verdict-words.ts";
import { wordBand, wordVerdict } from "../text/wording.ts";
import { drawBar } from "./bar.ts";
import { html, type Markup, raw } from "./markup.ts";
import type { Sheet } from "./sheet.ts";

/** Who, band and score, what that is consistent with, both axes as bars, how urgent it is. */
export function drawVerdict(sheet: Sheet): Markup {
  const { level, assessment } = sheet;
  const { verdict } = assessment;
  const tag = raw(`h${level}`);
  return html`<header class="verdict ${verdict.band}">
    <p class="source">${wordSource(sheet)}</p>
    <${tag}><bdi>${nameOf(sheet)}</bdi></${tag}>
    <div class="ruling">
      <p class="band"><strong>${TITLES[verdict.band]}</strong>${drawScore(verdict)}</p>
      <p class="sentence">${sentence(wordVerdict(verdict))}</p>
    </div>
    <dl class="axes">${(["approach", "authenticity"] as const).map((axis) => drawAxis(sheet, axis))}</dl>
    ${drawNotes(sheet)} ${drawOnlyStep(sheet)}
  </header> `;
}

/** Where there was not enough to judge, a number would pass for a good one. */
function drawScore({ band, score }: Verdict): Markup | undefined {
  return band === "insufficient-data" ? undefined : html` <span class="score">${score}<small>/100</small></span>`;
}

const TITLES = { high: "High", medium: "Medium", low: "Low", "insufficient-data": "Not enough data" } as const satisfies Record<
  Band,
  string
>;

/** The name that the account shows, else that of the record. */
export function nameOf({ assessment }: Pick<Sheet, "assessment">): string {
  return assessment.subject.profile?.name ?? assessment.verdict.id;
}

/** A text as a sentence of a page: it starts with a capital and ends with a full stop. */
export function sentence(words: string): string {
  const start = (words[0] ?? "").toUpperCase() + words.slice(1);
  return /[.!?…]$/u.test(start) ? start : `${start}.`;
}

function wordSource({ assessment }: Sheet): Markup {
  const { origin, verdict } = assessment;
  const name = origin.name === "-" ? "stdin" : origin.name;
  const place = origin.line === undefined ? (origin.pointer ?? "") : `, line ${origin.line}`;
  const today = verdict.referenceFrom === "clock" ? " (today)" : "";
  return html`<bdi>${name}</bdi>${place} · record <bdi>${verdict.id}</bdi> · as of ${formatDay(verdict.reference)}${today}`;
}

const MEANINGS = {
  approach: "what is said and asked in the thread",
  authenticity: "what the account looks like",
} as const satisfies Record<ScoredAxis, string>;

function drawAxis(sheet: Sheet, axis: ScoredAxis): Markup {
  const result = sheet.assessment.verdict.axes[axis];
  const empty = result.band === "insufficient-data";
  const score = empty ? "–" : String(result.score);
  return html`<div>
    <dt>${axis} <span>${MEANINGS[axis]}</span></dt>
    <dd>
      ${drawBar(empty ? 0 : result.score, result.band, sheet.run.pack?.bands)}<span class="value"
        ><b>${score}</b> ${wordAxis(sheet, axis, result)}</span
      >
    </dd>
  </div>`;
}

function drawNotes(sheet: Sheet): Markup {
  const { raisedBy, bandIfCounted, priority, band } = sheet.assessment.verdict;
  const handling = wordHandling(sheet).slice(priority.length + 2);
  return html`<ul class="notes">
    <li><b>${sentence(priority).slice(0, -1)} handling</b>: ${handling}</li>
    ${raisedBy.map(
      ({ rule, floor }) => html`<li><b>Raised</b> to ${wordBand(floor)} whatever the points, by “<bdi>${titleOf(sheet, rule)}</bdi>”</li>`,
    )}${
      bandIfCounted === undefined
        ? undefined
        : html`<li>
            <b>Counting the quoted text</b> would make it ${wordBand(bandIfCounted)} instead of ${wordBand(band)}: see what was not counted
          </li>`
    }
  </ul>`;
}

/** What is said in one sentence needs no part of its own. */
function drawOnlyStep(sheet: Sheet): Markup | undefined {
  const [first = "", ...others] = adviceOf(sheet);
  return others.length > 0 ? undefined : html`<p class="first"><b>What to do now</b> <bdi>${sentence(first)}</bdi></p>`;
}
