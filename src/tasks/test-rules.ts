import { compilePack } from "../engine/compile.ts";
import { openIgnores } from "../language/ignores.ts";
import { diagnose } from "../model/diagnose.ts";
import type { Event, Summary, TestResult } from "../model/event.ts";
import { loadJudges } from "../workers/judges.ts";
import { openRules } from "../workers/open-rules.ts";
import { readSoundPacks } from "./read-packs.ts";
import { judgeSubjects } from "./rule-tests/judge-subjects.ts";
import { measureCoverage } from "./rule-tests/measure-coverage.ts";
import { runTest } from "./rule-tests/run-test.ts";

export type TestOptions = {
  readonly packs: readonly string[];
  readonly fixtures: string | undefined;
  readonly clock: number;
  /** Also change each part of each rule in turn, and tell what no test notices. */
  readonly coverage: boolean;
  /** The least percentage of changes that tests must notice. */
  readonly minCoverage: number | undefined;
  /** Also judge the labelled subjects of this folder or file. */
  readonly subjects: string | undefined;
  readonly signal: AbortSignal;
};

/** Runs the tests that stand inside the rules. A pack with errors is not run. */
export async function* testRules(options: TestOptions): AsyncIterable<Event> {
  const { packs, fixtures, clock, coverage, minCoverage, subjects, signal } = options;
  const { pack, problems, files, ignores, sha256 } = await readSoundPacks(packs, fixtures);
  const ruleSet = await openRules(compilePack(pack, sha256));
  const places = new Map(ruleSet.pack.rules.map(({ id }, place) => [id, place]));
  const judges = await loadJudges();
  const tests = { passed: 0, failed: 0, todo: 0, rules: pack.rules.length };
  const covered = { changes: 0, noticed: 0 };
  const { isIgnored, unused } = openIgnores(ignores);
  for (const rule of pack.rules) {
    const place = places.get(rule.id) as number;
    const runs = rule.tests.map((test) =>
      runTest(ruleSet, place, rule, test, { clock, judges, ...(test.now === undefined ? {} : { now: test.now }) }),
    );
    for (const { result } of runs) {
      tests[COUNTED[result.outcome]] += 1;
      yield result;
    }
    if (!coverage) continue;
    const passed = runs.filter(({ result }) => result.outcome === "passed");
    const measured = await measureCoverage(pack, rule, passed);
    // A change that its author lets stand is none.
    const unnoticed = measured.unnoticed.filter((problem) => !isIgnored(problem));
    const changes = measured.changes - measured.unnoticed.length + unnoticed.length;
    covered.changes += changes;
    covered.noticed += changes - unnoticed.length;
    yield* unnoticed;
  }
  const idle = coverage ? unused() : [];
  yield* idle;
  const labelled = { subjects: 0, missed: 0 };
  if (subjects !== undefined) {
    for await (const event of judgeSubjects(ruleSet, subjects, { clock, judges }, signal)) {
      if (event.kind === "subject-result") labelled.subjects += 1;
      if (event.kind === "subject-result" && event.outcome === "failed") labelled.missed += 1;
      yield event;
    }
  }
  const score = toScore(covered);
  const isLow = minCoverage !== undefined && score < minCoverage;
  if (isLow) yield diagnose("test/low-coverage", { score, minimum: minCoverage }, {});
  const inputs = files.flatMap(({ files: texts }) => [...texts].map(([name, text]) => ({ name, sha256: "", bytes: text.length })));
  yield {
    kind: "summary",
    subjects: 0,
    bands: { "insufficient-data": 0, low: 0, medium: 0, high: 0 },
    errors: isLow ? 1 : 0,
    warnings: problems.length + covered.changes - covered.noticed + idle.length,
    inputs,
    tests,
    ...(subjects === undefined ? {} : { labelled }),
    ...(coverage ? { coverage: { ...covered, score } } : {}),
  } satisfies Summary;
}

const COUNTED = { passed: "passed", failed: "failed", todo: "todo", "todo-passed": "todo" } as const satisfies Record<
  TestResult["outcome"],
  string
>;

/** Per cent in tenths, rounded down: 100 is every change. A pack without anything to change has missed none. */
function toScore({ changes, noticed }: { readonly changes: number; readonly noticed: number }): number {
  return changes === 0 ? 100 : Math.floor((noticed / changes) * 1000) / 10;
}
