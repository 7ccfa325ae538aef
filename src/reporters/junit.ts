import type { Assessment, Event, Run, SubjectResult, TestResult } from "../model/event.ts";
import { BANDS } from "../model/rule.ts";
import { type Problem, toFiled } from "./problem.ts";
import type { Reporter } from "./reporter.ts";
import { escapeXml } from "./text/escape-xml.ts";
import { listReasons } from "./text/reason-lines.ts";
import { wordBand, wordVerdict } from "./text/wording.ts";

/**
 * JUnit XML: a suite for each file of subjects with a case for each of them, which fails from the band of `--fail-on` on; for
 * each rule that was tested with a case for each test; for each file with problems with a case for each error.
 */
export const reportJunit: Reporter = async function* (run, events) {
  const suites = new Map<string, Case[]>();
  for await (const event of events) {
    const [suite, one] = toCase(run, event) ?? [];
    if (suite === undefined || one === undefined) continue;
    const cases = suites.get(suite);
    if (cases === undefined) suites.set(suite, [one]);
    else cases.push(one);
  }
  // A run without anything to tell is a case that passed, so that it is not taken for one that did not happen.
  if (suites.size === 0) suites.set(run.command, [{ name: run.command === "assess" ? "no subjects" : "no problems" }]);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n`;
  let id = 0;
  for (const [name, cases] of suites) yield writeSuite(name, cases, id++);
  yield "</testsuites>\n";
};

type Case = { readonly name: string; readonly failure?: Failed; readonly skipped?: true };
type Failed = { readonly type: string; readonly message: string; readonly text: string };

/** The case that an event is, and the suite that it belongs to. */
function toCase(run: Run, event: Event): readonly [suite: string, one: Case] | undefined {
  if (event.kind === "assessment") return [event.origin.name, ofSubject(run, event)];
  const problem = toFiled(event);
  if (event.kind === "test-result") return [event.rule, ofTest(event.test, event, problem)];
  if (event.kind === "subject-result") return [event.place.file, ofTest(event.subject, event, problem)];
  if (problem?.severity !== "error") return undefined;
  return [problem.place.file ?? run.command, { name: nameOf(problem), failure: describe(problem) }];
}

function ofSubject({ failOn }: Run, assessment: Assessment): Case {
  const { id: name, band, score } = assessment.verdict;
  if (failOn !== undefined && BANDS.indexOf(band) >= BANDS.indexOf(failOn)) {
    const message = `${wordBand(band)}, ${score}/100: ${wordVerdict(assessment.verdict)}`;
    return { name, failure: { type: band, message, text: listReasons(assessment).join("\n") } };
  }
  return band === "insufficient-data" ? { name, skipped: true } : { name };
}

function ofTest(name: string, { outcome }: TestResult | SubjectResult, problem: Problem | undefined): Case {
  if (problem?.severity === "error") return { name, failure: describe(problem) };
  return outcome === "todo" ? { name, skipped: true } : { name };
}

function nameOf({ code, place }: Problem): string {
  return `${code} ${place.line ?? 1}:${place.column ?? 1}`;
}

function describe({ code, message, hint, place: { file, line, column } }: Problem): Failed {
  const at = [file, line, column].filter((part) => part !== undefined).join(":");
  return { type: code, message, text: [at, hint].filter((part) => part !== undefined && part !== "").join("\n") };
}

/** The clock stays out of reports: same input, same bytes. */
const NO_TIME = 'timestamp="1970-01-01T00:00:00" hostname="localhost" time="0"';

/** A file can be called by blanks alone; a suite cannot. */
const UNNAMED = "(blank)";

function writeSuite(name: string, cases: readonly Case[], id: number): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  const written = cases.map((one) => writeCase(name, one)).join("");
  return (
    `  <testsuite id="${id}" name="${escapeXml(name.trim() === "" ? UNNAMED : name)}" package="linkwary" ${NO_TIME} ${counts}>\n    <properties/>\n` +
    `${written}    <system-out/>\n    <system-err/>\n  </testsuite>\n`
  );
}

function writeCase(suite: string, { name, failure, skipped }: Case): string {
  const open = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(suite)}" time="0"`;
  if (skipped !== undefined) return `${open}>\n      <skipped/>\n    </testcase>\n`;
  if (failure === undefined) return `${open}/>\n`;
  const { type, message, text } = failure;
  return `${open}>\n      <failure type="${escapeXml(type)}" message="${escapeXml(message)}">${escapeXml(text)}</failure>\n    </testcase>\n`;
}
