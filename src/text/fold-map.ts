import { FOLD_PAGES } from "./fold-table.ts";

/** Answers of `foldUnit` that are no code unit. */
export const FOLDS_TO = { itself: 0, mark: 0xfffd, nothing: 0xfffe, text: 0xffff } as const;

/** Folds of 256 code points: the code unit of each, or one of `FOLDS_TO`; `texts` holds what folds to several units. */
type FoldPage = { readonly first: number; readonly units: Uint16Array; readonly texts: Map<number, string> };

/** Decoded when the first of their characters is met: a text needs few pages, one of ASCII alone none. */
const pages: FoldPage[] = [];

/** The code unit that a code point folds to, or one of `FOLDS_TO`. */
export function foldUnit(codePoint: number): number {
  return pageOf(codePoint).units[codePoint & 0xff] ?? FOLDS_TO.itself;
}

/** The units that a code point folds to where `foldUnit` says `text`. */
export function foldText(codePoint: number): string {
  return pageOf(codePoint).texts.get(codePoint & 0xff) ?? "";
}

function pageOf(codePoint: number): FoldPage {
  const number = codePoint >> 8;
  return (pages[number] ??= decodePage(FOLD_PAGES[number] ?? "", number << 8));
}

/** Operators are described where they are written: `encodeFolds` in `scripts/generate-fold-table.js`. */
function decodePage(encoded: string, first: number): FoldPage {
  const page: FoldPage = { first, units: new Uint16Array(0x100), texts: new Map() };
  let at = 0;
  // A file with letters outside ASCII takes the runtime longer to read, at every start.
  const operations = encoded.replaceAll(/~([0-9a-z]+)~/g, (_, codePoint: string) => String.fromCodePoint(Number.parseInt(codePoint, 36)));
  for (const [, operator, operand] of operations.matchAll(/([A-Z])([^A-Z]*)/g)) {
    at = apply(page, at, operator ?? "", operand ?? "");
  }
  return page;
}

/** Applies one operation at a place of the page; gives the place after it. */
function apply(page: FoldPage, start: number, operator: string, operand: string): number {
  if (operator === "T") {
    put(page, start, operand);
    return start + 1;
  }
  const count = Number.parseInt(operand, 36);
  if (operator === "M" || operator === "I") page.units.fill(operator === "M" ? FOLDS_TO.mark : FOLDS_TO.nothing, start, start + count);
  if (operator === "R") putRun(page, start, count, operand.codePointAt(operand.indexOf(".") + 1) ?? 0);
  if (operator === "P") putPairs(page, start, count);
  return start + (operator === "P" ? 2 * count : count);
}

function put(page: FoldPage, at: number, text: string): void {
  page.units[at] = text.length === 1 ? text.charCodeAt(0) : FOLDS_TO.text;
  if (text.length !== 1) page.texts.set(at, text);
}

function putRun(page: FoldPage, start: number, count: number, target: number): void {
  for (let index = 0; index < count; index++) put(page, start + index, String.fromCodePoint(target + index));
}

function putPairs(page: FoldPage, start: number, count: number): void {
  for (let at = start; at < start + 2 * count; at += 2) put(page, at, String.fromCodePoint(page.first + at + 1));
}
