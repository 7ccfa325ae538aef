import type { Assessment, Run, Summary } from "../model/event.ts";
import type { Reporter } from "./reporter.ts";
import { toFixed, toLabelled, toProblem, toResult, toSummary, toTest } from "./result.ts";
import { escapeJson } from "./text/escape.ts";

/** The schema of the whole report. */
export const REPORT_SCHEMA = "linkwary/report/v1";

/** One document. Results are written as they come; what is known only at the end (problems, rules, inputs) follows them. */
export const reportJson: Reporter = async function* (run, events) {
  const problems: Record<string, unknown>[] = [];
  const tests: Record<string, unknown>[] = [];
  const subjects: Record<string, unknown>[] = [];
  const fixed: Record<string, unknown>[] = [];
  const used = new Set<string>();
  let summary: Summary | undefined;
  let separator = "";
  yield `{\n  "schema": ${JSON.stringify(REPORT_SCHEMA)},\n  "results": [`;
  for await (const event of events) {
    if (event.kind === "assessment") {
      for (const id of rulesOf(event)) used.add(id);
      yield `${separator}\n${indent(toResult(event), 4)}`;
      separator = ",";
    } else if (event.kind === "diagnostic") problems.push(toProblem(event));
    else if (event.kind === "test-result") tests.push(toTest(event));
    else if (event.kind === "subject-result") subjects.push(toLabelled(event));
    else if (event.kind === "fixed") fixed.push(toFixed(event));
    else if (event.kind === "summary") summary = event;
  }
  yield `${separator === "" ? "" : "\n  "}],\n`;
  yield `  "problems": ${indent(problems, 2).trimStart()},\n`;
  if (fixed.length > 0) yield `  "fixed": ${indent(fixed, 2).trimStart()},\n`;
  if (run.command === "rules test") yield `  "tests": ${indent(tests, 2).trimStart()},\n`;
  if (subjects.length > 0) yield `  "subjects": ${indent(subjects, 2).trimStart()},\n`;
  yield `  "run": ${indent(describeRun(run, used, summary), 2).trimStart()},\n`;
  yield `  "summary": ${indent(summary === undefined ? {} : toCounts(summary), 2).trimStart()}\n}\n`;
};

function describeRun({ tool, pack }: Run, used: ReadonlySet<string>, summary: Summary | undefined): Record<string, unknown> {
  const rules = (pack?.rules ?? []).filter((rule) => used.has(rule.id)).map(({ id, ...text }) => [id, text] as const);
  return {
    tool,
    pack: pack === undefined ? undefined : { name: pack.name, version: pack.version, sha256: pack.sha256 },
    inputs: summary?.inputs ?? [],
    rules: Object.fromEntries(rules),
  };
}

/** Every rule that a result names, wherever it does. */
function rulesOf({ verdict }: Assessment): string[] {
  const { findings, reassurance, exposures, exceptions, notCounted, raisedBy, experimental, counterfactual } = verdict;
  const shown = [...findings, ...reassurance, ...exposures, ...notCounted];
  return [
    ...[...shown, ...exceptions, ...raisedBy].map(({ rule }) => rule),
    ...shown.flatMap(({ evidence }) => evidence.flatMap((item) => (item.kind === "member" ? [item.rule] : []))),
    ...experimental,
    ...(counterfactual === undefined ? [] : [counterfactual.without]),
  ];
}

function toCounts(summary: Summary): Record<string, unknown> {
  const { schema: _, kind: __, inputs: ___, ...counts } = toSummary(summary);
  const { tests, labelled, coverage } = summary;
  return { ...counts, tests, labelled, coverage };
}

/** Line breaks of JSON stand between values only: strings hold them as `\n`. */
function indent(value: unknown, columns: number): string {
  const blanks = " ".repeat(columns);
  return blanks + escapeJson(JSON.stringify(value, undefined, 2)).replaceAll("\n", `\n${blanks}`);
}
