import { type FieldPath, FIELDS } from "../../model/fields.ts";
import type { Evidence, Finding } from "../../model/verdict.ts";
import { escapeTerminal } from "../text/escape.ts";
import { hang } from "../text/hang.ts";
import { shorten, widthOf, wrap } from "../text/width.ts";
import { formatDay, type Page, ruleOf, section, titleOf } from "./page.ts";
import { renderQuotes, type TextEvidence } from "./quote.ts";

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
    ...brief.flatMap((finding) => renderTitle(page, finding, finding.message)),
    ...(brief.length > 0 ? [""] : []),
  ];
}

/** What speaks for the subject, and how much of it counts. */
export function renderReassurance(page: Page): string[] {
  const { reassurance } = page.assessment.verdict;
  if (reassurance.length === 0) return section(page, "Reassurance", "none found");
  return [...section(page, "Reassurance", wordUncounted(page)), ...reassurance.flatMap((finding) => renderWords(page, finding)), ""];
}

/** Why some of it has no points: a decisive reason stands against it, or no reason at all. */
function wordUncounted({ assessment }: Page): string {
  const { reassurance, axes } = assessment.verdict;
  const uncounted = reassurance.filter(({ counted }) => counted === 0);
  if (uncounted.length === 0) return "";
  return uncounted.some(({ axis }) => axes[axis].points > 0)
    ? "found, but not counted against a decisive reason"
    : "counted only where there is something to set it against";
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
  const repeated = texts.slice(0, QUOTED).find(({ quote }) => finding.message.endsWith(`: “${quote}”`));
  const message = repeated === undefined ? finding.message : finding.message.slice(0, -`: “${repeated.quote}”`.length);
  return [...renderTitle(page, finding, message), ...renderEvidence(page, finding, texts)];
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

function wordPoints({ counted }: Finding): string {
  return counted === 0 ? "0.0" : `${counted < 0 ? "−" : "+"}${Math.abs(counted).toFixed(1)}`;
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

/** A fact that no words show: `profile.accountAge: 26 to 27 days`. */
function wordFact(evidence: Evidence): string[] {
  switch (evidence.kind) {
    case "value":
      return [`${evidence.fact}: ${String(evidence.value)}${unitOf(evidence.fact)}`];
    case "absence":
      return [`${evidence.fact}: known to be empty`];
    case "text":
    case "member":
      return [];
    default:
      return evidence satisfies never;
  }
}

function unitOf(fact: string): string {
  const type = Object.hasOwn(FIELDS, fact) ? FIELDS[fact as FieldPath].type : undefined;
  return type === "days" || type === "hours" ? ` ${type}` : "";
}

/** Several selections may quote the same words, or words within them. */
function withoutDoubles(texts: readonly TextEvidence[]): TextEvidence[] {
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
