import type { Diagnostic, DiagnosticCode, Place } from "../model/diagnostic.ts";
import { diagnose } from "../model/diagnose.ts";

/** Notes one problem; reading goes on, so that every problem is reported at once. */
export type Report = (
  code: DiagnosticCode,
  args: Readonly<Record<string, string | number | undefined>>,
  place: Place,
  related?: Diagnostic["related"],
) => void;

/** A report that collects, and what it collected. */
export function collect(): { readonly report: Report; readonly problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  return { problems, report: (code, args, place, related) => void problems.push(diagnose(code, args, place, related)) };
}

/** Problems by file, line and column, as a reader goes through them. */
export function sortProblems(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ place }: Diagnostic): readonly [string, number, number] => [place.file ?? "", place.line ?? 0, place.column ?? 0];
  return problems.toSorted((a, b) => {
    const [fileA, lineA, columnA] = key(a);
    const [fileB, lineB, columnB] = key(b);
    if (fileA !== fileB) return fileA < fileB ? -1 : 1;
    return lineA - lineB || columnA - columnB || (a.code < b.code ? -1 : 1);
  });
}
