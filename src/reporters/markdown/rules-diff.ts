import type { KeyChange, RulesDiff } from "../../model/rules-diff.ts";
import { summarize, wordJudged } from "../pretty/rules-diff.ts";
import { wordValue } from "../pretty/value.ts";
import { codeSpan, escapeMarkdown } from "../text/escape-markdown.ts";

/** Two packs side by side as Markdown: for a pull request. */
export function writeRulesDiff({ before, after, rules, header, moves, subjects }: RulesDiff): string {
  const lines = [
    `## ${escapeMarkdown(`${before.name} ${before.version} → ${after.name} ${after.version}`)}`,
    "",
    escapeMarkdown(summarize(rules)),
    "",
    ...(header.length === 0 ? [] : ["- changed beside the rules", ...header.flatMap(writeKey)]),
    ...rules.flatMap(({ rule, kind, keys }) => [`- ${kind} ${codeSpan(rule)}`, ...keys.flatMap(writeKey)]),
    ...(subjects === undefined ? [] : ["", `${moves.length} of ${subjects} subjects judged otherwise`]),
    ...(moves.length === 0 ? [] : ["", "| subject | before | after | rules |", "|---|---|---|---|"]),
    ...moves.map(({ id, before: was, after: is, lost, gained }) => {
      const moved = [...gained.map((rule) => `+${rule}`), ...lost.map((rule) => `−${rule}`)].join(", ");
      return `| ${[id, wordJudged(was), wordJudged(is), moved].map(escapeMarkdown).join(" | ")} |`;
    }),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function writeKey({ path, removed, added }: KeyChange): string[] {
  const values = [...removed.map((value) => `− ${wordValue(value)}`), ...added.map((value) => `+ ${wordValue(value)}`)];
  return [
    `  - ${codeSpan(path === "" ? "its keys" : path)}: ${escapeMarkdown(values.length === 0 ? "in another order" : values.join(", "))}`,
  ];
}
