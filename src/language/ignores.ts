import { Lexer } from "yaml";
import { diagnose } from "../model/diagnose.ts";
import { type Diagnostic, type DiagnosticCode, DIAGNOSTICS } from "../model/diagnostic.ts";
import { meant } from "../text/suggest.ts";
import { type SourceText, placeAt } from "./place.ts";
import type { Report } from "./report.ts";

/** A comment that lets a warning stand: `line` is the one that it speaks of. */
export type Ignore = { readonly code: DiagnosticCode; readonly line: number; readonly place: Diagnostic["place"] };

/** Reads the comments `# linkwary-ignore <code>: <reason>` of a YAML text; one that says too little is a problem of its own. */
export function readIgnores(source: SourceText, report: Report): Ignore[] {
  return commentsOf(source).flatMap(({ text, start, line }) => {
    const found = /^#\s*linkwary-ignore(?:\s+([^\s:]+))?(?:\s*:\s*(.*))?/u.exec(text);
    if (found === null) return [];
    const [, code, reason = ""] = found;
    const place = placeAt(source, start, text.length);
    if (code === undefined || reason.trim() === "") report("rule/ignore-reason", {}, place);
    else if (!Object.hasOwn(DIAGNOSTICS, code)) {
      const at = placeAt(source, start + text.indexOf(code), code.length);
      report("rule/ignore-code", { code, ...meant(code, IGNORED) }, at);
    } else if (!IGNORED.includes(code)) report("rule/ignore-error", { code }, place);
    else return [{ code: code as DiagnosticCode, line, place }];
    return [];
  });
}

/** What may be ignored: a pack with an error does not load, whatever stands beside it. */
const IGNORED = Object.keys(DIAGNOSTICS).filter(
  (code) => /^(?:rule|pack|test)\//u.test(code) && DIAGNOSTICS[code as DiagnosticCode].severity === "warning",
);

/** Tells which problems are ignored and, once all have been asked, which comments nothing needed. */
export function openIgnores(ignores: readonly Ignore[]): {
  readonly isIgnored: (problem: Diagnostic) => boolean;
  readonly unused: () => Diagnostic[];
} {
  const used = new Set<Ignore>();
  return {
    isIgnored: ({ code, place: { file, line } }) => {
      const found = ignores.find((ignore) => ignore.code === code && ignore.line === line && ignore.place.file === file);
      if (found !== undefined) used.add(found);
      return found !== undefined;
    },
    unused: () =>
      ignores.filter((ignore) => !used.has(ignore)).map(({ code, line, place }) => diagnose("rule/ignore-unused", { code, line }, place)),
  };
}

/** Tokens of the lexer that stand for nothing in the text: a document starts, a bracket is missing, a plain text follows. */
const SCALAR = "\u001f";
const CONTROLS: ReadonlySet<string> = new Set(["\u0002", "\u0018", SCALAR]);

type Comment = { readonly text: string; readonly start: number; readonly line: number };

/** The comments, each with the line that it speaks of: its own or, where it stands alone, the next one that is no comment. */
function commentsOf({ text, lineStarts }: SourceText): Comment[] {
  // Reading the tokens again takes time, and hardly any file has such a comment.
  if (!text.includes("linkwary-ignore")) return [];
  const comments: Comment[] = [];
  const alone = /^\s*(?:#.*)?$/u;
  const lineAt = (line: number): string => text.slice(lineStarts[line - 1], lineStarts[line] ?? text.length);
  let offset = 0;
  let line = 1;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!isScalar && CONTROLS.has(token)) {
      isScalar = token === SCALAR;
      continue;
    }
    if (!isScalar && token.startsWith("#")) {
      let target = line;
      while (target <= lineStarts.length && alone.test(lineAt(target).trimEnd())) target++;
      comments.push({ text: token.trimEnd(), start: offset, line: target });
    }
    isScalar = false;
    offset += token.length;
    while ((lineStarts[line] ?? Number.POSITIVE_INFINITY) <= offset) line++;
  }
  return comments;
}
