import type { Finding, Verdict } from "../../model/verdict.ts";
import { asWords, linkTo, quoteMarkdown } from "../text/escape-markdown.ts";
import { withoutDoubles, wordFact, wordPlace } from "../text/evidence.ts";
import { formatDay } from "../text/day.ts";
import { type Judged, ruleOf, titleOf } from "../text/judged.ts";
import { adviceOf, reportingOf } from "../text/next-steps.ts";
import { splitReasons, sumCounted } from "../text/split-reasons.ts";
import { wordAxis, wordChange, wordFurther, wordHandling, wordPoints, wordStages, wordSum, wordUncounted } from "../text/verdict-words.ts";
import { shorten } from "../text/width.ts";
import { count, wordBand, wordVerdict } from "../text/wording.ts";

/** One subject for a ticket: the verdict, why, what speaks for it, what was not checked, what would change it, what to do next. */
export function writeSubjectPage(judged: Judged): string {
  const { subject, verdict } = judged.assessment;
  const name = subject.profile?.name;
  const who = name === undefined || name === verdict.id ? asWords(verdict.id) : `${asWords(name)} (${quoteMarkdown(verdict.id)})`;
  const change = wordChange(judged);
  return [
    `## ${wordBand(verdict.band).toUpperCase()} · ${verdict.score}/100 · ${who}`,
    "",
    `${capitalize(wordVerdict(verdict))}.`,
    "",
    ...writeHead(judged),
    ...section("Why", verdict.findings.length === 0 ? ["Nothing found that the rules look for."] : writeReasons(judged)),
    ...section("Reassurance", writeReassurance(judged)),
    ...section("Not counted", writeNotCounted(judged)),
    ...section("Not checked", [writeNotChecked(verdict)]),
    ...section("Would change", change === undefined ? [] : [asWords(change)]),
    ...section("Next", writeNext(judged)),
    "",
  ].join("\n");
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `### ${heading}`, "", ...lines];
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function writeHead(judged: Judged): string[] {
  const { axes, timeline, raisedBy, bandIfCounted, reference, referenceFrom } = judged.assessment.verdict;
  const axis = (name: "approach" | "authenticity"): string => {
    const { score, band } = axes[name];
    return `- ${name}: ${band === "insufficient-data" ? "" : `${score}/100, `}${wordAxis(judged, name, axes[name])}`;
  };
  return [
    axis("approach"),
    axis("authenticity"),
    ...(timeline.length > 1 ? [`- stages: ${asWords(wordStages(timeline))}`] : []),
    `- handling: ${asWords(wordHandling(judged))}`,
    ...raisedBy.map(({ rule, floor }) => `- raised to ${wordBand(floor)} whatever the points, by “${asWords(titleOf(judged, rule))}”`),
    ...(bandIfCounted === undefined ? [] : [`- counting the quoted text would make it ${wordBand(bandIfCounted)}`]),
    `- as of ${asWords(formatDay(reference))}${referenceFrom === "clock" ? ", the day of the run" : ""}`,
  ];
}

function writeReasons(judged: Judged): string[] {
  const { whole, brief, slight } = splitReasons(judged.assessment.verdict.findings);
  return [
    wordSum(judged),
    "",
    ...whole.flatMap((finding) => writeFinding(judged, finding)),
    ...brief.map((finding) => writeTitle(judged, finding)),
    ...(slight.length === 0 ? [] : [`- **${wordPoints(sumCounted(slight))}** ${slight.length} more of less than a point each`]),
  ];
}

/** Quotes of one reason that are shown before the rest is counted, and the longest that one may be. */
const QUOTED = 3;
const LONGEST = 300;

function writeFinding(judged: Judged, finding: Finding): string[] {
  const rule = ruleOf(judged, finding.rule);
  const texts = withoutDoubles(finding.evidence.filter((item) => item.kind === "text"));
  const left = texts.length - QUOTED + (finding.more ?? 0);
  const facts = texts.length > 0 ? [] : [...new Set(finding.evidence.flatMap(wordFact))];
  const members = finding.evidence.flatMap((item) => (item.kind === "member" ? [titleOf(judged, item.rule)] : []));
  const [reading] = rule?.falsepositives ?? [];
  const [source] = rule?.references ?? [];
  return [
    writeTitle(judged, finding),
    ...texts.slice(0, QUOTED).map(({ quote }) => `  - ${quoteMarkdown(shorten(quote, LONGEST))}`),
    ...(left > 0 ? [`  - and ${left} more`] : []),
    ...facts.map((fact) => `  - ${quoteMarkdown(fact)}`),
    ...(members.length > 0 ? [`  - together: ${members.map(asWords).join(" + ")}`] : []),
    ...(reading === undefined ? [] : [`  - honest reading: ${asWords(reading)}`]),
    ...(source === undefined ? [] : [`  - source: ${asWords(source.title)}: ${linkTo(source.url)}`]),
    ...(finding.uncheckedExceptions ?? []).map((exception) => `  - open: the exception ${quoteMarkdown(exception)} could not be checked`),
  ];
}

function writeTitle(judged: Judged, finding: Finding): string {
  const place = wordPlace(finding.evidence, judged.assessment.subject.messages);
  return `- **${wordPoints(finding)}** ${asWords(titleOf(judged, finding.rule))}${place === "" ? "" : `: ${asWords(place)}`}`;
}

function writeReassurance(judged: Judged): string[] {
  const { reassurance, exceptions } = judged.assessment.verdict;
  const uncounted = wordUncounted(judged);
  return [
    ...(reassurance.length === 0 ? ["None found."] : []),
    ...(uncounted === "" ? [] : [`${capitalize(uncounted)}:`, ""]),
    ...reassurance.map((finding) => `- **${wordPoints(finding)}** ${asWords(finding.message)}`),
    ...(exceptions.length === 0 ? [] : [""]),
    ...exceptions.map(({ rule, exception }) => `- excepted: “${asWords(titleOf(judged, rule))}” (${quoteMarkdown(exception)})`),
  ];
}

function writeNotCounted(judged: Judged): string[] {
  const { notCounted } = judged.assessment.verdict;
  if (notCounted.length === 0) return [];
  const items = notCounted.map(({ rule, evidence }) => {
    const quoted = evidence.find((item) => item.kind === "text");
    return `- ${asWords(titleOf(judged, rule))}${quoted?.kind === "text" ? `: ${quoteMarkdown(shorten(quoted.quote, LONGEST))}` : ""}`;
  });
  return ["Seen only in text of others that the writer quotes or forwards:", "", ...items];
}

function writeNotChecked({ notEvaluable }: Verdict): string {
  if (notEvaluable.length === 0) return "Nothing: every rule could be evaluated.";
  const further = wordFurther({ notEvaluable });
  const help = further === "" ? "" : ` What would help: ${further}.`;
  return `For want of ${notEvaluable.map(({ field, rules }) => `${quoteMarkdown(field)} (${count(rules, "rule")})`).join(", ")}.${help}`;
}

function writeNext(judged: Judged): string[] {
  const reporting = reportingOf(judged).map(({ title, url }) => `- report it: ${asWords(title)}, ${linkTo(url)}`);
  return [...adviceOf(judged).map((step, at) => `${at + 1}. ${asWords(step)}`), ...(reporting.length === 0 ? [] : ["", ...reporting])];
}
