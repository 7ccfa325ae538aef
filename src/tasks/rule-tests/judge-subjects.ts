import { assess } from "../../engine/assess.ts";
import type { Context } from "../../engine/context.ts";
import type { RuleSet } from "../../engine/rule-set.ts";
import type { Label } from "../../importers/canonical/read-label.ts";
import { diagnose } from "../../model/diagnose.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Origin, SubjectResult } from "../../model/event.ts";
import { type Band, BANDS } from "../../model/rule.ts";
import { importInputs } from "../import-inputs.ts";

/** Judges labelled subjects of a folder or file: each must come out in the band that its label or its folder says. */
export async function* judgeSubjects(
  ruleSet: RuleSet,
  input: string,
  context: Context,
  signal: AbortSignal,
): AsyncIterable<SubjectResult | Diagnostic> {
  const reading = {
    inputs: [input],
    from: "canonical",
    owner: undefined,
    strict: false,
    maxErrors: undefined,
    signal,
    digests: false,
  } as const;
  for await (const found of importInputs(reading)) {
    if (found.kind === "diagnostic") yield found;
    if (found.kind !== "subject") continue;
    const { subject, origin } = found;
    const expected = expectBands(found.label, origin);
    if (expected === undefined) {
      yield diagnose("input/no-label", { id: subject.id }, placeOf(origin));
      continue;
    }
    const { band, score, findings } = assess(ruleSet, subject, context);
    yield {
      kind: "subject-result",
      subject: subject.id,
      outcome: expected.includes(band) ? "passed" : "failed",
      expected,
      actual: band,
      score,
      signs: findings.slice(0, SIGNS).map(({ rule, counted }) => ({ rule, points: counted })),
      place: placeOf(origin),
    };
  }
}

/** Findings that a miss names. */
const SIGNS = 3;

/** The bands that a label allows, else those of the nearest folder that has the name of a band. */
function expectBands(label: Label | undefined, { name }: Origin): readonly Band[] | undefined {
  if (label?.kind === "band") return [label.band];
  if (label?.kind === "positive") return label.positive ? ["medium", "high"] : ["insufficient-data", "low"];
  const folders = name.split(/[/\\]/u).slice(0, -1);
  const band = folders.toReversed().flatMap((folder) => BANDS.find((known) => known === folder) ?? [])[0];
  return band === undefined ? undefined : [band];
}

function placeOf({ name, line, pointer }: Origin): SubjectResult["place"] {
  return { file: name, ...(line === undefined ? {} : { line }), ...(pointer === undefined ? {} : { pointer }) };
}
