import { hang } from "../text/hang.ts";
import { titleOf } from "../text/judged.ts";
import { wordChange, wordFurther } from "../text/verdict-words.ts";
import { count } from "../text/wording.ts";
import { LEAD, type Page, section } from "./page.ts";
import { renderQuotes } from "./quote.ts";
import { renderReassurance } from "./reasons.ts";

/** What speaks for the subject, what did not count, what could not be checked, what would change the band. */
export function renderRest(page: Page): string[] {
  return [
    ...renderReassurance(page),
    ...renderExceptions(page),
    ...renderNotCounted(page),
    ...renderNotChecked(page),
    ...renderChange(page),
    ...renderExperimental(page),
  ];
}

function renderExceptions(page: Page): string[] {
  const { exceptions } = page.assessment.verdict;
  if (exceptions.length === 0) return [];
  const words = exceptions.map(({ rule, exception }) => `“${titleOf(page, rule)}” (${exception})`);
  return section(page, "Excepted", words.join("; "));
}

function renderNotCounted(page: Page): string[] {
  const { notCounted } = page.assessment.verdict;
  if (notCounted.length === 0) return [];
  const items = notCounted.slice(0, 5).flatMap(({ rule, evidence }) => {
    const quoted = evidence.find((item) => item.kind === "text");
    return [
      ...hang(INDENT, titleOf(page, rule), page.run.width),
      ...(quoted?.kind === "text" ? renderQuotes(page, [quoted], `${INDENT}  `) : []),
    ];
  });
  const more = notCounted.length > 5 ? [`${INDENT}and ${notCounted.length - 5} more`] : [];
  return [...section(page, "Not counted", "seen only in text of others that the writer quotes or forwards:"), ...items, ...more];
}

const INDENT = " ".repeat(LEAD);

/** Fields named before the list is cut. */
const NAMED = 6;

function renderNotChecked(page: Page): string[] {
  const { notEvaluable } = page.assessment.verdict;
  if (notEvaluable.length === 0) return section(page, "Not checked", "nothing: every rule could be evaluated");
  const named = notEvaluable.slice(0, NAMED).map(({ field, rules }) => `${field} (${count(rules, "rule")})`);
  const more = notEvaluable.length - NAMED;
  const words = `for want of ${named.join(", ")}${more > 0 ? ` and ${count(more, "more field")}` : ""}`;
  const further = wordFurther({ notEvaluable });
  return [...section(page, "Not checked", words), ...(further === "" ? [] : section(page, "Would help", further))];
}

/** What dropping the rule that weighs most would leave. */
function renderChange(page: Page): string[] {
  const words = wordChange(page);
  return words === undefined ? [] : section(page, "Would change", words);
}

function renderExperimental(page: Page): string[] {
  const { experimental } = page.assessment.verdict;
  return experimental.length === 0
    ? []
    : section(page, "On trial", `found, with no points yet: ${experimental.map((id) => titleOf(page, id)).join("; ")}`);
}
