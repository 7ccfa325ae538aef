import type { Band, ScoredAxis } from "../../model/rule.ts";
import type { AxisResult } from "../../model/verdict.ts";
import { formatDay } from "../text/day.ts";
import { escapeTerminal } from "../text/escape.ts";
import { hang } from "../text/hang.ts";
import { titleOf } from "../text/judged.ts";
import type { Style } from "../text/style.ts";
import { wordAxis, wordHandling, wordStages } from "../text/verdict-words.ts";
import { cutEnd, shorten, widthOf, wrap } from "../text/width.ts";
import { wordBand, wordVerdict } from "../text/wording.ts";
import { LEAD, type Page } from "./page.ts";

/** Source, band and score, both axes as bars, the course of the thread, and how to handle it. */
export function renderHead(page: Page): string[] {
  const { verdict } = page.assessment;
  return [
    page.style.dim(wordSource(page)),
    "",
    ...renderBand(page),
    ...renderAxes(page),
    ...(verdict.timeline.length > 1 ? note(page, "stages", wordStages(verdict.timeline)) : []),
    ...note(page, "handling", wordHandling(page)),
    ...verdict.raisedBy.flatMap(({ rule, floor }) =>
      note(page, "raised", `to ${wordBand(floor)} whatever the points, by “${titleOf(page, rule)}”`),
    ),
    ...(verdict.bandIfCounted === undefined
      ? []
      : note(page, "note", `counting the quoted text would make it ${wordBand(verdict.bandIfCounted)}: see below`)),
    "",
  ];
}

function note({ run }: Page, lead: string, text: string): string[] {
  return hang(`  ${lead.padEnd(LEAD)}`, text, run.width);
}

const BAND_WORDS = { high: "HIGH", medium: "MEDIUM", low: "LOW", "insufficient-data": "NOT ENOUGH DATA" } as const satisfies Record<
  Band,
  string
>;

/** Source, pack and day; of a long path the end is shown. */
function wordSource({ run, assessment }: Page): string {
  const { origin, verdict } = assessment;
  const line = origin.line === undefined ? "" : `:${origin.line}`;
  const id = origin.line === undefined && origin.pointer === undefined ? "" : ` ${verdict.id}`;
  const name = escapeTerminal(`${origin.name === "-" ? "stdin" : origin.name}${line}${id}`);
  const pack = run.pack === undefined ? "" : ` · ${run.pack.name} ${run.pack.version}`;
  const rest = escapeTerminal(
    `${pack} · as of ${formatDay(verdict.reference)}${verdict.referenceFrom === "clock" ? " (today)" : ""}${assessment.masked === true ? " · masked" : ""}`,
  );
  const room = Math.max(Math.floor(run.width / 4), run.width - widthOf(rest));
  const shown = widthOf(name) > room ? `…${cutEnd(name, room - 1)}` : name;
  return shown + shorten(rest, run.width - widthOf(shown));
}

function renderBand({ run, style, assessment }: Page): string[] {
  const { verdict } = assessment;
  // Where there was not enough to judge, a number would pass for a good one.
  const badge = `  ${BAND_WORDS[verdict.band]}${verdict.band === "insufficient-data" ? "" : `  ${verdict.score}/100`}`;
  const lead = Math.max(badge.length + 2, LEAD + 2);
  return wrap(wordVerdict(verdict), run.width - lead).map((line, place) => {
    return place === 0 ? colorOf(style, verdict.band)(badge.padEnd(lead)) + line : " ".repeat(lead) + line;
  });
}

/** Cells of a bar where there is room, the fewest that still are one, and columns of the name and the score beside it. */
const BAR = { most: 27, least: 5, beside: LEAD + 8 } as const;

/** Both axes with bars of the same length, as long as the words behind them allow. */
function renderAxes(page: Page): string[] {
  const { axes } = page.assessment.verdict;
  const rows = (["approach", "authenticity"] as const).map((axis) => ({
    axis,
    result: axes[axis],
    words: wordAxis(page, axis, axes[axis]),
  }));
  const room = page.run.width - BAR.beside - Math.max(...rows.map(({ words }) => words.length));
  const length = room < BAR.least ? 0 : Math.min(BAR.most, room);
  return rows.flatMap((row) => renderAxis(page, row, length));
}

type Row = { readonly axis: ScoredAxis; readonly result: AxisResult; readonly words: string };

function renderAxis({ run, style }: Page, { axis, result, words }: Row, length: number): string[] {
  const empty = result.band === "insufficient-data";
  const cells = empty ? 0 : Math.round((result.score / 100) * length);
  const bar = colorOf(style, result.band)("█".repeat(cells)) + style.dim("░".repeat(length - cells));
  const lead = `  ${axis.padEnd(LEAD)}${bar} ${(empty ? "–" : String(result.score)).padStart(3)}  `;
  const columns = BAR.beside + length;
  return wrap(words, run.width - columns).map((line, place) => (place === 0 ? lead : " ".repeat(columns)) + line);
}

function colorOf(style: Style, band: Band): (text: string) => string {
  return band === "insufficient-data" ? style.dim : style[band];
}
