import type { Detection } from "../model/detection.ts";
import type { Exception, Logic, Reference, Rule } from "../model/rule.ts";
import type { RuleDocument } from "../model/rule-schema.ts";
import { meant } from "../text/suggest.ts";
import { children, type Cursor, placeOfValue, step } from "./cursor.ts";
import { readDate } from "./date.ts";
import { namesOfSelections, readDetection } from "./detection.ts";
import { type Member, readLogic } from "./logic.ts";
import type { Report } from "./report.ts";
import { readParts } from "./rule-parts.ts";
import { readTests } from "./rule-tests.ts";
import { type RuleSource, soundKey, soundKeys } from "./source.ts";
import { readTemplate } from "./template.ts";
import { type WrittenClause, writtenClauses } from "./written-clauses.ts";

/** A rule as far as it could be read: one problem does not hide the others. */
export type Draft = {
  readonly source: RuleSource;
  /** The keys whose value has the right shape. */
  readonly document: Partial<RuleDocument>;
  readonly logic: Logic | undefined;
  /** Rules that a combination or a sequence names. */
  readonly members: readonly Member[];
  /** The detection of the rule and those of its exceptions, with what could be read of each. */
  readonly detections: readonly DetectionDraft[];
  /** Undefined where something is missing that a run needs. */
  readonly rule: Rule | undefined;
};
export type DetectionDraft = {
  readonly at: Cursor;
  readonly detection: Detection | undefined;
  /** Its keys as written. */
  readonly clauses: readonly WrittenClause[];
};

/** What a rule may name: `members` of combinations and sequences, all `ids` for `related`, and fixtures. */
export type Surroundings = {
  readonly ids: readonly string[];
  readonly members: readonly string[];
  readonly fixtures: ReadonlyMap<string, string>;
};

/** Reads a rule whose shape has been checked. */
export function readDraft(source: RuleSource, { ids, members: names, fixtures }: Surroundings, report: Report): Draft {
  const document = soundKeys(source);
  const { logic, members } = readLogic(source, names, report);
  const exceptions = readExceptions(source, report);
  const tests = readTests(source, fixtures, report);
  const message = soundKey(source, "message");
  const selections = source.broken.has("detection") ? undefined : namesOfSelections(source.keys.get("detection"));
  const template = message && readTemplate(message, selections, report);
  checkDates(source, report);
  checkRelated(source, ids, report);
  const own = soundKey(source, "detection");
  const detection = logic?.kind === "detection" ? logic.detection : undefined;
  return {
    source,
    document,
    logic,
    members,
    detections: [
      ...(own === undefined ? [] : [{ at: own, detection, clauses: writtenClauses(own) }]),
      ...exceptions.map(({ at, read }) => ({ at, detection: read?.detection, clauses: writtenClauses(at) })),
    ],
    rule: source.isStray
      ? undefined
      : build(
          document,
          logic,
          exceptions.map(({ read }) => read),
          template,
          tests,
          readParts({
            own,
            exceptions: exceptions.flatMap(({ id, at }) => (id === undefined ? [] : [{ id, at }])),
            logic,
            members,
            sequence: soundKey(source, "sequence"),
          }),
        ),
  };
}

/** The model of a rule, if it is complete. */
function build(
  document: Partial<RuleDocument>,
  logic: Logic | undefined,
  exceptions: readonly (Exception | undefined)[],
  message: Rule["message"] | undefined,
  tests: Rule["tests"],
  parts: Rule["parts"],
): Rule | undefined {
  const { id, title, status, family, description, falsepositives, references } = document;
  if (id === undefined || title === undefined || status === undefined || family === undefined || description === undefined)
    return undefined;
  if (falsepositives === undefined || references === undefined || message === undefined || document.tests === undefined) return undefined;
  if (logic === undefined || exceptions.includes(undefined)) return undefined;
  return {
    id,
    title,
    status,
    family,
    tracks: document.tracks ?? [],
    tags: document.tags ?? [],
    weight: document.weight ?? 0,
    ...(document.exposure === undefined ? {} : { exposure: document.exposure }),
    ...(document.floor === undefined ? {} : { floor: document.floor }),
    from: document.from ?? "subject",
    description: description.trim(),
    falsepositives,
    references: references.map(readReference),
    logic,
    exceptions: exceptions as readonly Exception[],
    message,
    ...(document.advice === undefined ? {} : { advice: document.advice }),
    tests,
    parts,
  };
}

type ExceptionDraft = { readonly id: Cursor | undefined; readonly at: Cursor; readonly read: Exception | undefined };

function readExceptions(source: RuleSource, report: Report): ExceptionDraft[] {
  const at = source.keys.get("exceptions");
  const first = new Map<string, Cursor>();
  return (at === undefined || !Array.isArray(at.value) ? [] : children(at)).flatMap(({ at: exception }) => {
    const id = step(exception, "id");
    if (id !== undefined && typeof id.value === "string") {
      const known = first.get(id.value);
      if (known === undefined) first.set(id.value, id);
      else {
        const related = [{ label: "first defined here", place: placeOfValue(known) }];
        report("rule/duplicate-exception", { id: id.value }, placeOfValue(id), related);
      }
    }
    const body = step(exception, "detection");
    if (body === undefined || !isRecord(body.value)) return [];
    const detection = readDetection(body, report);
    const reason = step(exception, "reason")?.value;
    const isComplete = detection !== undefined && typeof id?.value === "string" && typeof reason === "string";
    return [{ id, at: body, read: isComplete ? { id: id.value, reason, detection } : undefined }];
  });
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkDates(source: RuleSource, report: Report): void {
  const references = soundKey(source, "references");
  const dates = [
    soundKey(source, "date"),
    soundKey(source, "modified"),
    ...(references === undefined ? [] : children(references).map(({ at }) => step(at, "accessed"))),
  ];
  for (const at of dates) if (at !== undefined) readDate(at, report);
}

/** The former id of a renamed rule is gone, as it should be; any other related rule exists. */
function checkRelated(source: RuleSource, ids: readonly string[], report: Report): void {
  const at = soundKey(source, "related");
  for (const { at: other } of at === undefined ? [] : children(at)) {
    const { type, id } = other.value as NonNullable<RuleDocument["related"]>[number];
    if (type === "renamed" || ids.includes(id)) continue;
    report("rule/unknown-rule", { id, ...meant(id, ids) }, placeOfValue(step(other, "id") ?? other));
  }
}

function readReference({ title, url, accessed }: RuleDocument["references"][number]): Reference {
  return { title, url, ...(accessed === undefined ? {} : { accessed: String(accessed) }) };
}
