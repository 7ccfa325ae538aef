import type { Finding } from "../../model/verdict.ts";
import { textAt, withoutDoubles, wordFact } from "../text/evidence.ts";
import { ruleOf, titleOf } from "../text/judged.ts";
import { wordPoints, wordSum } from "../text/verdict-words.ts";
import { count } from "../text/wording.ts";
import { linkTo } from "./link.ts";
import { html, type Markup, type Piece } from "./markup.ts";
import { drawQuote } from "./quote.ts";
import { minor, part, type Sheet } from "./sheet.ts";
import type { Sign } from "./signs.ts";

/** Why: the sum, then each reason with its points, its words, why it matters, the honest reading, and who says so. */
export function drawReasons(sheet: Sheet, signs: readonly Sign[]): Markup {
  const reasons = signs.filter(({ kind }) => kind === "sign");
  if (reasons.length === 0) return part(sheet, "why", "Why", html`<p>Nothing was found that the rules look for.</p>`);
  const sum = html`<p class="sum">${wordSum(sheet)} <span>Ten points double the odds. The score is a measure of the signs, not a probability, and not a judgement of a person.</span></p>`;
  return part(sheet, "why", "Why", html`${sum}<ol class="reasons">${reasons.map((sign) => drawSign(sheet, sign))}</ol>`);
}

/** One thing that was found, under the anchor that the thread leads to. */
export function drawSign(sheet: Sheet, sign: Sign): Markup {
  const { finding, label, anchor, kind } = sign;
  const points = finding === undefined ? undefined : html`<span class="points">${wordPoints(finding)}</span> `;
  const title = html`<span class="label">${label}</span> ${points}<bdi>${sign.message}</bdi>`;
  return html`<li id="${anchor}" class="${kind}">${minor(sheet, title)}<div class="found">${drawEvidence(sheet, sign)}</div>${
    finding === undefined ? undefined : drawMeaning(sheet, finding)
  }</li>
`;
}

/** Quotes of one sign that are shown before the rest is only counted: all of them are marked in the thread. */
const QUOTED = 4;

function drawEvidence(sheet: Sheet, { evidence, finding }: Sign): Markup {
  const texts = withoutDoubles(evidence.filter((item) => item.kind === "text"));
  const facts = [...new Set(evidence.flatMap(wordFact))];
  const members = evidence.flatMap((item) => (item.kind === "member" ? [titleOf(sheet, item.rule)] : []));
  const left = texts.length - QUOTED + (finding?.more ?? 0);
  return html`${texts.slice(0, QUOTED).map((item) => drawQuote(sheet, item, textAt(sheet.assessment.subject, item.pointer)))}${
    left > 0 ? html`<p class="more">and ${count(left, "more place")}</p>` : undefined
  }${facts.map((fact) => html`<p class="fact">${fact}</p>`)}${
    members.length > 0 ? html`<p class="fact">Together: ${listed(members)}</p>` : undefined
  }`;
}

function drawMeaning(sheet: Sheet, finding: Finding): Markup {
  const rule = ruleOf(sheet, finding.rule);
  const rows: Piece[] = [
    row("Why it matters", rule?.description === undefined ? [] : [html`<bdi>${rule.description}</bdi>`]),
    row("Honest reading", rule?.falsepositives.map((text) => html`<bdi>${text}</bdi>`) ?? []),
    row("Source", rule?.references.map(({ url, title }) => linkTo(url, title)) ?? []),
    row(
      "Open",
      (finding.uncheckedExceptions ?? []).map((exception) => html`The exception “<bdi>${exception}</bdi>” could not be checked.`),
    ),
  ];
  return html`<dl class="meaning">${rows}</dl>`;
}

function row(title: string, values: readonly Markup[]): Markup | undefined {
  return values.length === 0 ? undefined : html`<dt>${title}</dt>${values.map((value) => html`<dd>${value}</dd>`)}`;
}

/** Titles of rules, each apart from the next. */
export function listed(titles: readonly string[]): readonly Markup[] {
  return titles.map((title, place) => html`${place === 0 ? "" : " + "}<bdi>${title}</bdi>`);
}
