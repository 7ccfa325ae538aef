import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic, DiagnosticCode, Place } from "../model/diagnostic.ts";
import type { Severity } from "../model/diagnostics/wording.ts";
import type { Event, SubjectResult, TestReason, TestResult } from "../model/event.ts";
import { wordDiagnostic } from "./text/wording.ts";

/** What a system that files problems is told of one: a diagnostic, or a rule test that failed. */
export type Problem = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | undefined;
  readonly place: Place;
  readonly related: NonNullable<Diagnostic["related"]>;
};

/** The problem that an event is; undefined where it is none. */
export function toFiled(event: Event): Problem | undefined {
  if (event.kind === "test-result") return ofTest(event);
  if (event.kind === "subject-result") return event.outcome === "failed" ? ofSubject(event) : undefined;
  return event.kind === "diagnostic" ? ofDiagnostic(event) : undefined;
}

function ofDiagnostic(diagnostic: Diagnostic): Problem {
  const { code, severity, place, related = [] } = diagnostic;
  const { message, hint, note } = wordDiagnostic(diagnostic);
  const words = [hint, note].filter((part) => part !== undefined);
  return { code, severity, message, hint: words.length === 0 ? undefined : words.join("; "), place, related };
}

function ofTest({ rule, test, outcome, expected, actual, reasons, place }: TestResult): Problem | undefined {
  switch (outcome) {
    case "passed":
    case "todo":
      return undefined;
    case "todo-passed":
      return ofDiagnostic(diagnose("test/todo-passed", { rule, test }, place));
    case "failed": {
      const found = actual === expected ? `${actual}, but not as it is written` : actual;
      const problem = ofDiagnostic(diagnose("test/failed", { rule, test, expected, found }, place));
      return { ...problem, hint: reasons.map(wordReason).join("; ") };
    }
    default:
      return outcome satisfies never;
  }
}

function ofSubject({ subject, expected, actual, score, signs, place }: SubjectResult): Problem {
  const args = { subject, expected: expected.join(" or "), found: actual, score };
  return { ...ofDiagnostic(diagnose("test/missed-band", args, place)), hint: wordSigns(signs) };
}

/** What weighs most: "paid-report +12, off-platform +6". */
export function wordSigns(signs: SubjectResult["signs"]): string {
  return signs.length === 0 ? "nothing found" : signs.map(({ rule, points }) => `${rule} +${points}`).join(", ");
}

/** A reason on one line: the words that it is about stand in quotes. */
export function wordReason({ message, excerpt }: TestReason): string {
  return excerpt === undefined ? message : `${message}: “${excerpt.text.slice(excerpt.start, excerpt.end)}”`;
}
