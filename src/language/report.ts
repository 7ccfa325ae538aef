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

/** Problems by file, line and column, as a reader goes through them; of each file only as many as anyone reads. */
export function sortProblems(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = new Map<string, Diagnostic[]>();
  for (const problem of problems.toSorted(compareByPlace)) {
    const { file = "" } = problem.place;
    const found = files.get(file);
    if (found === undefined) files.set(file, [problem]);
    else found.push(problem);
  }
  return [...files.values()].flatMap((found) => boundProblems(found, MAX_PER_FILE));
}

const MAX_PER_FILE = 200;

/** The problems of one file, errors before warnings if they are too many; the others are counted. */
export function boundProblems(problems: readonly Diagnostic[], max: number): readonly Diagnostic[] {
  if (problems.length <= max) return problems;
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const kept = new Set([...errors, ...warnings].slice(0, max));
  const { place = {} } = problems.find((problem) => !kept.has(problem)) ?? {};
  return [...problems.filter((problem) => kept.has(problem)), diagnose("pack/more-problems", { count: problems.length - max }, place)];
}

function compareByPlace(a: Diagnostic, b: Diagnostic): number {
  const key = ({ place }: Diagnostic): readonly [string, number, number] => [place.file ?? "", place.line ?? 0, place.column ?? 0];
  const [fileA, lineA, columnA] = key(a);
  const [fileB, lineB, columnB] = key(b);
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return lineA - lineB || columnA - columnB || (a.code < b.code ? -1 : 1);
}
