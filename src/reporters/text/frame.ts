import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import { escapeTerminal } from "./escape.ts";
import { makeStyle, type Style } from "./style.ts";
import { cutStart, widthOf, wrap } from "./width.ts";
import { wordDiagnostic } from "./wording.ts";

/** How a diagnostic is drawn. */
export type FrameOptions = { readonly color: boolean; readonly width: number };

/** A diagnostic as text: with a frame of the source line where there is one, else with its place. Ends with a line break. */
export function renderDiagnostic(diagnostic: Diagnostic, { color, width }: FrameOptions): string {
  const style = makeStyle(color);
  const { message, hint, note } = wordDiagnostic(diagnostic);
  const severity = diagnostic.severity === "error" ? style.high : style.medium;
  const title = wrap(`${diagnostic.severity}[${diagnostic.code}]: ${escapeTerminal(message)}`, width);
  const head = title.map((line, place) => (place === 0 ? line.replace(/^[^:]+/u, (start) => severity(start)) : line));
  const framed = diagnostic.place.text !== undefined;
  const body = framed ? drawFrames(diagnostic, hint, width, style) : drawPlace(diagnostic.place, hint, width, style);
  const notes = note === undefined || !framed ? [] : hang(`  = `, escapeTerminal(note), width);
  return `${[...head, ...body, ...notes].join("\n")}\n`;
}

function drawFrames(diagnostic: Diagnostic, hint: string | undefined, width: number, style: Style): string[] {
  const own = drawFrame(diagnostic.place, hint, width, style);
  return [...own, ...(diagnostic.related ?? []).flatMap(({ label, place }) => drawFrame(place, label, width, style))];
}

/** The place, the source line, and signs under what is meant with the hint beside them. */
function drawFrame(place: Place, label: string | undefined, width: number, style: Style): string[] {
  const number = String(place.line ?? 1);
  const edge = " ".repeat(number.length);
  const { line, start, length } = cutAround(place, width - number.length - 4);
  const signs = "^".repeat(Math.max(1, length));
  const labelled = label === undefined ? [] : wrap(escapeTerminal(label), Math.max(20, width - number.length - 4 - start - length));
  const under = `${edge}│  ${" ".repeat(start)}`;
  return [
    `${edge}┌─ ${escapeTerminal(where(place))}`,
    `${edge}│`,
    `${number}│  ${line}`,
    `${under}${style.high(signs)}${labelled[0] === undefined ? "" : ` ${labelled[0]}`}`,
    ...labelled.slice(1).map((rest) => `${under}${" ".repeat(length + 1)}${rest}`),
  ];
}

/** The part of a long source line that shows what is meant; columns are those of the escaped text. */
function cutAround(place: Place, columns: number): { readonly line: string; readonly start: number; readonly length: number } {
  const raw = place.text ?? "";
  const at = (place.column ?? 1) - 1;
  const before = escapeTerminal(raw.slice(0, at));
  const meant = escapeTerminal(raw.slice(at, at + (place.length ?? 1)));
  const after = escapeTerminal(raw.slice(at + (place.length ?? 1)));
  const room = Math.max(10, Math.floor(columns / 2));
  const shownBefore = widthOf(before) > room ? `…${before.slice(-(room - 1))}` : before;
  const shownMeant = cutStart(meant, columns - widthOf(shownBefore));
  const shownAfter = cutStart(after, columns - widthOf(shownBefore) - widthOf(shownMeant));
  return { line: shownBefore + shownMeant + shownAfter, start: widthOf(shownBefore), length: widthOf(shownMeant) };
}

function drawPlace(place: Place, hint: string | undefined, width: number, style: Style): string[] {
  const at = where(place);
  return [
    ...(at === "" ? [] : hang("  at ", escapeTerminal(at), width)),
    ...(hint === undefined ? [] : hang("  ", escapeTerminal(hint), width).map(style.dim)),
  ];
}

function where({ file, line, column, pointer }: Place): string {
  const numbers = [line, column].filter((number) => number !== undefined).join(":");
  const position = file === undefined ? numbers : [file === "-" ? "stdin" : file, numbers].filter((part) => part !== "").join(":");
  return [position, pointer].filter((part) => part !== undefined && part !== "").join(" ");
}

/** A text after a lead, its further lines indented below. */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = widthOf(lead);
  return wrap(text, Math.max(10, width - indent)).map((line, place) => (place === 0 ? lead + line : " ".repeat(indent) + line));
}
