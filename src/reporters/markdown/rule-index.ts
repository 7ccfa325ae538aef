import type { Family, Pack, Rule } from "../../model/rule.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";

/** The rules of a pack by family, with a link to the page of each. */
export function writeRuleIndex({ header, rules }: Pack): string {
  const sections = Object.entries(header.families).flatMap(([id, family]) =>
    writeFamily(
      family,
      rules.filter((rule) => rule.family === id),
    ),
  );
  return [
    `# ${escapeMarkdown(header.name)} ${escapeMarkdown(header.version)}`,
    "",
    `${rules.length} rules. Made by \`linkwary rules docs\`; do not edit.`,
    ...sections,
    "",
  ].join("\n");
}

function writeFamily({ title, axis, cap, decisive }: Family, rules: readonly Rule[]): string[] {
  if (rules.length === 0) return [];
  const sorted = rules.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.id < b.id ? -1 : 1));
  const limit = axis === "exposure" ? axis : `${axis}, at most ${cap} points${decisive ? ", and reassurance cannot offset it" : ""}`;
  return ["", `## ${escapeMarkdown(title)}`, "", limit, "", "| points | rule | |", "|---:|---|---|", ...sorted.map(writeRow)];
}

function writeRow({ id, title, weight }: Rule): string {
  return `| ${weight === 0 ? "–" : weight} | [${escapeMarkdown(id)}](${encodeURIComponent(id)}.md) | ${escapeMarkdown(title)} |`;
}
