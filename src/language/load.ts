import type { Diagnostic } from "../model/diagnostic.ts";
import type { Pack, PackHeader } from "../model/rule.ts";
import { ruleFileSchema } from "../model/rule-schema.ts";
import { suggest } from "../text/suggest.ts";
import { checkPack } from "./checks/index.ts";
import { children, type Cursor, openCursor, placeOfKey, placeOfValue, step } from "./cursor.ts";
import { parseYaml } from "./document.ts";
import { type HeaderReading, readHeader } from "./header.ts";
import { joinPath, type PackFiles } from "./pack-files.ts";
import { collect, type Report, sortProblems } from "./report.ts";
import { applyOverride, checkShape, openSource, readRule, type RuleSource } from "./rule.ts";
import { readBySchema } from "./schema.ts";

/** What was understood of the packs, and every problem, sorted by place. */
export type LoadReading = {
  /** Undefined where no header could be read. */
  readonly pack: Pack | undefined;
  readonly problems: readonly Diagnostic[];
};

/** Reads packs in order: later ones see the lists and families of earlier ones, and may override their rules. */
export function loadPacks(packs: readonly PackFiles[], fixtures: ReadonlyMap<string, string>): LoadReading {
  const { report, problems } = collect();
  const headers: HeaderReading[] = [];
  const sources = new Map<string, RuleSource>();
  for (const [place, files] of packs.entries()) {
    const header = readHeader(files, headers.at(-1)?.header, report);
    if (header === undefined) continue;
    headers.push(header);
    readSources(files, header, place, sources, report);
  }
  const header: PackHeader | undefined = headers.at(-1)?.header;
  if (header === undefined) return { pack: undefined, problems: sortProblems(problems) };
  const ids = [...sources.values()]
    .filter((source) => source.keys.has("detection"))
    .map((source) => source.id)
    .sort();
  const rules = [...sources.values()].map((source) => readRule(source, ids, fixtures, report)).filter((rule) => rule !== undefined);
  checkPack({ header, rules, sources, headers }, report);
  return { pack: { header, rules }, problems: sortProblems(problems) };
}

function readSources(files: PackFiles, header: HeaderReading, pack: number, sources: Map<string, RuleSource>, report: Report): void {
  for (const [path, text] of files.files) {
    if (path === "pack.yaml" || !/\.ya?ml$/u.test(path) || header.listFiles.has(path)) continue;
    const { yaml, problems } = parseYaml(joinPath(files.name, path), text);
    for (const { code, args, place } of problems) report(code, args, place);
    if (yaml === undefined) continue;
    const file = openCursor(yaml);
    if (readBySchema(ruleFileSchema, file, report) === undefined) continue;
    for (const { at } of children(step(file, "rules") as Cursor)) addSource(openSource(at, pack), sources, report);
  }
}

function addSource(source: RuleSource, sources: Map<string, RuleSource>, report: Report): void {
  const known = sources.get(source.id);
  const id = source.keys.get("id");
  if (known !== undefined && known.pack === source.pack && id !== undefined) {
    const first = known.keys.get("id") as Cursor;
    report("rule/duplicate-id", { id: source.id }, placeOfValue(id), [{ label: "first defined here", place: placeOfValue(first) }]);
    return;
  }
  if (known === undefined && looksLikeOverride(source)) {
    report("rule/unknown-rule", { id: source.id, suggestion: suggest(source.id, [...sources.keys()]) }, placeOfKey(id ?? source.whole));
    return;
  }
  if (!checkShape(source, known !== undefined, report)) return;
  sources.set(source.id, known === undefined ? source : { ...applyOverride(known, source), pack: source.pack });
}

/** Neither logic nor title of its own: it only changes a rule, which must stand earlier in the same command. */
function looksLikeOverride({ keys }: RuleSource): boolean {
  return keys.has("id") && !["title", "detection", "combination", "sequence"].some((key) => keys.has(key));
}
