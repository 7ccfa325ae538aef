import type { Run } from "../../model/event.ts";
import type { Judged, KeyChange, Move, RuleChange, RulesDiff } from "../../model/rules-diff.ts";
import { hang } from "../text/hang.ts";
import { makeStyle, type Style } from "../text/style.ts";
import { count, wordBand } from "../text/wording.ts";
import { wordValue } from "./value.ts";

/** Two packs side by side: rules that came, went or changed, then the subjects whose verdict moves. */
export function renderRulesDiff(run: Run, { before, after, rules, header, moves, subjects }: RulesDiff): string {
  const style = makeStyle(run.color);
  const title = `${before.name} ${before.version} → ${after.name} ${after.version} · ${summarize(rules)}`;
  return `${[
    ...hang("", title, run.width, { text: style.bold }),
    ...(header.length === 0
      ? []
      : ["", ...hang("~ ", "beside the rules", run.width, { lead: style.medium }), ...header.flatMap((key) => renderKey(run, style, key))]),
    ...rules.flatMap((rule) => renderRule(run, style, rule)),
    ...(subjects === undefined
      ? []
      : ["", ...hang("", `${moves.length} of ${count(subjects, "subject")} judged otherwise`, run.width, { text: style.bold })]),
    ...moves.flatMap((move) => renderMove(run, style, move)),
  ].join("\n")}\n`;
}

/** "2 added, 1 removed, 3 changed", as both texts begin. */
export function summarize(rules: readonly RuleChange[]): string {
  const number = (kind: RuleChange["kind"]): number => rules.filter((rule) => rule.kind === kind).length;
  return rules.length === 0 ? "the same rules" : `${number("added")} added, ${number("removed")} removed, ${number("changed")} changed`;
}

const SIGNS = { added: "+ ", removed: "− ", changed: "~ " } as const satisfies Record<RuleChange["kind"], string>;
const STYLES = { added: "low", removed: "high", changed: "medium" } as const satisfies Record<RuleChange["kind"], keyof Style>;

function renderRule(run: Run, style: Style, { rule, kind, keys }: RuleChange): string[] {
  return ["", ...hang(SIGNS[kind], rule, run.width, { lead: style[STYLES[kind]] }), ...keys.flatMap((key) => renderKey(run, style, key))];
}

function renderKey({ width }: Run, style: Style, { path, removed, added }: KeyChange): string[] {
  return [
    ...hang("    ", path === "" ? "its keys" : path, width, { text: style.dim }),
    ...removed.flatMap((value) => hang("    − ", wordValue(value), width, { lead: style.high })),
    ...added.flatMap((value) => hang("    + ", wordValue(value), width, { lead: style.low })),
    ...(removed.length + added.length === 0 ? hang("    ~ ", "in another order", width) : []),
  ];
}

function renderMove({ width }: Run, style: Style, { id, before, after, lost, gained }: Move): string[] {
  const rules = [...gained.map((rule) => `+${rule}`), ...lost.map((rule) => `−${rule}`)];
  return [
    ...hang("  ", `${id} · ${wordJudged(before)} → ${wordJudged(after)}`, width),
    ...(rules.length === 0 ? [] : hang("      ", rules.join(", "), width, { text: style.dim })),
  ];
}

/** "40 medium": a verdict in two words. */
export function wordJudged({ score, band }: Judged): string {
  return `${score} ${wordBand(band)}`;
}
