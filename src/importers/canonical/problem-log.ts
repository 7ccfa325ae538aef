import { diagnose } from "../../model/diagnose.ts";
import { type Diagnostic, type DiagnosticCode, DIAGNOSTICS, type Place } from "../../model/diagnostic.ts";
import { SOURCE_LIMITS } from "../../model/source.ts";
import { toPointer } from "./pointer.ts";

/** The problems of one record while it is read. */
export type ProblemLog = {
  readonly place: Place;
  /** Keys and places down to the value at hand: in step with the walk, and made a pointer only where there is a problem. */
  readonly trail: (string | number)[];
  readonly listed: Diagnostic[];
  readonly counts: { error: number; warning: number };
};

/** A log for the record at `place`. */
export function openLog(place: Place): ProblemLog {
  return { place, trail: [], listed: [], counts: { error: 0, warning: 0 } };
}

type Args = Readonly<Record<string, string | number | undefined>>;

/** Notes a problem with the value at hand. Only the first of each severity are listed: a hostile record has millions. */
export function noteProblem(
  log: ProblemLog,
  code: DiagnosticCode,
  args: () => Args,
  trail: readonly (string | number)[] = log.trail,
): void {
  const { severity } = DIAGNOSTICS[code];
  log.counts[severity] += 1;
  if (log.counts[severity] > SOURCE_LIMITS.problems) return;
  log.listed.push(diagnose(code, args(), { ...log.place, pointer: `${log.place.pointer ?? ""}${toPointer(trail)}` }));
}

/** The problems in the order of the record, and how many more there were. */
export function listProblems({ place, listed, counts }: ProblemLog): readonly Diagnostic[] {
  const count = counts.error + counts.warning - listed.length;
  return count === 0 ? listed : [...listed, diagnose("input/more-problems", { count }, place)];
}
