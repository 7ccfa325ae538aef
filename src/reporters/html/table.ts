import type { Assessment, Run } from "../../model/event.ts";
import { BANDS } from "../../model/rule.ts";
import { titleOf } from "../text/judged.ts";
import { wordChange, wordPoints } from "../text/verdict-words.ts";
import { count, wordBand, wordVerdict } from "../text/wording.ts";
import { html, type Markup } from "./markup.ts";
import { highest, type Ranking, type Row, ROWS, WHOLE } from "./ranking.ts";
import { drawSubject } from "./subject.ts";
import { sentence } from "./verdict.ts";

/** Bytes, roughly, that the reasons of all lines may take: the page stays one that opens at once. */
const ROOM = 9_000_000;

/** The table of subjects, the highest first, in pieces. Each line unfolds its reasons; the highest unfold whole. */
export function* drawTable(run: Run, ranking: Ranking): Iterable<Markup> {
  const rows = highest(ranking.rows, ROWS, ({ listed }) => listed);
  const whole = new Map(highest(ranking.whole, WHOLE, ([{ listed }]) => listed));
  const total = Object.values(ranking.bands).reduce((sum, number) => sum + number, 0);
  yield html`<section aria-labelledby="subjects"><h2 id="subjects">Subjects</h2><table class="subjects sortable"><thead><tr><th scope="col" class="number" aria-sort="descending">Score</th><th scope="col">Band</th><th scope="col">Who</th><th scope="col" class="kind">Kind</th><th scope="col" class="number messages">Messages</th></tr></thead>
`;
  let used = 0;
  for (const [place, row] of rows.entries()) {
    const assessment = whole.get(row);
    const sheet = assessment === undefined ? undefined : drawSubject({ run, assessment, prefix: `s${place + 1}-`, level: 3 });
    const inside = sheet ?? row.reasons;
    used += inside?.markup.length ?? 0;
    yield drawRow(run, row, used <= ROOM ? inside : undefined);
  }
  const more = total - rows.length;
  yield html`</table>${more > 0 ? html`<p>and ${count(more, "more subject")}, none higher: csv and ndjson have them all.</p>` : undefined}</section>
`;
}

function drawRow(run: Run, { listed }: Row, inside: Markup | undefined): Markup {
  const { id, name, band, score, messages, sign, track } = listed;
  const who = name === undefined || name === id ? html`<bdi>${id}</bdi>` : html`<bdi>${name}</bdi> <small><bdi>${id}</bdi></small>`;
  const strongest = sign === undefined ? html`No sign found` : html`<bdi>${titleOf({ run }, sign)}</bdi>`;
  const more = inside === undefined ? html`<span class="plain">${strongest}</span>` : html`<details><summary>${strongest}</summary>${inside}</details>`;
  return html`<tbody class="${band}"><tr><td class="number">${score}</td><td data-sort="${BANDS.indexOf(band)}" class="band">${wordBand(band)}</td><td>${who}</td><td class="kind">${track ?? "–"}</td><td class="number messages">${messages}</td></tr><tr><td></td><td colspan="4">${more}</td></tr></tbody>
`;
}

/** Reasons of a line that are written out. */
const WRITTEN = 8;

/** The reasons of one subject, short. */
export function drawBrief(run: Run, assessment: Assessment): Markup {
  const { verdict } = assessment;
  const { findings, reassurance, notEvaluable } = verdict;
  const items = [...findings.slice(0, WRITTEN), ...reassurance.slice(0, 2)].map(
    (finding) => html`<li><b class="points">${wordPoints(finding)}</b> <bdi>${finding.message}</bdi></li>`,
  );
  const more = findings.length - WRITTEN;
  const change = wordChange({ run, assessment });
  return html`<p>${sentence(wordVerdict(verdict))}</p><ul class="brief">${items}${more > 0 ? html`<li>and ${count(more, "more sign")}</li>` : undefined}</ul><p>${
    change === undefined ? "" : html`Would change: <bdi>${sentence(change)}</bdi> `
  }Not checked for want of data: ${count(notEvaluable.length, "field")}.</p>`;
}
