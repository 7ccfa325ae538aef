import type { Assessment, Run } from "../../model/event.ts";
import { BANDS } from "../../model/rule.ts";
import { titleOf } from "../text/judged.ts";
import { wordChange, wordPoints } from "../text/verdict-words.ts";
import { count, wordBand, wordVerdict } from "../text/wording.ts";
import { html, type Markup } from "./markup.ts";
import { oneLine } from "./quote.ts";
import { highest, type Ranking, type Row, ROWS, WHOLE } from "./ranking.ts";
import { drawSubject } from "./subject.ts";
import { sentence } from "./verdict.ts";

/** Bytes, roughly, that the reasons of all lines may take: the page stays one that opens at once. */
const ROOM = 9_000_000;

/** Lines that stand open. The others are folded: a browser neither lays out nor paints them, and the page is there at once. */
export const OPEN_ROWS = 500;

/** Lines with reasons to unfold: those who read further read csv, or the subject alone. */
export const EXPLAINED = 2_000;

/** The table of subjects, the highest first, in pieces. A line unfolds its reasons; the highest unfold whole. */
export function* drawTable(run: Run, ranking: Ranking): Iterable<Markup> {
  const rows = highest(ranking.rows, ROWS, ({ line }) => line);
  const whole = new Map(highest(ranking.whole, WHOLE, ([{ line }]) => line));
  const total = Object.values(ranking.bands).reduce((sum, number) => sum + number, 0);
  yield html`<section aria-labelledby="subjects"><h2 id="subjects">Subjects</h2><div role="table" class="subjects sortable" aria-labelledby="subjects" aria-rowcount="${rows.length + 1}"><div role="row" class="row heads">${HEADS}</div>
`;
  let used = 0;
  for (const [place, row] of rows.entries()) {
    const assessment = whole.get(row);
    const sheet = assessment === undefined ? undefined : drawSubject({ run, assessment, prefix: `s${place + 1}-`, level: 3 });
    const inside = sheet ?? (place < EXPLAINED ? row.reasons : undefined);
    used += inside?.markup.length ?? 0;
    if (place === OPEN_ROWS) yield openFold(rows.length);
    yield drawRow(run, row, used <= ROOM ? inside : undefined);
  }
  if (rows.length > OPEN_ROWS) yield html`</div></details>`;
  const more = total - rows.length;
  yield html`</div>${more > 0 ? html`<p>and ${count(more, "more subject")}, none higher: csv and ndjson have them all.</p>` : undefined}</section>
`;
}

function openFold(rows: number): Markup {
  const few = rows <= EXPLAINED ? "" : `; the first ${count(EXPLAINED, "line")} of all unfold their reasons, csv has those of every one`;
  return html`<details class="others"><summary>and ${count(rows - OPEN_ROWS, "more subject")} in the order of the table${few}</summary><div role="rowgroup">`;
}

function drawRow(run: Run, { line }: Row, inside: Markup | undefined): Markup {
  const { id, name, band, score, messages, sign, track } = line;
  const who = name === undefined || name === id ? html`${id}` : html`${name} <small>${id}</small>`;
  const strongest = sign === undefined ? html`No sign found` : html`${titleOf({ run }, sign)}`;
  const more =
    inside === undefined
      ? html`<span class="strongest">${strongest}</span>`
      : html`<details><summary>${strongest}</summary>${inside}</details>`;
  return html`<div role="row" class="row ${band}"><span role="cell" class="number">${score}</span><span role="cell" class="band" data-sort="${BANDS.indexOf(band)}">${wordBand(band)}</span><span role="cell">${who}</span><span role="cell" class="kind">${track ?? "–"}</span><span role="cell" class="number messages">${messages}</span><div role="cell" class="unfolds">${more}</div></div>`;
}

/** Rows are no table's: a browser lays out all lines of a table before it shows one, and of these only what is seen. */
const HEADS = html`<span role="columnheader" class="number" aria-sort="descending">Score</span><span role="columnheader">Band</span><span role="columnheader">Who</span><span role="columnheader" class="kind">Kind</span><span role="columnheader" class="number messages">Messages</span><span role="columnheader" class="unfolds unseen">Strongest sign</span>`;

/** Reasons of a line that are written out. */
const WRITTEN = 8;

/** The reasons of one subject, short: lines of one text, as each element of thousands of subjects counts. */
export function drawBrief(run: Run, assessment: Assessment): Markup {
  const { findings, reassurance, notEvaluable } = assessment.verdict;
  const shown = [...findings.slice(0, WRITTEN), ...reassurance.slice(0, 2)];
  const more = findings.length - WRITTEN;
  const change = wordChange({ run, assessment });
  const lines = [
    sentence(wordVerdict(assessment.verdict)),
    ...shown.map((finding) => `${wordPoints(finding)} ${finding.message}`),
    ...(more > 0 ? [`and ${count(more, "more sign")}`] : []),
    ...(change === undefined ? [] : [`Would change: ${change}`]),
    `Not checked for want of data: ${count(notEvaluable.length, "field")}`,
  ];
  return html`<p class="brief">${lines.map(oneLine).join("\n")}</p>`;
}
