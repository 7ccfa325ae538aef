import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { Severity } from "../model/diagnostics/wording.ts";
import type { Event, SubjectResult, TestReason, TestResult } from "../model/event.ts";
import { wordDiagnostic } from "./text/wording.ts";

/** What a system that files problems is told of one: a diagnostic, or a rule test that failed. */
export type Problem = {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | undefined;
  readonly place: Place;
  readonly related: NonNullable<Diagnostic["related"]>;
};

/** The code of a rule test that failed. */
const FAILED = "test/failed";
/** The code of a labelled subject in another band. */
const MISSED = "test/missed-band";

/** The problem that an event is; undefined where it is none. */
export function toFiled(event: Event): Problem | undefined {
  if (event.kind === "test-result") return event.outcome === "failed" ? ofTest(event) : undefined;
  if (event.kind === "subject-result") return event.outcome === "failed" ? ofSubject(event) : undefined;
  if (event.kind !== "diagnostic") return undefined;
  const { message, hint, note } = wordDiagnostic(event);
  const words = [hint, note].filter((part) => part !== undefined);
  return {
    code: event.code,
    severity: event.severity,
    message,
    hint: words.length === 0 ? undefined : words.join("; "),
    place: event.place,
    related: event.related ?? [],
  };
}

function ofTest({ rule, test, expected, actual, reasons, place }: TestResult): Problem {
  const message = `the test “${test}” of \`${rule}\` expected ${expected}, found ${actual}`;
  return { code: FAILED, severity: "error", message, hint: reasons.map(wordReason).join("; "), place, related: [] };
}

function ofSubject({ subject, expected, actual, score, signs, place }: SubjectResult): Problem {
  const message = `the subject “${subject}” is labelled ${expected.join(" or ")}, found ${actual} (${score})`;
  return { code: MISSED, severity: "error", message, hint: wordSigns(signs), place, related: [] };
}

/** What weighs most: "paid-report +12, off-platform +6". */
export function wordSigns(signs: SubjectResult["signs"]): string {
  return signs.length === 0 ? "nothing found" : signs.map(({ rule, points }) => `${rule} +${points}`).join(", ");
}

/** A reason on one line: the words that it is about stand in quotes. */
export function wordReason({ message, excerpt }: TestReason): string {
  return excerpt === undefined ? message : `${message}: “${excerpt.text.slice(excerpt.start, excerpt.end)}”`;
}
