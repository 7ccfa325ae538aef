import type { Run, Summary, TestResult } from "../../model/event.ts";
import { hang } from "../text/hang.ts";
import { makeStyle } from "../text/style.ts";
import { count } from "../text/wording.ts";

/** One test that did not pass, or is not expected to yet; a test that passed says nothing. */
export function renderTestResult(run: Run, { outcome, rule, test, expected, actual, reasons, place }: TestResult): string {
  const style = makeStyle(run.color);
  if (outcome === "passed" || (outcome === "todo" && run.quiet)) return "";
  const title = `${rule}: ${test}`;
  const details = reasons.flatMap((reason) => hang("  ", reason, run.width));
  const at = hang("  at ", `${place.file}:${place.line}:${place.column}`, run.width);
  switch (outcome) {
    case "failed":
      return lines([
        ...hang("failed ", title, run.width, { lead: style.high }),
        ...at,
        `  expected ${expected}, found ${actual}`,
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

/** How many tests there were, and how they went. */
export function renderTestSummary(run: Run, { tests, warnings }: Summary): string {
  const { passed, failed, todo, rules } = tests ?? { passed: 0, failed: 0, todo: 0, rules: 0 };
  if (run.quiet && failed === 0) return "";
  const parts = [`${passed} passed`, `${failed} failed`, ...(todo > 0 ? [`${todo} todo`] : [])];
  const gaps = warnings > 0 ? `; ${count(warnings, "warning")} of what no test needs` : "";
  return `${count(passed + failed + todo, "test")} of ${count(rules, "rule")}: ${parts.join(", ")}${gaps}\n`;
}

function lines(parts: readonly string[]): string {
  return `${parts.join("\n")}\n\n`;
}
