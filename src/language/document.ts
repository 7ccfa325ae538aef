import { Composer, type Document, type ErrorCode, type YAMLError } from "yaml";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type Excess, parseBounded } from "./depth.ts";
import { boundProblems } from "./report.ts";
import { openText, placeAt, type SourceText } from "./place.ts";
import { countAliased, type Flaw, openPairs, readStructure, type Structure } from "./structure.ts";

/** One YAML file, parsed, with what is needed to say where something stands. */
export type YamlFile = SourceText & Structure & { readonly document: Document; readonly pairOf: ReturnType<typeof openPairs> };

/** Limits on YAML, checked before values are built. */
export const YAML_LIMITS = { depth: 64, entries: 30_000, keys: 60_000, aliasNodes: 10_000 } as const;

/** Parses one file. Every syntax problem is reported with its place; a file with one gives no document. */
export function parseYaml(file: string, text: string): { readonly yaml?: YamlFile; readonly problems: readonly Diagnostic[] } {
  const { document, errors: found, excess } = compose(text);
  const source = openText(file, text);
  if (excess !== undefined) {
    const { limit, offset } = excess;
    const at = placeAt(source, offset);
    if (limit === "depth") return { problems: [diagnose("pack/too-deep", { limit: YAML_LIMITS.depth }, at)] };
    return { problems: [diagnose("pack/too-many-entries", { limit: YAML_LIMITS[limit], what: limit }, at)] };
  }
  const report = (code: ErrorCode | Flaw["code"], start: number, end: number): Diagnostic =>
    diagnose("pack/yaml", { reason: REASONS[code] }, placeAt(source, start, end - start));
  const errors = leadingErrors(found, source);
  if (errors.length > 0)
    return {
      problems: boundProblems(
        errors.map(({ code, pos }) => report(code, ...pos)),
        MAX_PROBLEMS,
      ),
    };
  const { targets, flaws } = readStructure(document);
  const told = flaws.map(({ code, node: { range } }) => report(code, range?.[0] ?? 0, range?.[1] ?? 1));
  if (told.length > 0) return { problems: boundProblems(told, MAX_PROBLEMS) };
  if (countAliased(document, targets, YAML_LIMITS.aliasNodes) > YAML_LIMITS.aliasNodes) {
    return { problems: [diagnose("pack/too-many-nodes", { limit: YAML_LIMITS.aliasNodes }, { file, line: 1, column: 1 })] };
  }
  return { yaml: { ...source, document, targets, pairOf: openPairs() }, problems: [] };
}

type SyntaxError = Pick<YAMLError, "code" | "pos">;
type Composed = { readonly document: Document; readonly errors: readonly SyntaxError[]; readonly excess: Excess | undefined };

/** What `parseDocument` does, with the limits on its syntax. */
function compose(text: string): Composed {
  let excess: Excess | undefined;
  const tokens = parseBounded(text, YAML_LIMITS, (found) => (excess = found));
  const documents = new Composer(PARSE_OPTIONS).compose(tokens, true, text.length);
  // Even an empty text is a document.
  const document = documents.next().value as Document.Parsed;
  const second = documents.next().value as Document.Parsed | undefined;
  const errors: SyntaxError[] = [...document.errors, ...document.warnings];
  if (second !== undefined) errors.push({ code: "MULTIPLE_DOCS", pos: [second.range[0], second.range[1]] });
  return { document, errors, excess };
}

/** Nobody reads more mistakes of syntax at once. */
const MAX_PROBLEMS = 20;

/** One error a line, up to the first after which the parser has lost its way: what it then says only follows from that one. */
function leadingErrors(errors: readonly SyntaxError[], source: SourceText): readonly SyntaxError[] {
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const lost = sorted.findIndex(({ code }) => LOST.has(code));
  const lines = new Map<number | undefined, SyntaxError>();
  for (const error of lost < 0 ? sorted : sorted.slice(0, lost + 1)) {
    const { line } = placeAt(source, error.pos[0]);
    if (!lines.has(line)) lines.set(line, error);
  }
  return [...lines.values()];
}

const LOST: ReadonlySet<ErrorCode> = new Set([
  "BAD_INDENT",
  "BLOCK_IN_FLOW",
  "IMPOSSIBLE",
  "MISSING_CHAR",
  "MULTILINE_IMPLICIT_KEY",
  "RESOURCE_EXHAUSTION",
  "UNEXPECTED_TOKEN",
]);

/** Keys are texts and are compared once, in `structure.ts`; the library prints nothing of its own. */
const PARSE_OPTIONS = {
  prettyErrors: false,
  uniqueKeys: false,
  merge: false,
  stringKeys: true,
  resolveKnownTags: false,
  logLevel: "error",
} as const;

/** The words of the parser in ours: nothing of the library leaks through. */
const REASONS = {
  ALIAS_PROPS: "an alias has no anchor or tag of its own",
  BAD_ALIAS: "an alias without its anchor",
  SELF_ALIAS: "an alias inside of what it stands for",
  BAD_COLLECTION_TYPE: "a tag that does not fit what it stands at",
  BAD_DIRECTIVE: "a line that starts with % is not known",
  BAD_DQ_ESCAPE: "an unknown escape in double quotes: use single quotes",
  BAD_INDENT: "the indentation does not fit, or a bracket above is not closed",
  BAD_PROP_ORDER: "an anchor or a tag stands at the wrong place",
  BAD_SCALAR_START: "a text may not start so: quote it",
  BLOCK_AS_IMPLICIT_KEY: "a second colon on one line: quote the text",
  BLOCK_IN_FLOW: "a list or map by lines may not stand in brackets",
  DUPLICATE_KEY: "a key stands twice in one map",
  IMPOSSIBLE: "the syntax is wrong",
  KEY_OVER_1024_CHARS: "a key is longer than 1024 characters",
  MISSING_CHAR: "a closing quote, bracket or comma is missing",
  MULTILINE_IMPLICIT_KEY: "a key goes over several lines: a quote or colon may be missing",
  MULTIPLE_ANCHORS: "a value has two anchors",
  MULTIPLE_DOCS: "a file holds one document",
  MULTIPLE_TAGS: "a value has two tags",
  NON_STRING_KEY: "a key is a text, not a list, a map or an alias",
  RESOURCE_EXHAUSTION: "the syntax is too deep or too large",
  TAB_AS_INDENT: "a tab is used to indent",
  TAG_RESOLVE_FAILED: "a tag that is not known",
  UNEXPECTED_TOKEN: "a character is not expected here",
} as const satisfies Record<ErrorCode | Flaw["code"], string>;
