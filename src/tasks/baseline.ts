import { readTextFile } from "../io/text-files.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { Failure } from "../model/failure.ts";
import { openFingerprints } from "../reporters/text/fingerprint.ts";

/** Problems that are known, by fingerprint: the results of an earlier run's SARIF report. */
export type Baseline = { readonly name: string; readonly known: ReadonlyMap<string, string> };

/** Reads a SARIF report of linkwary; anything else ends the task. */
export function readBaseline(name: string): Baseline {
  const text = readTextFile(name);
  try {
    const { runs } = JSON.parse(text) as { runs: { results: Result[] }[] };
    const results = runs.flatMap((run) => run.results);
    return { name, known: new Map(results.map((result) => [fingerprintOf(result), result.ruleId])) };
  } catch (error) {
    throw new Failure("usage", [diagnose("baseline/not-sarif", { name }, { file: name })], { cause: error });
  }
}

type Result = { readonly ruleId: string; readonly partialFingerprints?: { readonly primaryLocationLineHash?: unknown } };

function fingerprintOf({ partialFingerprints }: Result): string {
  const found = partialFingerprints?.primaryLocationLineHash;
  if (typeof found !== "string") throw new Error("a result without a fingerprint");
  return found;
}

/** The problems that the baseline does not hold, and one that counts those of it that are gone. */
export function subtractBaseline(problems: readonly Diagnostic[], { name, known }: Baseline): readonly Diagnostic[] {
  const fingerprint = openFingerprints();
  const found = problems.map((problem) => ({ problem, print: fingerprint(problem.code, problem.place) }));
  const seen = new Set(found.map(({ print }) => print));
  const gone = [...known].flatMap(([print, code]) => (seen.has(print) ? [] : [code]));
  const [code] = gone;
  return [
    ...found.flatMap(({ problem, print }) => (known.has(print) ? [] : [problem])),
    ...(code === undefined ? [] : [diagnose("baseline/gone", { count: gone.length, name, code }, { file: name })]),
  ];
}
