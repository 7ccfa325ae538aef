import { packSchema } from "../model/rule-schema.ts";
import type { Family, PackHeader, Scoring } from "../model/rule.ts";
import { children, type Cursor, openCursor, placeOfKey, placeOfValue, step, textOf } from "./cursor.ts";
import { readDate } from "./date.ts";
import { parseYaml } from "./document.ts";
import { readLists } from "./lists.ts";
import { joinPath, type PackFiles } from "./pack-files.ts";
import type { PhraseBudget } from "./phrase-budget.ts";
import type { Report } from "./report.ts";
import { describe, readBySchema } from "./schema.ts";

/** The version of the rule language that this linkwary reads. */
export const RULES_FORMAT = "linkwary/rules/v1";

/** The header of one pack and the cursor that it was read from; `listFiles` hold no rules. */
export type HeaderReading = {
  /** With what earlier packs say; undefined where this one or an earlier one has a problem. */
  readonly header: PackHeader | undefined;
  readonly at: Cursor;
  readonly listFiles: ReadonlySet<string>;
};

/**
 * Reads `pack.yaml`. Lists, families and scoring of earlier packs stay, and are replaced name by name; only the first one must
 * have a scoring. Undefined where it cannot be told which files hold rules.
 */
export function readHeader(
  { name, files }: PackFiles,
  before: HeaderReading | undefined,
  isFirst: boolean,
  budget: PhraseBudget,
  report: Report,
): HeaderReading | undefined {
  const text = files.get("pack.yaml");
  if (text === undefined) {
    report("pack/no-header", { name }, { file: name });
    return undefined;
  }
  const { yaml, problems } = parseYaml(joinPath(name, "pack.yaml"), text);
  for (const { code, args, place } of problems) report(code, args, place);
  if (yaml === undefined) return undefined;
  const at = openCursor(yaml);
  if (!checkFormat(at, report)) return undefined;
  const document = readBySchema(packSchema, at, report);
  const { lists, listFiles } = readLists(step(at, "lists"), files, name, budget, report);
  checkDates(at, report);
  const earlier = before?.header;
  const scoring = document?.scoring ?? earlier?.scoring;
  if (document !== undefined && scoring === undefined && isFirst)
    report("rule/missing-key", { key: "scoring", expected: "how points become a score: see docs/rules.md" }, placeOfValue(at));
  const isReadable = document !== undefined && scoring !== undefined && (before === undefined || earlier !== undefined);
  return { at, listFiles, header: isReadable ? merge(earlier, document, lists, scoring) : undefined };
}

type PackDocument = ReturnType<typeof packSchema.parse>;

function merge(earlier: PackHeader | undefined, document: PackDocument, lists: PackHeader["lists"], scoring: Scoring): PackHeader {
  return {
    name: earlier === undefined ? document.pack : `${earlier.name} + ${document.pack}`,
    version: earlier === undefined ? document.version : `${earlier.version} + ${document.version}`,
    ...(document.license === undefined ? {} : { license: document.license }),
    lists: { ...earlier?.lists, ...lists },
    families: { ...earlier?.families, ...readFamilies(document.families ?? {}, scoring) },
    scoring,
    advice: { ...earlier?.advice, ...dropAbsent(document.advice ?? {}) },
    reporting: { ...earlier?.reporting, ...readReporting(document.reporting ?? {}) },
  };
}

function checkDates(at: Cursor, report: Report): void {
  const reporting = step(at, "reporting");
  const lines = (reporting === undefined ? [] : children(reporting)).flatMap(({ at: country }) => children(country));
  for (const { at: line } of lines) {
    const accessed = step(line, "accessed");
    if (accessed !== undefined && textOf(accessed) !== undefined) readDate(accessed, report);
  }
}

/** The format is checked before anything else: a newer pack gets this one clear error. */
function checkFormat(at: Cursor, report: Report): boolean {
  const format = step(at, "format");
  if (format === undefined || format.value === RULES_FORMAT) return true;
  if (typeof format.value === "string" && /^linkwary\/rules\/v\d+$/u.test(format.value)) {
    report("pack/newer-format", { found: format.value, expected: RULES_FORMAT }, placeOfValue(format));
  } else report("rule/yaml-value", { expected: `\`${RULES_FORMAT}\``, found: describe(format.value) }, placeOfKey(format));
  return false;
}

type FamilyDocument = {
  axis: Family["axis"];
  title: string;
  stage?: Family["stage"] | undefined;
  cap?: number | undefined;
  decisive?: boolean | undefined;
};

/** A family without a cap is bounded by what cannot reach a band alone. */
function readFamilies(families: Readonly<Record<string, FamilyDocument>>, scoring: Scoring): Record<string, Family> {
  const entries = Object.entries(families).map(([id, { axis, title, stage, cap, decisive }]): [string, Family] => [
    id,
    { axis, title, cap: cap ?? aloneLimit(scoring), decisive: decisive ?? false, ...(stage === undefined ? {} : { stage }) },
  ]);
  return Object.fromEntries(entries);
}

/** The most points, whole, that one family may have without reaching the band medium alone. */
export function aloneLimit({ base, bands, pointsToDouble }: Scoring): number {
  const odds = (bands.medium - 0.5) / (100 - (bands.medium - 0.5));
  return Math.ceil(pointsToDouble * Math.log2(odds) - base) - 1;
}

function readReporting(reporting: NonNullable<PackDocument["reporting"]>): PackHeader["reporting"] {
  return Object.fromEntries(
    Object.entries(reporting).map(([country, lines]) => [
      country,
      lines.map(({ title, url, accessed }) => ({ title, url, ...(accessed === undefined ? {} : { accessed: String(accessed) }) })),
    ]),
  );
}

function dropAbsent<T extends object>(record: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
