import type { Run, RunRule } from "../../model/event.ts";
import { hang } from "../text/hang.ts";
import { makeStyle } from "../text/style.ts";

/** What a rule means, for those who read a finding or write rules: the page of `rules explain`. */
export function renderRulePage(
  run: Run,
  rule: RunRule,
  families: Readonly<Record<string, { readonly title: string; readonly axis: string }>>,
): string {
  const style = makeStyle(run.color);
  const family = families[rule.family];
  const parts: readonly (readonly [lead: string, texts: readonly string[]])[] = [
    ["family", [`${family?.title ?? rule.family} (${rule.family}, ${family?.axis ?? "no axis"})`]],
    ["why", [rule.description]],
    ["honest", rule.falsepositives],
    ["source", rule.references.map(({ title, url, accessed }) => `${title}${accessed === undefined ? "" : `, read ${accessed}`}: ${url}`)],
    ["tracks", rule.tracks.length === 0 ? [] : [rule.tracks.join(", ")]],
    ["advice", rule.advice === undefined ? [] : [rule.advice]],
    ["tags", rule.tags.length === 0 ? [] : [rule.tags.join(", ")]],
  ];
  const body = parts.flatMap(([lead, texts]) =>
    texts.flatMap((text, place) => hang(`  ${(place === 0 ? lead : "").padEnd(LEAD)}`, text, run.width, { lead: style.dim })),
  );
  return `${[...hang(`${points(rule.weight)} `, `${rule.id}: ${rule.title}`, run.width, { text: style.bold }), "", ...body].join("\n")}\n`;
}

/** Columns of the words that lead a part. */
const LEAD = 9;

/** Points as reports print them; exposure has none. */
export function points(weight: number): string {
  if (weight === 0) return "   –";
  return `${weight < 0 ? "−" : "+"}${Math.abs(weight)}`.padStart(4);
}
