import type { Diagnostic } from "../model/diagnostic.ts";
import type { Assessment, Fixed, SubjectResult, Summary, TestResult } from "../model/event.ts";
import type { Evidence, Verdict } from "../model/verdict.ts";
import { wordDiagnostic } from "./text/wording.ts";

/** The schema of one result record. */
export const RESULT_SCHEMA = "linkwary/result/v1";

/** An assessment as a result record: lean, the static text of rules stands elsewhere. */
export function toResult({ origin, verdict, masked }: Assessment): Record<string, unknown> {
  const { id, axes, read: _, exposureKnown: __, ...rest } = verdict;
  const { findings, reassurance, exposures, notCounted } = masked === true ? placeAsGiven(rest) : rest;
  return {
    schema: RESULT_SCHEMA,
    kind: "assessment",
    id,
    source: { name: origin.name, line: origin.line, pointer: origin.pointer },
    score: rest.score,
    band: rest.band,
    points: rest.points,
    track: rest.track,
    priority: rest.priority,
    exposure: rest.exposure,
    axes,
    findings,
    reassurance,
    exposures: whenAny(exposures),
    exceptions: rest.exceptions,
    notCounted,
    bandIfCounted: rest.bandIfCounted,
    raisedBy: whenAny(rest.raisedBy),
    experimental: whenAny(rest.experimental),
    notEvaluable: rest.notEvaluable,
    counterfactual: rest.counterfactual,
    timeline: rest.timeline,
    reference: rest.reference,
    referenceFrom: rest.referenceFrom,
    masked,
  };
}

type Shown = Pick<Verdict, "findings" | "reassurance" | "exposures" | "notCounted">;

/** A record holds no text: of masked words it says where they stand in the text that the reader has. */
function placeAsGiven({ findings, reassurance, exposures, notCounted }: Shown): Shown {
  const place = <T extends { readonly evidence: readonly Evidence[] }>(shown: readonly T[]): T[] =>
    shown.map((one) => ({ ...one, evidence: one.evidence.map(toGiven) }));
  return { findings: place(findings), reassurance: place(reassurance), exposures: place(exposures), notCounted: place(notCounted) };
}

function toGiven(evidence: Evidence): Evidence {
  if (evidence.kind !== "text" || evidence.given === undefined) return evidence;
  const { given, ...rest } = evidence;
  return { ...rest, ...given };
}

/** A diagnostic as a record that stands in place of what could not be judged. */
export function toProblem(diagnostic: Diagnostic): Record<string, unknown> {
  const { message, hint } = wordDiagnostic(diagnostic);
  const { file, line, column, pointer } = diagnostic.place;
  return {
    schema: RESULT_SCHEMA,
    kind: "diagnostic",
    code: diagnostic.code,
    severity: diagnostic.severity,
    message,
    hint,
    source: { name: file, line, column },
    pointer,
  };
}

/** What one test of a rule showed. */
export function toTest({ rule, test, outcome, expected, actual, reasons, place }: TestResult): Record<string, unknown> {
  return { rule, test, outcome, expected, actual, reasons, source: { name: place.file, line: place.line, column: place.column } };
}

/** Whether a labelled subject came out in its band. */
export function toLabelled({ subject, outcome, expected, actual, score, signs, place }: SubjectResult): Record<string, unknown> {
  return { subject, outcome, expected, actual, score, signs, source: { name: place.file, line: place.line, pointer: place.pointer } };
}

/** Words of a rule file that were corrected. */
export function toFixed({ code, place, from, to }: Fixed): Record<string, unknown> {
  return { code, from, to, source: { name: place.file, line: place.line, column: place.column } };
}

/** The numbers of the run as the last record. */
export function toSummary({ kind, subjects, bands, errors, warnings, inputs }: Summary): Record<string, unknown> {
  return { schema: RESULT_SCHEMA, kind, subjects, bands, errors, warnings, inputs };
}

/** An empty list says nothing where most records have none. */
function whenAny<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
