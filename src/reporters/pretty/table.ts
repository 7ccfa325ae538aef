import type { Run } from "../../model/event.ts";
import { type Band, BANDS } from "../../model/rule.ts";
import type { Line } from "../line.ts";
import { escapeTerminal } from "../text/escape.ts";
import { makeStyle, type Style } from "../text/style.ts";
import { cutStart, shorten, widthOf } from "../text/width.ts";
import { wordBand } from "../text/wording.ts";

/** Lines of the table; who stands lower is counted. */
const LINES = 40;

/** The highest so far, best first; equals stay in the order in which they came. Held to what a table shows, however many there are. */
export function addRow(rows: readonly Line[], row: Line): readonly Line[] {
  const place = rows.findIndex((other) => rank(row) > rank(other));
  const next = place < 0 ? [...rows, row] : [...rows.slice(0, place), row, ...rows.slice(place)];
  return next.slice(0, LINES);
}

/** Band before score. */
function rank({ band, score }: Line): number {
  return BANDS.indexOf(band) * 1000 + score;
}

const COLUMNS = { score: 5, messages: 8, gap: 2 } as const;

/** Narrower than this there is room for names only. */
const WIDE = 64;

/** A table of subjects by score, with what weighs most of each. */
export function renderTable(run: Run, rows: readonly Line[], subjects: number): string {
  const style = makeStyle(run.color);
  const band = Math.max("band".length, ...rows.map((row) => wordBand(row.band).length));
  const room = run.width - COLUMNS.score - band - 2 * COLUMNS.gap;
  const isWide = run.width >= WIDE;
  const who = isWide ? Math.floor((room - COLUMNS.messages - 2 * COLUMNS.gap) * 0.45) : room;
  const line = (cells: Cells, paintLead: Paint, paintRest: Paint): string => {
    const lead = paintLead(`${cells.score.padStart(COLUMNS.score)}  ${cells.band.padEnd(band)}`);
    if (!isWide) return `${lead}  ${paintRest(shorten(cells.who, who))}`;
    const rest = `${fit(cells.who, who)}  ${cells.messages.padStart(COLUMNS.messages)}  `;
    return `${lead}  ${paintRest((rest + shorten(cells.sign, room - who - COLUMNS.messages - 2 * COLUMNS.gap)).trimEnd())}`;
  };
  const head = line({ score: "score", band: "band", who: "who", messages: "messages", sign: "strongest sign" }, style.bold, style.bold);
  const body = rows.map((row) => {
    const cells = {
      score: String(row.score),
      band: wordBand(row.band),
      who: wordName(row),
      messages: String(row.messages),
      sign: wordSign(run, row),
    };
    return line(cells, paintBand(style, row.band), row.band === "insufficient-data" ? style.dim : keep);
  });
  const more = subjects - rows.length;
  const rest = more > 0 ? [style.dim(shorten(`       and ${more} more, none higher`, run.width))] : [];
  return `${[head, ...body, ...rest].join("\n")}\n`;
}

type Cells = Readonly<Record<"score" | "band" | "who" | "messages" | "sign", string>>;

function wordName({ id, name }: Line): string {
  return escapeTerminal(name === undefined || name === id ? id : `${name} (${id})`);
}

function wordSign({ pack }: Run, { sign }: Line): string {
  return escapeTerminal(pack?.rules.find(({ id }) => id === sign)?.title ?? sign ?? "");
}

function fit(text: string, columns: number): string {
  const cut = widthOf(text) > columns ? `${cutStart(text, columns - 1)}…` : text;
  return cut + " ".repeat(Math.max(0, columns - widthOf(cut)));
}

type Paint = (text: string) => string;

/** Only score and band: a table of which every word is red says nothing. */
function paintBand(style: Style, band: Band): Paint {
  return band === "insufficient-data" ? style.dim : style[band];
}

const keep: Paint = (text) => text;
