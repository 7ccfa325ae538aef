import type { Reference } from "../../model/rule.ts";
import type { Finding } from "../../model/verdict.ts";
import { withoutDoubles, wordFact } from "../text/evidence.ts";
import { ruleOf, titleOf } from "../text/judged.ts";
import { wordPoints, wordSum } from "../text/verdict-words.ts";
import { count } from "../text/wording.ts";
import { linkTo } from "./link.ts";
import { html, type Markup, type Piece } from "./markup.ts";
import { drawQuotes } from "./quote.ts";
import { minor, part, type Sheet } from "./sheet.ts";
import type { Sign } from "./signs.ts";

/** Why: the sum, then each reason with its points, its words, why it matters, the honest reading, and who says so. */
export function drawReasons(sheet: Sheet, signs: readonly Sign[]): Markup {
  const reasons = signs.filter(({ kind }) => kind === "sign");
  if (reasons.length === 0) return part(sheet, "why", "Why", html`<p>Nothing was found that the rules look for.</p>`);
  const sum = html`<p class="sum">${wordSum(sheet)} <span>Ten points double the odds. The score is a measure of the signs, not a probability, and not a judgement of a person.</span></p>`;
  return part(sheet, "why", "Why", html`${sum}<ol class="reasons">${[...drawWithin(sheet, signs, reasons)]}</ol>`);
}

/** Bytes that reasons may take with their words and their meaning: the page of one subject stays below 150 kB. */
const ROOM = 45_000;

/** The heaviest first, whole; what there is no room for keeps its title, and its marks in the thread. */
function* drawWithin(sheet: Sheet, signs: readonly Sign[], reasons: readonly Sign[]): Iterable<Markup> {
  let used = 0;
  for (const [place, sign] of reasons.entries()) {
    const whole = used > ROOM ? undefined : drawSign(sheet, signs, sign, place < OPEN);
    used += whole?.markup.length ?? 0;
    yield whole ?? html`<li id="${sign.anchor}" class="${sign.kind}">${drawTitle(sheet, sign)}</li>\n`;
  }
}

/** Reasons whose meaning stands in the open; that of the others is folded. */
const OPEN = 6;

/** One thing that was found, under the anchor that the thread leads to. */
export function drawSign(sheet: Sheet, signs: readonly Sign[], sign: Sign, isOpen = false): Markup {
  const { finding, anchor, kind } = sign;
  return html`<li id="${anchor}" class="${kind}">${drawTitle(sheet, sign)}<div class="found">${drawEvidence(sheet, signs, sign)}</div>${
    finding === undefined ? undefined : drawMeaning(sheet, finding, isOpen)
  }</li>
`;
}

function drawTitle(sheet: Sheet, { label, finding, message }: Sign): Markup {
  const points = finding === undefined ? undefined : html`<span class="points">${wordPoints(finding)}</span> `;
  return minor(sheet, html`<span class="label">${label}</span> ${points}<bdi>${message}</bdi>`);
}

/** Quotes of one sign that are shown before the rest is only counted: all of them are marked in the thread. */
const QUOTED = 4;

function drawEvidence(sheet: Sheet, signs: readonly Sign[], { evidence, finding }: Sign): Markup {
  const texts = withoutDoubles(evidence.filter((item) => item.kind === "text"));
  const facts = [...new Set(evidence.flatMap(wordFact))];
  const members = evidence.flatMap((item) => (item.kind === "member" ? [drawMember(sheet, signs, item.rule)] : []));
  const left = texts.length - QUOTED + (finding?.more ?? 0);
  return html`${drawQuotes(sheet, texts.slice(0, QUOTED))}${
    left > 0 ? html`<p class="more">and ${count(left, "more place")}</p>` : undefined
  }${facts.map((fact) => html`<p class="fact">${fact}</p>`)}${
    members.length > 0 ? html`<p class="fact">Found together:</p><ul class="plain members">${members}</ul>` : undefined
  }`;
}

/** A rule that a combination needs: the way to its own reason, where it has one. */
function drawMember(sheet: Sheet, signs: readonly Sign[], rule: string): Markup {
  const title = html`<bdi>${titleOf(sheet, rule)}</bdi>`;
  const sign = signs.find(({ finding }) => finding?.rule === rule);
  return sign === undefined
    ? html`<li>${title}</li>`
    : html`<li class="${sign.kind}"><a href="#${sign.anchor}"><span class="label">${sign.label}</span> ${title}</a></li>`;
}

function drawMeaning(sheet: Sheet, finding: Finding, isOpen: boolean): Markup {
  const rule = ruleOf(sheet, finding.rule);
  const rows: Piece[] = [
    row("Why it matters", rule?.description === undefined ? [] : [html`<bdi>${rule.description}</bdi>`]),
    row("Honest reading", rule?.falsepositives.map((text) => html`<bdi>${text}</bdi>`) ?? []),
    row("Source", drawSources(rule?.references ?? [])),
    row(
      "Open",
      (finding.uncheckedExceptions ?? []).map((exception) => html`The exception “<bdi>${exception}</bdi>” could not be checked.`),
    ),
  ];
  const list = html`<dl class="meaning">${rows}</dl>`;
  return isOpen ? list : html`<details class="meaning"><summary>Why it matters, honest reading, source</summary>${list}</details>`;
}

/** All on one line, where there is room. */
function drawSources(references: readonly Reference[]): readonly Markup[] {
  if (references.length === 0) return [];
  return [html`${references.map(({ url, title }, place) => html`${place === 0 ? "" : " · "}${linkTo(url, title)}`)}`];
}

function row(title: string, values: readonly Markup[]): Markup | undefined {
  return values.length === 0 ? undefined : html`<dt>${title}</dt>${values.map((value) => html`<dd>${value}</dd>`)}`;
}
