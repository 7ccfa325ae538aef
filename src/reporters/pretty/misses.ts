import type { Run, SubjectResult } from "../../model/event.ts";
import { type Band, BANDS } from "../../model/rule.ts";
import { wordSigns } from "../problem.ts";
import { escapeTerminal } from "../text/escape.ts";
import { hang } from "../text/hang.ts";
import { makeStyle } from "../text/style.ts";
import { shorten } from "../text/width.ts";
import { wordBand } from "../text/wording.ts";

/** One row of the table of subjects that came out in another band than they should; the first brings the head of the table. */
export function renderMiss(run: Run, { outcome, subject, expected, actual, score, signs }: SubjectResult, isFirst: boolean): string {
  if (outcome === "passed") return "";
  const style = makeStyle(run.color);
  const row = { expected: wordBands(expected), actual: wordBand(actual), score: String(score), who: escapeTerminal(subject) };
  const head = isFirst ? ["", style.bold(writeRow(HEAD, run.width))] : [];
  return `${[...head, writeRow(row, run.width), ...hang(INDENT, wordSigns(signs), run.width, { text: style.dim })].join("\n")}\n`;
}

type Row = Readonly<Record<"expected" | "actual" | "score" | "who", string>>;

const HEAD: Row = { expected: "expected", actual: "found", score: "score", who: "who" };
const COLUMNS = { band: 15, score: 5 } as const;
const INDENT = " ".repeat(COLUMNS.band + 2);

function writeRow({ expected, actual, score, who }: Row, width: number): string {
  const bands = `${expected.padEnd(COLUMNS.band)}  ${actual.padEnd(COLUMNS.band)}`;
  return shorten(`${bands}  ${score.padStart(COLUMNS.score)}  ${who}`, width);
}

/** Bands stand in rising order, and a label names one or one half of them. */
function wordBands(bands: readonly Band[]): string {
  const [first, last] = [bands[0] ?? "low", bands.at(-1) ?? "low"];
  if (first === last) return wordBand(first);
  return last === BANDS.at(-1) ? `at least ${wordBand(first)}` : `at most ${wordBand(last)}`;
}
