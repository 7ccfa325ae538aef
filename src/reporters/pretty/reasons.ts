import type { Finding } from "../../model/verdict.ts";
import { escapeTerminal } from "../text/escape.ts";
import { type TextEvidence, withoutDoubles, withoutQuote, wordFact, wordPlace } from "../text/evidence.ts";
import { hang } from "../text/hang.ts";
import { ruleOf, titleOf } from "../text/judged.ts";
import { splitReasons, sumCounted } from "../text/split-reasons.ts";
import { wordPoints, wordSum, wordUncounted } from "../text/verdict-words.ts";
import { shorten, widthOf, wrap } from "../text/width.ts";
import { type Page, section } from "./page.ts";
import { renderQuotes } from "./quote.ts";

/** Why: each finding with its points, its words, why it matters, and the honest reading of the same words. */
export function renderReasons(page: Page): string[] {
  const { verdict } = page.assessment;
  if (verdict.findings.length === 0) return [...section(page, "Why", "nothing found that the rules look for"), ""];
  const { whole, brief, slight } = splitReasons(verdict.findings);
  return [
    renderSum(page),
    ...whole.flatMap((finding) => [...renderFinding(page, finding), ""]),
    ...brief.flatMap((finding) => renderTitle(page, finding, finding.message)),
    ...renderSlight(page, slight),
    ...(brief.length + slight.length > 0 ? [""] : []),
  ];
}

function renderSlight({ style }: Page, slight: readonly Finding[]): string[] {
  if (slight.length === 0) return [];
  const points = wordPoints(sumCounted(slight)).padStart(INDENT.length - 2);
  return [`${points}  ${style.dim(`${slight.length} more of less than a point each`)}`];
}

/** What speaks for the subject, and how much of it counts. */
export function renderReassurance(page: Page): string[] {
  const { reassurance } = page.assessment.verdict;
  if (reassurance.length === 0) return section(page, "Reassurance", "none found");
  return [...section(page, "Reassurance", wordUncounted(page)), ...reassurance.flatMap((finding) => renderWords(page, finding)), ""];
}

/** `64.0 points − 50 base = 14.0 → 73`, at the right edge. */
function renderSum({ run, style, assessment }: Page): string {
  const sum = wordSum({ run, assessment });
  return `${style.bold("Why")}${" ".repeat(Math.max(1, run.width - 3 - widthOf(sum)))}${style.dim(sum)}`;
}

function renderFinding(page: Page, finding: Finding): string[] {
  const rule = ruleOf(page, finding.rule);
  return [
    ...renderWords(page, finding),
    ...explain(page, "why", firstSentence(rule?.description)),
    ...explain(page, "honest", rule?.falsepositives[0]),
    ...explain(page, "source", rule?.references[0]?.title, page.style.dim),
    ...(finding.uncheckedExceptions ?? []).flatMap((exception) =>
      explain(page, "open", `the exception “${exception}” could not be checked`),
    ),
  ];
}

const INDENT = " ".repeat(9);

function explain({ run, style }: Page, lead: string, text: string | undefined, paint?: (line: string) => string): string[] {
  if (text === undefined) return [];
  return hang(INDENT + lead.padEnd(9), text, run.width, { lead: style.dim, ...(paint === undefined ? {} : { text: paint }) });
}

/** The title, then what was found; a quote that ends the message is not shown twice. */
function renderWords(page: Page, finding: Finding): string[] {
  const texts = withoutDoubles(finding.evidence.filter((evidence) => evidence.kind === "text"));
  return [...renderTitle(page, finding, withoutQuote(finding.message, texts.slice(0, QUOTED))), ...renderEvidence(page, finding, texts)];
}

/** Points and message, with the place of the first message at the right edge. */
function renderTitle({ run, style, assessment }: Page, finding: Finding, message: string): string[] {
  const points = wordPoints(finding).padStart(INDENT.length - 2);
  const place = shorten(escapeTerminal(wordPlace(finding.evidence, assessment.subject.messages)), Math.floor(run.width / 3));
  const columns = run.width - INDENT.length - (place === "" ? 0 : widthOf(place) + 2);
  const lines = wrap(escapeTerminal(message), columns);
  return lines.map((line, at) => {
    if (at > 0) return INDENT + style.bold(line);
    const gap = " ".repeat(Math.max(1, columns - widthOf(line) + 2));
    return `${style.bold(points)}  ${style.bold(line)}${place === "" ? "" : gap + style.dim(place)}`;
  });
}

/** Quotes, facts and members of a combination that are shown before the rest is only counted. */
const QUOTED = 2;
const STATED = 4;

function renderEvidence(page: Page, { evidence, more = 0 }: Finding, texts: readonly TextEvidence[]): string[] {
  const left = texts.length - QUOTED + more;
  const facts = texts.length > 0 ? [] : [...new Set(evidence.flatMap(wordFact))].slice(0, STATED);
  const members = evidence.flatMap((item) => (item.kind === "member" ? [titleOf(page, item.rule)] : []));
  const unnamed = members.length > STATED ? ` and ${members.length - STATED} more` : "";
  return [
    ...renderQuotes(page, texts.slice(0, QUOTED), INDENT),
    ...(left > 0 ? [page.style.dim(`${INDENT}and ${left} more`)] : []),
    ...facts.flatMap((fact) => hang(INDENT, fact, page.run.width)),
    ...(members.length > 0
      ? hang(`${INDENT}together `, members.slice(0, STATED).join(" + ") + unnamed, page.run.width, { lead: page.style.dim })
      : []),
  ];
}

function firstSentence(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/gu, " ").split(/(?<=[.!?]) /u)[0];
}
