import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Event, Run, Summary, TestReason, TestResult } from "../../model/event.ts";
import { escapeTerminal } from "../text/escape.ts";
import { drawExcerpt } from "../text/excerpt.ts";
import { hang } from "../text/hang.ts";
import { makeStyle } from "../text/style.ts";
import { shorten } from "../text/width.ts";
import { count } from "../text/wording.ts";

/** One test that did not pass, or is not expected to yet; a test that passed says nothing. */
export function renderTestResult(run: Run, { outcome, rule, test, expected, actual, reasons, place }: TestResult): string {
  const style = makeStyle(run.color);
  if (outcome === "passed" || (outcome === "todo" && run.quiet)) return "";
  const title = `${rule}: ${test}`;
  const details = reasons.flatMap((reason) => renderReason(run, reason));
  const at = hang("  at ", `${place.file}:${place.line}:${place.column}`, run.width);
  switch (outcome) {
    case "failed":
      return lines([
        ...hang("failed ", title, run.width, { lead: style.high }),
        ...at,
        expected === actual ? `  ${actual} as expected, but` : `  expected ${expected}, found ${actual}`,
        ...details,
      ]);
    case "todo":
      return lines([...hang("todo   ", title, run.width, { lead: style.dim }), ...details]);
    case "todo-passed":
      return lines([...hang("passes ", `${title} (marked todo: remove the mark)`, run.width, { lead: style.medium }), ...at]);
    default:
      return outcome satisfies never;
  }
}

function renderReason(run: Run, { message, excerpt }: TestReason): string[] {
  const words = hang("  ", message, run.width);
  return excerpt === undefined ? words : [...words, ...drawExcerpt(excerpt, run)];
}

/** A change that no test notices, on one line below its rule: a rule may have dozens. */
export function renderUnnoticed(run: Run, { args, place }: Diagnostic, before: Event | undefined): string {
  const style = makeStyle(run.color);
  const isFirst = before?.kind !== "diagnostic" || before.args["rule"] !== args["rule"] || before.place.file !== place.file;
  const head = isFirst
    ? ["", ...hang("", `${args["rule"]} in ${place.file}: every test passes as well`, run.width, { text: style.bold })]
    : [];
  const at = `${place.line}:${place.column}`.padEnd(AT);
  return `${[...head, `  ${style.dim(at)}  ${shorten(escapeTerminal(String(args["change"])), run.width - AT - 4)}`].join("\n")}\n`;
}

/** Columns of a place before the change begins. */
const AT = 7;

/** How many tests there were, and how they went. */
export function renderTestSummary(run: Run, { tests, coverage, labelled }: Summary): string {
  const { passed, failed, todo, rules } = tests ?? { passed: 0, failed: 0, todo: 0, rules: 0 };
  if (run.quiet && failed === 0) return "";
  const parts = [`${passed} passed`, `${failed} failed`, ...(todo > 0 ? [`${todo} todo`] : [])];
  const noticed = coverage === undefined ? "" : renderCoverage(run, coverage);
  const judged =
    labelled === undefined ? "" : `${labelled.subjects - labelled.missed} of ${count(labelled.subjects, "subject")} in their band\n`;
  return `${count(passed + failed + todo, "test")} of ${count(rules, "rule")}: ${parts.join(", ")}\n${judged}${noticed}`;
}

function renderCoverage({ width }: Run, { changes, noticed, score }: NonNullable<Summary["coverage"]>): string {
  return `${hang("", `coverage ${score} %: tests notice ${noticed} of ${count(changes, "change")} to rules`, width).join("\n")}\n`;
}

function lines(parts: readonly string[]): string {
  return `${parts.join("\n")}\n\n`;
}
