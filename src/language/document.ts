import { type Document, isAlias, isCollection, isPair, LineCounter, type Node, parseDocument } from "yaml";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { scanDepth } from "./depth.ts";

/** One YAML file, parsed, with what is needed to say where something stands. */
export type YamlFile = { readonly file: string; readonly text: string; readonly lines: LineCounter; readonly document: Document };

/** Limits on YAML, checked before values are built. */
export const YAML_LIMITS = { depth: 64, aliasNodes: 10_000 } as const;

/** Parses one file. Every syntax problem is reported with its place; a file with one gives no document. */
export function parseYaml(file: string, text: string): { readonly yaml?: YamlFile; readonly problems: readonly Diagnostic[] } {
  const tooDeep = scanDepth(text, YAML_LIMITS.depth);
  if (tooDeep !== undefined)
    return { problems: [diagnose("pack/too-deep", { limit: YAML_LIMITS.depth }, { file, line: tooDeep, column: 1 })] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, merge: false });
  const yaml = { file, text, lines, document };
  const problems = [...document.errors, ...document.warnings].map((error) =>
    diagnose("pack/yaml", { reason: explain(error.code, error.message) }, placeAt(yaml, error.pos[0], error.pos[1] - error.pos[0])),
  );
  if (problems.length > 0) return { problems };
  if (countAliased(document) > YAML_LIMITS.aliasNodes) {
    return { problems: [diagnose("pack/too-many-nodes", { limit: YAML_LIMITS.aliasNodes }, { file, line: 1, column: 1 })] };
  }
  return { yaml, problems };
}

/** The place of an offset in a file, with the line that it stands in. */
export function placeAt({ file, text, lines }: YamlFile, offset: number, length = 1): Place {
  const { line, col } = lines.linePos(offset);
  const start = lines.lineStarts[line - 1] ?? 0;
  const end = text.indexOf("\n", start);
  const raw = text.slice(start, end < 0 ? text.length : end);
  const visible = Math.max(1, Math.min(length, raw.length - col + 1));
  return { file, line, column: col, length: visible, text: raw.replace(/\r$/u, "") };
}

/** The words of the parser in ours: nothing of the library leaks through. */
function explain(code: string, message: string): string {
  const known: Record<string, string> = {
    DUPLICATE_KEY: "a key stands twice in one map",
    TAB_AS_INDENT: "a tab is used to indent",
    BAD_INDENT: "the indentation does not fit",
    MISSING_CHAR: "a closing quote, bracket or comma is missing",
    UNEXPECTED_TOKEN: "a character is not expected here",
    BAD_ALIAS: "an alias without its anchor",
    MULTILINE_IMPLICIT_KEY: "a key goes over several lines: a quote or colon may be missing",
    BLOCK_AS_IMPLICIT_KEY: "a second colon on one line: quote the text",
    BAD_SCALAR_START: "a text may not start so: quote it",
    BAD_DQ_ESCAPE: "an unknown escape in double quotes: use single quotes",
    MULTIPLE_DOCS: "a file holds one document",
    UNRESOLVED: "a tag that is not known",
    TAG_RESOLVE_FAILED: "a tag that is not known",
  };
  return known[code] ?? message.split("\n")[0]?.toLowerCase() ?? "the syntax is wrong";
}

/** Nodes that aliases add once expanded; stops counting past the limit. */
function countAliased(document: Document): number {
  let count = 0;
  const expanding = new Set<Node>();
  const walk = (node: unknown, aliased: boolean): void => {
    if (count > YAML_LIMITS.aliasNodes) return;
    if (aliased) count += 1;
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (target === undefined || expanding.has(target)) return;
      expanding.add(target);
      walk(target, true);
      expanding.delete(target);
    } else if (isPair(node)) {
      walk(node.value, aliased);
    } else if (isCollection(node)) {
      for (const item of node.items) walk(item, aliased);
    }
  };
  walk(document.contents, false);
  return count;
}
