import type { Diagnostic, DiagnosticCode } from "../model/diagnostic.ts";
import type { Fixed } from "../model/event.ts";
import { parseYaml } from "./document.ts";
import { openText } from "./place.ts";

/** A text in which problems are corrected, and what was. */
export type FixReading = { readonly text: string; readonly fixes: readonly Fixed[] };

/**
 * Corrects the words of one file that mean exactly one other word; every other byte stays. What would break the syntax, such as a
 * key that then stands twice, is left as it is.
 */
export function fixText(file: string, text: string, problems: readonly Diagnostic[]): FixReading {
  const { lineStarts } = openText(file, text);
  const edits = keepApart(problems.filter(({ place }) => place.file === file).flatMap((problem) => readEdit(problem, lineStarts)));
  const fixed = apply(text, edits);
  if (isSound(file, fixed)) return { text: fixed, fixes: edits.map(({ fix }) => fix) };
  const sound: Edit[] = [];
  for (const edit of edits) if (isSound(file, apply(text, [...sound, edit]))) sound.push(edit);
  return { text: apply(text, sound), fixes: sound.map(({ fix }) => fix) };
}

/** The argument that holds the misspelt word, by code. */
const MISSPELT: Partial<Record<DiagnosticCode, string>> = {
  "rule/unknown-key": "key",
  "rule/unknown-field": "field",
  "rule/unknown-modifier": "modifier",
  "rule/unknown-family": "family",
  "rule/unknown-list": "list",
  "rule/unknown-selection": "name",
  "rule/unknown-rule": "id",
  "rule/unknown-placeholder": "name",
  "rule/ignore-code": "code",
};

/** Words to replace, by their offsets. */
type Edit = { readonly start: number; readonly end: number; readonly fix: Fixed };

/** The edit that a problem asks for: where one word is meant, and the place holds the misspelt one as it is. */
function readEdit({ code, args, place }: Diagnostic, lineStarts: readonly number[]): Edit[] {
  const [name, { suggestion, other }] = [MISSPELT[code], args];
  const { line = 1, column = 1, length = 0, text: lineText = "" } = place;
  const from = name === undefined ? undefined : args[name];
  if (typeof from !== "string" || typeof suggestion !== "string" || other !== undefined) return [];
  // A star may stand for several names: one is not what was meant.
  if (from.includes("*")) return [];
  const words = lineText.slice(column - 1, column - 1 + length);
  // The name of a list stands behind its sign.
  if (words !== from && words !== `$${from}`) return [];
  const start = (lineStarts[line - 1] ?? 0) + column - 1 + words.length - from.length;
  return [{ start, end: start + from.length, fix: { kind: "fixed", code, place, from, to: suggestion } }];
}

/** In order, each word once. */
function keepApart(edits: readonly Edit[]): Edit[] {
  let free = 0;
  return edits
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < free) return false;
      free = end;
      return true;
    });
}

function apply(text: string, edits: readonly Edit[]): string {
  const starts = [0, ...edits.map(({ end }) => end)];
  const kept = starts.map((start, place) => text.slice(start, edits[place]?.start));
  return kept.map((piece, place) => piece + (edits[place]?.fix.to ?? "")).join("");
}

function isSound(file: string, text: string): boolean {
  return parseYaml(file, text).yaml !== undefined;
}
