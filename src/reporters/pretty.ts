import type { Event, Fixed, Run, Summary } from "../model/event.ts";
import { BANDS } from "../model/rule.ts";
import { renderAssessment } from "./pretty/assessment.ts";
import { addRow, renderTable } from "./pretty/table.ts";
import { renderTestResult, renderTestSummary, renderUnnoticed } from "./pretty/rule-tests.ts";
import { renderMiss } from "./pretty/misses.ts";
import { type Line, toLine } from "./line.ts";
import type { Reporter } from "./reporter.ts";
import { renderDiagnostic } from "./text/frame.ts";
import { hang } from "./text/hang.ts";
import { makeStyle } from "./text/style.ts";
import { wrap } from "./text/width.ts";
import { count, wordBand } from "./text/wording.ts";

/** For a person at a terminal: subjects with their reasons, problems of rules with their frames, rule tests that failed. */
export const reportPretty: Reporter = async function* (run, events) {
  const filesWithProblems = new Set<string>();
  let assessments = 0;
  let rows: readonly Line[] = [];
  let before: Event | undefined;
  for await (const event of events) {
    if (event.kind === "diagnostic") filesWithProblems.add(event.place.file ?? "");
    if (event.kind === "assessment") assessments += 1;
    if (event.kind === "assessment" || event.kind === "listed")
      rows = addRow(rows, toLine(event.kind === "listed" ? event.assessment : event));
    const text = renderEvent(run, event, { assessments, filesWithProblems, rows, before });
    if (text === "") continue;
    yield isRow(before) && !isRow(event) ? `\n${text}` : text;
    before = event;
  }
};

type Seen = {
  readonly assessments: number;
  readonly filesWithProblems: ReadonlySet<string>;
  readonly rows: readonly Line[];
  /** The event that was written last. */
  readonly before: Event | undefined;
};

/** What is written on a line of its own, below others of its kind. */
function isRow(event: Event | undefined): boolean {
  return event?.kind === "subject-result" || (event?.kind === "diagnostic" && event.code === "test/unnoticed");
}

function renderEvent(run: Run, event: Event, seen: Seen): string {
  switch (event.kind) {
    case "assessment":
      return separate(run, seen.assessments) + renderAssessment(readable(run), event);
    case "listed":
      return "";
    case "diagnostic":
      if (event.code === "test/unnoticed") return run.quiet ? "" : renderUnnoticed(run, event, seen.before);
      return isResult(run) ? `${renderDiagnostic(event, run)}\n` : "";
    case "test-result":
      return renderTestResult(run, event);
    case "subject-result":
      return renderMiss(run, event, seen.before?.kind !== "subject-result");
    case "fixed":
      return renderFixed(run, event);
    case "summary":
      return renderSummary(run, event, seen);
    case "encoded":
      throw new Error("encoded events are for ndjson only");
    default:
      return event satisfies never;
  }
}

/** The most columns that text reads well in; only a table has use for more. */
const TEXT_COLUMNS = 100;

function readable(run: Run): Run {
  return run.width > TEXT_COLUMNS ? { ...run, width: TEXT_COLUMNS } : run;
}

function renderFixed(run: Run, { code, place: { file, line, column }, from, to }: Fixed): string {
  const text = `${file}:${line}:${column} \`${from}\` is now \`${to}\` (${code})`;
  return `${hang("fixed ", text, run.width, { lead: makeStyle(run.color).low }).join("\n")}\n`;
}

/** The problems of inputs go to stderr; those of rules and their tests are the result of `rules check` and `rules test`. */
function isResult({ command }: Run): boolean {
  return command === "rules check" || command === "rules test";
}

function separate(run: Run, assessments: number): string {
  return assessments > 1 ? `\n${"─".repeat(run.width)}\n\n` : "";
}

function renderSummary(run: Run, summary: Summary, seen: Seen): string {
  switch (run.command) {
    case "rules check":
      return summarizeCheck(run, summary, seen.filesWithProblems.size);
    case "rules test":
      return renderTestSummary(run, summary);
    case "assess":
      return summary.subjects > 1 ? summarizeAssess(run, summary, seen.rows) : "";
    case "rules list":
    case "rules explain":
    case "rules diff":
      throw new Error(`${run.command} has no events`);
    default:
      return run.command satisfies never;
  }
}

function summarizeCheck(run: Run, { errors, warnings, inputs }: Summary, files: number): string {
  if (errors + warnings === 0) return run.quiet ? "" : `no problems in ${count(inputs.length, "file")}\n`;
  return `${count(errors, "error")}, ${count(warnings, "warning")} in ${files} of ${count(inputs.length, "file")}\n`;
}

/** Fewer pages than this are looked through faster than a table. */
const TABLE_FROM = 3;

function summarizeAssess(run: Run, { subjects, bands, errors }: Summary, rows: readonly Line[]): string {
  const style = makeStyle(run.color);
  const counts = BANDS.toReversed().map((band) => `${bands[band]} ${band === "insufficient-data" ? "with " : ""}${wordBand(band)}`);
  const failed = errors === 0 ? "" : ` · ${count(errors, "problem")} with the input`;
  const [first = "", ...rest] = wrap(`${count(subjects, "subject")}: ${counts.join(", ")}${failed}`, run.width);
  const table = subjects < TABLE_FROM ? "" : `${renderTable(run, rows, subjects)}\n`;
  return `\n${"─".repeat(run.width)}\n${table}${[style.bold(first), ...rest].join("\n")}\n`;
}
