import type { Band, ScoredAxis } from "../../model/rule.ts";
import type { AxisResult } from "../../model/verdict.ts";
import { escapeTerminal } from "../text/escape.ts";
import { hang } from "../text/frame.ts";
import type { Style } from "../text/style.ts";
import { cutEnd, shorten, widthOf, wrap } from "../text/width.ts";
import { wordVerdict } from "../text/wording.ts";
import { formatDay, LEAD, type Page, titleOf } from "./page.ts";

/** Source, band and score, both axes as bars, and how to handle it. */
export function renderHead(page: Page): string[] {
  const { run, style, assessment } = page;
  const { verdict } = assessment;
  return [
    style.dim(wordSource(page)),
    "",
    ...renderBand(page),
    renderAxis(page, "approach", verdict.axes.approach),
    renderAxis(page, "authenticity", verdict.axes.authenticity),
    ...hang("  handling".padEnd(LEAD + 2), wordHandling(page), run.width),
    ...verdict.raisedBy.flatMap(({ rule, floor }) =>
      hang("  raised".padEnd(LEAD + 2), `to ${floor} whatever the points, by “${titleOf(page, rule)}”`, run.width),
    ),
    ...(verdict.bandIfCounted === undefined
      ? []
      : hang("  note".padEnd(LEAD + 2), `counting the quoted text would make it ${verdict.bandIfCounted}: see below`, run.width)),
    "",
  ];
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
  const rest = `${pack} · as of ${formatDay(verdict.reference)}${verdict.referenceFrom === "clock" ? " (today)" : ""}`;
  const room = Math.max(8, run.width - widthOf(rest));
  return (
    shorten(widthOf(name) > room ? `…${cutEnd(name, room - 1)}` : name, room) + shorten(rest, run.width - Math.min(room, widthOf(name)))
  );
}

function renderBand({ run, style, assessment }: Page): string[] {
  const { verdict } = assessment;
  const badge = `  ${BAND_WORDS[verdict.band]}  ${verdict.score}/100`;
  const lead = Math.max(badge.length + 2, LEAD + 2);
  return wrap(wordVerdict(verdict), run.width - lead).map((line, place) => {
    return place === 0 ? colorOf(style, verdict.band)(badge.padEnd(lead)) + line : " ".repeat(lead) + line;
  });
}

/** Cells of a bar where there is room, and columns that the words beside it need. */
const BAR = { cells: 27, beside: 57 } as const;

function renderAxis({ run, style }: Page, axis: ScoredAxis, result: AxisResult): string {
  const empty = result.band === "insufficient-data";
  const length = Math.min(BAR.cells, run.width - BAR.beside);
  const cells = empty ? 0 : Math.round((result.score / 100) * length);
  const bar = colorOf(style, result.band)("█".repeat(cells)) + style.dim("░".repeat(length - cells));
  const checks = run.pack?.checks[axis] ?? 0;
  const words = empty ? `not enough data, ${Math.round(result.coverage * checks)} of ${checks} checks` : result.band;
  return `  ${axis.padEnd(LEAD)}${bar} ${(empty ? "–" : String(result.score)).padStart(3)}  ${words}`;
}

function wordHandling({ assessment }: Page): string {
  const { verdict } = assessment;
  const strongest = verdict.exposures.find(({ exposure }) => exposure === verdict.exposure) ?? verdict.exposures[0];
  if (strongest !== undefined) return `${verdict.priority}: ${escapeTerminal(strongest.message)}`;
  return verdict.exposureKnown
    ? `${verdict.priority}: the person approached shows no special exposure`
    : `${verdict.priority}: nothing is known of the person approached`;
}

function colorOf(style: Style, band: Band): (text: string) => string {
  return band === "insufficient-data" ? style.dim : style[band];
}
