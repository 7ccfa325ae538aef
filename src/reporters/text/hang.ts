import { escapeTerminal } from "./escape.ts";
import { widthOf, wrap } from "./width.ts";

/** How the parts of lines are set apart, once they stand: a style never changes where a line breaks. */
export type Paint = { readonly lead?: (text: string) => string; readonly text?: (text: string) => string };

/** Columns that a text gets at least, however long its lead is. */
const LEAST = 10;

/** A text, escaped, after a lead of ours; its further lines are indented below it. */
export function hang(lead: string, text: string, width: number, { lead: paintLead = keep, text: paintText = keep }: Paint = {}): string[] {
  if (text === "") return [paintLead(lead.trimEnd())];
  const indent = widthOf(lead);
  return wrap(escapeTerminal(text), Math.max(LEAST, width - indent)).map(
    (line, place) => (place === 0 ? paintLead(lead) : " ".repeat(indent)) + paintText(line),
  );
}

function keep(text: string): string {
  return text;
}
