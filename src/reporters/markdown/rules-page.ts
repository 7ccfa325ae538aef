import type { Event, Run, Summary } from "../../model/event.ts";
import { type Problem, toFiled } from "../problem.ts";
import { asWords, quoteMarkdown, wordsWithCode } from "../text/escape-markdown.ts";
import { shorten } from "../text/width.ts";
import { count } from "../text/wording.ts";

/** What a job says of rules on its summary page: how it went, then each problem with its place, errors first. */
export async function writeRulesPage(run: Run, events: AsyncIterable<Event>): Promise<string> {
  const errors = openSection("error");
  const warnings = openSection("warning");
  const fixes: string[] = [];
  let summary: Summary | undefined;
  for await (const event of events) {
    if (event.kind === "summary") summary = event;
    if (event.kind === "fixed") fixes.push(`${quoteMarkdown(event.from)} is now ${quoteMarkdown(event.to)}`);
    const problem = toFiled(event);
    if (problem !== undefined) (problem.severity === "error" ? errors : warnings).add(problem);
  }
  const lines = [
    `## ${run.tool.name} ${run.command}`,
    "",
    ...(summary === undefined ? [] : wordSummary(run, summary, errors.total() + warnings.total())),
    ...(fixes.length === 0 ? [] : ["", `${count(fixes.length, "name")} corrected: ${fixes.slice(0, LISTED).join(", ")}`]),
    ...errors.close(),
    ...warnings.close(),
  ];
  return `${lines.join("\n")}\n`;
}

/** Problems of one severity that are listed before the rest is counted: a summary page of GitHub ends at 1 MiB. */
const LISTED = 100;
/** Columns of one problem. */
const LONGEST = 600;

type Section = { readonly add: (problem: Problem) => void; readonly total: () => number; readonly close: () => readonly string[] };

function openSection(severity: Problem["severity"]): Section {
  const listed: string[] = [];
  let total = 0;
  return {
    add: (problem) => {
      total += 1;
      if (listed.length < LISTED) listed.push(writeProblem(problem));
    },
    total: () => total,
    close: () => {
      const rest = total - listed.length;
      return total === 0 ? [] : ["", `### ${count(total, severity)}`, "", ...listed, ...(rest === 0 ? [] : [`- and ${rest} more`])];
    },
  };
}

function writeProblem({ code, message, hint, place: { file, line, column } }: Problem): string {
  const at = [file, line, column].filter((part) => part !== undefined).join(":");
  const words = hint === undefined || hint === "" ? message : `${message}: ${hint}`;
  return `- ${at === "" ? "" : `${quoteMarkdown(at)} `}${wordsWithCode(shorten(words, LONGEST))} (${asWords(code)})`;
}

function wordSummary({ command }: Run, { inputs, tests, labelled, coverage }: Summary, problems: number): string[] {
  const files = count(inputs.length, "file");
  if (command === "rules check") return [problems === 0 ? `No problems in ${files}.` : `${count(problems, "problem")} in ${files}.`];
  const { passed, failed, todo, rules } = tests ?? { passed: 0, failed: 0, todo: 0, rules: 0 };
  const outcomes = `${passed} passed, ${failed} failed${todo === 0 ? "" : `, ${todo} todo`}`;
  return [
    `${count(passed + failed + todo, "test")} of ${count(rules, "rule")}: ${outcomes}.`,
    ...(labelled === undefined
      ? []
      : [`${labelled.subjects - labelled.missed} of ${count(labelled.subjects, "labelled subject")} in their band.`]),
    ...(coverage === undefined
      ? []
      : [`Coverage ${coverage.score} %: tests notice ${coverage.noticed} of ${count(coverage.changes, "change")} to rules.`]),
  ];
}
