import type { Diagnostic } from "../model/diagnostic.ts";
import type { RegexEngine } from "../model/regex.ts";
import type { Pack } from "../model/rule.ts";
import type { WrittenRule } from "../model/written-rule.ts";
import { ruleFileSchema } from "../model/rule-schema.ts";
import { meant } from "../text/suggest.ts";
import { checkPack, checkRules } from "./checks/index.ts";
import { children, type Cursor, openCursor, placeOfValue, step } from "./cursor.ts";
import { parseYaml } from "./document.ts";
import { type HeaderReading, readHeader } from "./header.ts";
import { type Ignore, openIgnores, readIgnores } from "./ignores.ts";
import { joinPath, type PackFiles } from "./pack-files.ts";
import { openText, type SourceText } from "./place.ts";
import { collect, type Report, sortProblems } from "./report.ts";
import { openPhraseBudget, type PhraseBudget } from "./phrase-budget.ts";
import { nameRenamed } from "./renamed.ts";
import { readDraft } from "./rule.ts";
import { describeSource } from "./written-rule.ts";
import { describe, readBySchema } from "./schema.ts";
import { applyOverride, checkShape, openSource, type RuleSource } from "./source.ts";

/** What was understood of the packs, and every problem, sorted by place. */
export type LoadReading = {
  /** Undefined where no header could be read. */
  readonly pack: Pack | undefined;
  readonly problems: readonly Diagnostic[];
  /** The rules as written, in the order in which they first stand. */
  readonly written: readonly WrittenRule[];
  /** Comments that let a warning of `rules test` stand: those of the other warnings have been heeded. */
  readonly ignores: readonly Ignore[];
};

/**
 * Reads packs in order: later ones see the lists and families of earlier ones, and may override their rules. The engine is needed
 * only where `mayHoldPatterns`.
 */
export function loadPacks(packs: readonly PackFiles[], fixtures: ReadonlyMap<string, string>, compileRegex?: RegexEngine): LoadReading {
  const { report, problems } = collect();
  const headers: HeaderReading[] = [];
  const budget = openPhraseBudget(report);
  const sources: SourceList = { byId: new Map(), strays: [] };
  const texts: SourceText[] = [];
  let hasAllRules = true;
  for (const [place, files] of packs.entries()) {
    const header = readHeader(files, headers.at(-1), place === 0, budget, report);
    texts.push(...textsOf(files, header));
    if (header === undefined) hasAllRules = false;
    if (header === undefined) continue;
    headers.push(header);
    if (!readSources(files, header, place, sources, budget, report)) hasAllRules = false;
  }
  const ids = [...sources.byId.keys()];
  const members = ids.filter((id) => sources.byId.get(id)?.keys.has("detection")).sort();
  const all = [...sources.byId.values(), ...sources.strays];
  const reportDraft = nameRenamed(all, report);
  const drafts = all.map((source) => readDraft(source, { ids, members, fixtures }, reportDraft));
  checkRules({ drafts, texts, compileRegex }, report);
  const header = headers.length < packs.length ? undefined : headers.at(-1)?.header;
  const rules = drafts.flatMap(({ rule }) => rule ?? []);
  const isWhole = hasAllRules && rules.length === drafts.length;
  if (header !== undefined) checkPack({ header, headers, drafts, texts, compileRegex, hasAllRules, isWhole }, report);
  // A rule that is named may stand in a file that could not be read.
  const told = hasAllRules ? problems : problems.filter(({ code }) => code !== "rule/unknown-rule");
  const written = [...sources.byId.values()].map(describeSource);
  return { pack: header && { header, rules }, ...heedIgnores(told, texts), written };
}

/** The problems that no comment lets stand, in order, with those of the comments themselves. */
function heedIgnores(problems: readonly Diagnostic[], texts: readonly SourceText[]): Pick<LoadReading, "problems" | "ignores"> {
  const own = collect();
  const all = texts.filter(({ file }) => isYaml(file)).flatMap((source) => readIgnores(source, own.report));
  const isOfTest = ({ code }: Ignore): boolean => code.startsWith("test/");
  const { isIgnored, unused } = openIgnores(all.filter((ignore) => !isOfTest(ignore)));
  const kept = problems.filter((problem) => !isIgnored(problem));
  return { problems: sortProblems([...kept, ...own.problems, ...unused()]), ignores: all.filter(isOfTest) };
}

/** Rules by their id, and those that are only checked. */
type SourceList = { readonly byId: Map<string, RuleSource>; readonly strays: RuleSource[] };

/** Every file of a pack that means something. */
function textsOf({ name, files }: PackFiles, header: HeaderReading | undefined): SourceText[] {
  const read = [...files].filter(([path]) => isYaml(path) || header?.listFiles.has(path) === true);
  return read.map(([path, text]) => openText(joinPath(name, path), text));
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/u.test(path);
}

/** Whether every file could be read. */
function readSources(
  files: PackFiles,
  header: HeaderReading,
  pack: number,
  sources: SourceList,
  budget: PhraseBudget,
  report: Report,
): boolean {
  let isWhole = true;
  for (const [path, text] of files.files) {
    if (path === "pack.yaml" || !isYaml(path) || header.listFiles.has(path)) continue;
    const { yaml, problems } = parseYaml(joinPath(files.name, path), text);
    for (const { code, args, place } of problems) report(code, args, place);
    // Reading on would only take time.
    if (problems.some(({ code }) => code === "pack/too-many-entries")) return false;
    const file = yaml && openCursor(yaml);
    if (file === undefined || readBySchema(ruleFileSchema, file, report) === undefined) isWhole = false;
    const rules = file && step(file, "rules");
    for (const { at } of Array.isArray(rules?.value) ? children(rules) : []) {
      if (!budget.takeRule(at)) return false;
      addSource(at, pack, sources, report);
    }
  }
  return isWhole;
}

function addSource(at: Cursor, pack: number, { byId, strays }: SourceList, report: Report): void {
  if (typeof at.value !== "object" || at.value === null || Array.isArray(at.value)) {
    report("rule/yaml-value", { expected: "a map", found: describe(at.value) }, placeOfValue(at));
    return;
  }
  const written = openSource(at, pack);
  const known = byId.get(written.id);
  const id = written.keys.get("id");
  const isOverride = known !== undefined && known.pack !== pack;
  const isPart = looksLikeOverride(written);
  const isUnknown = known === undefined && isPart;
  const source = checkShape(written, isOverride || isPart, report);
  if (source.isStray || id === undefined) strays.push(source);
  else if (isUnknown) report("rule/unknown-rule", { id: source.id, ...meant(source.id, [...byId.keys()]) }, placeOfValue(id));
  else if (known === undefined) byId.set(source.id, source);
  else if (isOverride) byId.set(source.id, applyOverride(known, source));
  else {
    const first = known.keys.get("id") as Cursor;
    report("rule/duplicate-id", { id: source.id }, placeOfValue(id), [{ label: "first defined here", place: placeOfValue(first) }]);
    if (!isPart) strays.push({ ...source, isStray: true });
  }
}

/** Neither logic nor title of its own: it only changes a rule, which must stand earlier in the same command. */
function looksLikeOverride({ keys }: RuleSource): boolean {
  return keys.has("id") && !["title", "detection", "combination", "sequence"].some((key) => keys.has(key));
}
