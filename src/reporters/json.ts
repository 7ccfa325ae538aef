import type { Assessment, Run, Summary } from "../model/event.ts";
import type { Reporter } from "./reporter.ts";
import { toProblem, toResult, toSummary } from "./result.ts";

/** The schema of the whole report. */
export const REPORT_SCHEMA = "linkwary/report/v1";

/** One document. Results are written as they come; what is known only at the end (problems, rules, inputs) follows them. */
export const reportJson: Reporter = async function* (run, events) {
  const problems: Record<string, unknown>[] = [];
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
    else if (event.kind === "summary") summary = event;
  }
  yield `${separator === "" ? "" : "\n  "}],\n`;
  yield `  "problems": ${indent(problems, 2).trimStart()},\n`;
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

function rulesOf({ verdict }: Assessment): string[] {
  const lists = [verdict.findings, verdict.reassurance, verdict.exposures, verdict.exceptions, verdict.notCounted];
  return [
    ...lists.flatMap((list) => list.map(({ rule }) => rule)),
    ...(verdict.counterfactual === undefined ? [] : [verdict.counterfactual.without]),
  ];
}

function toCounts(summary: Summary): Record<string, unknown> {
  const { schema: _, kind: __, inputs: ___, ...counts } = toSummary(summary);
  return counts;
}

function indent(value: unknown, columns: number): string {
  const blanks = " ".repeat(columns);
  return JSON.stringify(value, undefined, 2).replace(/^/gmu, blanks);
}
