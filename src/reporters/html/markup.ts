import { escapeHtml } from "../text/escape-html.ts";

/** HTML that is safe as it stands. Only `html` and `raw` make it. */
export type Markup = { readonly markup: string };

/** What a template takes: texts are escaped, markup stays, lists are joined, and nothing is nothing. */
export type Piece = Markup | string | number | undefined | readonly Piece[];

/** A template of HTML: every text that is put into it is escaped. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let markup = parts[0] ?? "";
  for (const [place, piece] of pieces.entries()) markup += write(piece) + (parts[place + 1] ?? "");
  return { markup };
}

/** Text of ours that is HTML already: a style, a script. */
export function raw(markup: string): Markup {
  return { markup };
}

function write(piece: Piece): string {
  if (piece === undefined) return "";
  if (typeof piece === "string") return escapeHtml(piece);
  if (typeof piece === "number") return String(piece);
  return "markup" in piece ? piece.markup : piece.map(write).join("");
}
