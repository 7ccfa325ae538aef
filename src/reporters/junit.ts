import type { TestResult } from "../model/event.ts";
import { type Problem, toFiled, wordReason } from "./problem.ts";
import type { Reporter } from "./reporter.ts";
import { escapeXml } from "./text/escape-xml.ts";

/** JUnit XML: a suite for each rule that was tested, with a case for each test; or for each file, with a case for each problem. */
export const reportJunit: Reporter = async function* (run, events) {
  const suites = new Map<string, Case[]>();
  const add = (suite: string, one: Case): void => {
    const cases = suites.get(suite);
    if (cases === undefined) suites.set(suite, [one]);
    else cases.push(one);
  };
  for await (const event of events) {
    const problem = toFiled(event);
    if (event.kind === "test-result") add(event.rule, { name: event.test, problem, skipped: reasonToSkip(event) });
    else if (event.kind === "subject-result") add(event.place.file, { name: event.subject, problem, skipped: undefined });
    else if (problem?.severity === "error") add(problem.place.file ?? run.command, { name: nameOf(problem), problem, skipped: undefined });
  }
  // A run without anything to tell is a case that passed, so that it is not taken for one that did not happen.
  if (suites.size === 0) suites.set(run.command, [{ name: "no problems", problem: undefined, skipped: undefined }]);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n`;
  let id = 0;
  for (const [name, cases] of suites) yield writeSuite(name, cases, id++);
  yield "</testsuites>\n";
};

type Case = { readonly name: string; readonly problem: Problem | undefined; readonly skipped: string | undefined };

function reasonToSkip({ outcome, reasons }: TestResult): string | undefined {
  return outcome === "todo" ? reasons.map(wordReason).join("; ") : undefined;
}

function nameOf({ code, place }: Problem): string {
  return `${code} ${place.line ?? 1}:${place.column ?? 1}`;
}

/** The clock stays out of reports: same input, same bytes. */
const NO_TIME = 'timestamp="1970-01-01T00:00:00" hostname="localhost" time="0"';

function writeSuite(name: string, cases: readonly Case[], id: number): string {
  const failures = cases.filter(({ problem }) => problem !== undefined).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  const written = cases.map((one) => writeCase(name, one)).join("");
  return (
    `  <testsuite id="${id}" name="${escapeXml(name)}" package="linkwary" ${NO_TIME} ${counts}>\n    <properties/>\n` +
    `${written}    <system-out/>\n    <system-err/>\n  </testsuite>\n`
  );
}

function writeCase(suite: string, { name, problem, skipped }: Case): string {
  const open = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(suite)}" time="0"`;
  if (skipped !== undefined) return `${open}>\n      <skipped/>\n    </testcase>\n`;
  if (problem === undefined) return `${open}/>\n`;
  const { file, line, column } = problem.place;
  const at = [file, line, column].filter((part) => part !== undefined).join(":");
  const text = [at, problem.hint].filter((part) => part !== undefined && part !== "").join("\n");
  return `${open}>\n      <failure type="${escapeXml(problem.code)}" message="${escapeXml(problem.message)}">${escapeXml(text)}</failure>\n    </testcase>\n`;
}
