import type { Diagnostic } from "../model/diagnostic.ts";
import type { Assessment, Listed, Summary } from "../model/event.ts";
import { closeDocument, openDocument } from "./html/document.ts";
import { drawOverview } from "./html/many.ts";
import { drawProblems, NAMED_PROBLEMS } from "./html/problems.ts";
import { drawProvenance } from "./html/provenance.ts";
import { openRanking, rank } from "./html/ranking.ts";
import { drawSubject } from "./html/subject.ts";
import { drawBrief, drawTable } from "./html/table.ts";
import { nameOf } from "./html/verdict.ts";
import type { Reporter } from "./reporter.ts";
import { count, wordBand } from "./text/wording.ts";

/** One page that needs nothing else: of one subject all that there is to say, of many a table with what stands behind it. */
export const reportHtml: Reporter = async function* (run, events) {
  const ranking = openRanking();
  const problems: Diagnostic[] = [];
  let [subjects, errors] = [0, 0];
  let isMasked = false;
  let only: Assessment | Listed | undefined;
  let summary: Summary | undefined;
  for await (const event of events) {
    if (event.kind === "assessment" || event.kind === "listed") {
      subjects += 1;
      only = event;
      isMasked ||= (event.kind === "listed" ? event.assessment : event).masked === true;
      rank(ranking, event, (assessment) => drawBrief(run, assessment));
    } else if (event.kind === "diagnostic") {
      errors += 1;
      if (problems.length < NAMED_PROBLEMS) problems.push(event);
    } else if (event.kind === "summary") summary = event;
  }
  const single = subjects === 1 && only?.kind === "assessment" ? only : undefined;
  yield await openDocument(run, single === undefined ? `${count(subjects, "subject")} · linkwary` : titleOf(single));
  if (single !== undefined) yield drawSubject({ run, assessment: single, prefix: "", level: 1 }).markup;
  else {
    yield drawOverview(run, ranking, summary).markup;
    for (const piece of drawTable(run, ranking)) yield piece.markup;
  }
  yield drawProblems(problems, errors)?.markup ?? "";
  yield drawProvenance(run, { summary, verdict: single?.verdict, isMasked }).markup;
  yield closeDocument();
};

function titleOf(assessment: Assessment): string {
  const { band, score } = assessment.verdict;
  return `${nameOf({ assessment })}: ${wordBand(band)}, ${score}/100 · linkwary`;
}
