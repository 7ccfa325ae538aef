import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import { escapeTerminal } from "./escape.ts";
import { cutAround } from "./excerpt.ts";
import { hang } from "./hang.ts";
import { makeStyle, type Style } from "./style.ts";
import { wrap } from "./width.ts";
import { wordDiagnostic } from "./wording.ts";

/** How a diagnostic is drawn. */
export type FrameOptions = { readonly color: boolean; readonly width: number };

/** A diagnostic as text: with a frame of the source line where there is one, else with its place. Ends with a line break. */
export function renderDiagnostic(diagnostic: Diagnostic, { color, width }: FrameOptions): string {
  const style = makeStyle(color);
  const { hint, note } = wordDiagnostic(diagnostic);
  const framed = diagnostic.place.text !== undefined;
  const body = framed ? drawFrames(diagnostic, hint, width, style) : drawPlace(diagnostic.place, hint, width, style);
  const notes = note === undefined || !framed ? [] : hang("  = ", note, width);
  return `${[...drawTitle(diagnostic, width, style), ...body, ...notes].join("\n")}\n`;
}

/** Severity and code, then what happened; further lines are indented. */
function drawTitle(diagnostic: Diagnostic, width: number, style: Style): string[] {
  const { severity, code } = diagnostic;
  const paint = severity === "error" ? style.high : style.medium;
  const title = escapeTerminal(`${severity}[${code}]: ${wordDiagnostic(diagnostic).message}`).replaceAll(/ +/gu, " ");
  const [first = ""] = wrap(title, width);
  const rest = title.slice(first.length).trimStart();
  return [first.replace(/^[^:]+/u, (start) => paint(start)), ...(rest === "" ? [] : hang(INDENT, rest, width))];
}

const INDENT = "  ";

function drawFrames(diagnostic: Diagnostic, hint: string | undefined, width: number, style: Style): string[] {
  const own = drawFrame(diagnostic.place, hint, width, style);
  return [...own, ...(diagnostic.related ?? []).flatMap(({ label, place }) => drawFrame(place, label, width, style))];
}

/** The place, the source line, and signs under what is meant with the label beside them. */
function drawFrame(place: Place, label: string | undefined, width: number, style: Style): string[] {
  const number = String(place.line ?? 1);
  const edge = " ".repeat(number.length);
  const columns = width - number.length - EDGE;
  const at = (place.column ?? 1) - 1;
  const { line, start, length } = cutAround({ text: place.text ?? "", start: at, end: at + (place.length ?? 1) }, columns);
  const signs = style.high("^".repeat(Math.max(1, length)));
  const under = `${edge}│  `;
  return [
    ...hang(`${edge}┌─ `, where(place), width),
    `${edge}│`,
    `${number}│  ${line}`,
    ...drawLabel(label, { start, end: start + Math.max(1, length), columns }).map((text, index) =>
      index === 0 ? under + " ".repeat(start) + signs + text : under + text,
    ),
  ];
}

/** Columns of `│  ` beside the number of the line. */
const EDGE = 3;

/** Columns in which a label still reads well. */
const READABLE = 20;

type Signs = { readonly start: number; readonly end: number; readonly columns: number };

/** The label behind the signs where there is room, else on lines below; the first text stands on the line of the signs. */
function drawLabel(label: string | undefined, { start, end, columns }: Signs): string[] {
  if (label === undefined) return [""];
  if (columns - end - 1 >= READABLE)
    return hang(" ".repeat(end + 1), label, columns).map((line, at) => (at === 0 ? line.slice(end) : line));
  return ["", ...hang(" ".repeat(Math.max(0, Math.min(start, columns - 2 * READABLE))), label, columns)];
}

function drawPlace(place: Place, hint: string | undefined, width: number, style: Style): string[] {
  const at = where(place);
  return [...(at === "" ? [] : hang("  at ", at, width)), ...(hint === undefined ? [] : hang(INDENT, hint, width, { text: style.dim }))];
}

function where({ file, line, column, pointer }: Place): string {
  const numbers = [line, column].filter((number) => number !== undefined).join(":");
  const position = file === undefined ? numbers : [file === "-" ? "stdin" : file, numbers].filter((part) => part !== "").join(":");
  return [position, pointer].filter((part) => part !== undefined && part !== "").join(" ");
}
