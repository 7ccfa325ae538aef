import { stringify } from "csv-stringify/sync";
import type { Assessment, Run } from "../model/event.ts";
import type { Finding } from "../model/verdict.ts";
import type { Reporter } from "./reporter.ts";
import { escapeTerminal } from "./text/escape.ts";
import { wordPoints } from "./text/verdict-words.ts";

/** One row a subject, for spreadsheets and databases; RFC 4180, UTF-8, and no cell that a spreadsheet would calculate. */
export const reportCsv: Reporter = async function* (run, events) {
  yield writeRow(Object.keys(COLUMNS));
  for await (const event of events) {
    if (event.kind === "assessment") yield writeRow(Object.values(COLUMNS).map((read) => read(event, run)));
  }
};

type Cell = string | number | undefined;

/** The columns in their order: new ones are added at the end. See docs/outputs.md. */
const COLUMNS = {
  id: ({ verdict }) => verdict.id,
  name: ({ subject }) => subject.profile?.name,
  handle: ({ subject }) => subject.profile?.handle,
  platform: ({ subject }) => subject.platform,
  band: ({ verdict }) => verdict.band,
  score: ({ verdict }) => verdict.score,
  track: ({ verdict }) => verdict.track,
  priority: ({ verdict }) => verdict.priority,
  exposure: ({ verdict }) => verdict.exposure,
  approach_band: ({ verdict }) => verdict.axes.approach.band,
  approach_score: ({ verdict }) => verdict.axes.approach.score,
  authenticity_band: ({ verdict }) => verdict.axes.authenticity.band,
  authenticity_score: ({ verdict }) => verdict.axes.authenticity.score,
  signs: ({ verdict }) => verdict.findings.length,
  reasons: ({ verdict }) => list(verdict.findings),
  reassurance: ({ verdict }) => list(verdict.reassurance),
  not_checked: ({ verdict }) => verdict.notEvaluable.map(({ field }) => field).join(" "),
  messages: ({ verdict }) => verdict.read.messages,
  words: ({ verdict }) => verdict.read.words,
  reference: ({ verdict }) => verdict.reference,
  source: ({ origin }) => (origin.name === "-" ? "stdin" : origin.name),
  line: ({ origin }) => origin.line,
  pack: (_, { pack }) => pack?.name,
  pack_version: (_, { pack }) => pack?.version,
} as const satisfies Record<string, (assessment: Assessment, run: Run) => Cell>;

/** `wants-non-public +22.0: asks for what is not public; …`: a semicolon ends each but the last. */
function list(findings: readonly Finding[]): string {
  return findings.map((finding) => `${finding.rule} ${wordPoints(finding)}: ${finding.message.replaceAll(";", ",")}`).join("; ");
}

/** Blanks at the edges would hide a formula from the library's guard; quotes hold a cell together whatever separates cells elsewhere. */
function writeRow(cells: readonly Cell[]): string {
  const shown = cells.map((cell) => (typeof cell === "string" ? escapeTerminal(cell).trim() : cell));
  return stringify([shown], { record_delimiter: "windows", escape_formulas: true, quoted_string: true });
}
