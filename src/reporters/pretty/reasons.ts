import type { Evidence, Finding } from "../../model/verdict.ts";
import { escapeTerminal } from "../text/escape.ts";
import { hang } from "../text/frame.ts";
import { widthOf, wrap } from "../text/width.ts";
import { renderQuote } from "./quote.ts";
import { formatDay, type Page, ruleOf, section, titleOf } from "./page.ts";

/** Findings shown whole; the others get one line each. */
const SHOWN_WHOLE = 8;

/** Why: each finding with its points, its words, why it matters, and the honest reading of the same words. */
export function renderReasons(page: Page): string[] {
  const { verdict } = page.assessment;
  if (verdict.findings.length === 0) return [...section(page, "Why", "nothing found that the rules look for"), ""];
  const whole = verdict.findings.slice(0, SHOWN_WHOLE);
  const brief = verdict.findings.slice(SHOWN_WHOLE);
  return [
    renderSum(page),
    ...whole.flatMap((finding) => [...renderFinding(page, finding), ""]),
    ...brief.flatMap((finding) => renderTitle(page, finding)),
    ...(brief.length > 0 ? [""] : []),
  ];
}

/** What speaks for the subject, and how much of it counts. */
export function renderReassurance(page: Page): string[] {
  const { reassurance } = page.assessment.verdict;
  if (reassurance.length === 0) return section(page, "Reassurance", "none found");
  return [
    page.style.bold("Reassurance"),
    ...reassurance.flatMap((finding) => [...renderTitle(page, finding), ...renderEvidence(page, finding)]),
  ];
}

/** `64.0 points − 50 base = 14.0 → 73`, at the right edge. */
function renderSum({ run, style, assessment }: Page): string {
  const { verdict } = assessment;
  const base = run.pack?.base ?? 0;
  const sum = `${(verdict.points - base).toFixed(1)} points − ${Math.abs(base)} base = ${signed(verdict.points)} → ${verdict.score}`;
  return `${style.bold("Why")}${" ".repeat(Math.max(1, run.width - 3 - widthOf(sum)))}${style.dim(sum)}`;
}

/** With the sign that is as wide as a digit. */
function signed(points: number): string {
  return points.toFixed(1).replace("-", "−");
}

function renderFinding(page: Page, finding: Finding): string[] {
  const rule = ruleOf(page, finding.rule);
  const explain = (lead: string, text: string | undefined): string[] =>
    text === undefined ? [] : hang(INDENT + lead.padEnd(9), escapeTerminal(text), page.run.width).map(page.style.dim);
  return [
    ...renderTitle(page, finding),
    ...renderEvidence(page, finding),
    ...explain("why", firstSentence(rule?.description)),
    ...explain("honest", rule?.falsepositives[0]),
    ...explain("source", rule?.references[0]?.title),
    ...(finding.uncheckedExceptions ?? []).flatMap((exception) => explain("open", `the exception “${exception}” could not be checked`)),
  ];
}

const INDENT = " ".repeat(9);

/** Points and message, with the place of the first message at the right edge. */
function renderTitle({ run, style, assessment }: Page, finding: Finding): string[] {
  const points = `${finding.counted < 0 ? "−" : "+"}${Math.abs(finding.counted).toFixed(1)}`.padStart(7);
  const place = wordPlace(finding.evidence, assessment.subject.messages);
  const columns = run.width - INDENT.length - (place === "" ? 0 : widthOf(place) + 2);
  const lines = wrap(escapeTerminal(finding.message), columns);
  return lines.map((line, at) => {
    if (at > 0) return INDENT + line;
    const gap = " ".repeat(Math.max(1, columns - widthOf(line) + 2));
    return `${style.bold(points)}  ${style.bold(line)}${place === "" ? "" : gap + style.dim(place)}`;
  });
}

function renderEvidence(page: Page, finding: Finding): string[] {
  const texts = withoutDoubles(finding.evidence.filter((evidence) => evidence.kind === "text"));
  const lines = texts.slice(0, 2).flatMap((evidence) => renderQuote(page, evidence, INDENT));
  const more = texts.length - 2 + (finding.more ?? 0);
  const values = finding.evidence.flatMap((evidence) => (evidence.kind === "value" ? [`${evidence.fact}: ${String(evidence.value)}`] : []));
  const absent = finding.evidence.flatMap((evidence) => (evidence.kind === "absence" ? [`${evidence.fact}: known to be empty`] : []));
  const members = finding.evidence.flatMap((evidence) => (evidence.kind === "member" ? [titleOf(page, evidence.rule)] : []));
  const facts = texts.length > 0 ? [] : [...new Set([...values, ...absent])].slice(0, 4);
  return [
    ...lines,
    ...(more > 0 ? [page.style.dim(`${INDENT}and ${more} more`)] : []),
    ...facts.flatMap((fact) => hang(INDENT, escapeTerminal(fact), page.run.width)),
    ...(members.length > 0 ? hang(`${INDENT}together  `, members.join(" + "), page.run.width) : []),
  ];
}

/** Several selections may quote the same words, or words within them. */
function withoutDoubles(texts: readonly Extract<Evidence, { kind: "text" }>[]): Extract<Evidence, { kind: "text" }>[] {
  return texts.filter((text, place) => {
    const covers = (other: typeof text, at: number): boolean =>
      other.pointer === text.pointer &&
      other.start <= text.start &&
      other.end >= text.end &&
      (other.end - other.start > text.end - text.start || at < place);
    return !texts.some((other, at) => at !== place && covers(other, at));
  });
}

function wordPlace(evidence: readonly Evidence[], messages: Page["assessment"]["subject"]["messages"]): string {
  const first = evidence.find((item) => (item.kind === "text" || item.kind === "value") && item.messageIndex !== undefined);
  if (first === undefined || first.kind === "absence" || first.kind === "member") return "";
  const given = /^\/messages\/(\d+)/u.exec(first.kind === "text" ? first.pointer : (first.pointers[0] ?? ""))?.[1];
  const sentAt = given === undefined ? undefined : messages?.[Number(given)]?.sentAt;
  return `message ${first.messageIndex}${sentAt === undefined ? "" : ` · ${formatDay(sentAt.raw, false)}`}`;
}

function firstSentence(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/gu, " ").split(/(?<=[.!?]) /u)[0];
}
