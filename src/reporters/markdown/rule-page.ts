import type { Family, Rule, RulePart } from "../../model/rule.ts";
import { codeSpan, escapeMarkdown, linkTo } from "../text/escape-markdown.ts";

/** One rule as a page: what it means, how it is worded, what else it may be, who says so, and how it is tested. */
export function writeRulePage(rule: Rule, family: Family | undefined): string {
  const { id, title, status, weight, exposure, tracks, tags } = rule;
  const facts = [
    `family ${escapeMarkdown(family?.title ?? rule.family)} (${codeSpan(rule.family)}, ${family?.axis ?? "no axis"})`,
    exposure === undefined ? `${weight} points` : `exposure: ${exposure}`,
    status,
    ...(tracks.length === 0 ? [] : [tracks.join(", ")]),
    ...(tags.length === 0 ? [] : [tags.map(escapeMarkdown).join(", ")]),
  ];
  const sources = rule.references.map(({ title: name, url, accessed }) => {
    const read = accessed === undefined ? "" : `, read ${escapeMarkdown(accessed)}`;
    return `${escapeMarkdown(name)}: ${linkTo(url)}${read}`;
  });
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    ["Wordings", namesOf(rule, "phrase").map(codeSpan)],
    ["Honest readings", rule.falsepositives.map(escapeMarkdown)],
    ["Not where", rule.exceptions.map((exception) => `${escapeMarkdown(exception.reason)} (${codeSpan(exception.id)})`)],
    ["Sources", sources],
    ["What to do", rule.advice === undefined ? [] : [escapeMarkdown(rule.advice)]],
    ["Tests", rule.tests.map((test) => `${escapeMarkdown(test.name)}: ${test.expect}`)],
  ];
  return [
    `# ${escapeMarkdown(title)}`,
    "",
    `${codeSpan(id)} · ${facts.join(" · ")}`,
    "",
    escapeMarkdown(rule.description),
    ...describeLogic(rule),
    ...sections.flatMap(([heading, lines]) => (lines.length === 0 ? [] : ["", `## ${heading}`, "", ...lines.map((line) => `- ${line}`)])),
    "",
  ].join("\n");
}

function namesOf({ parts }: Rule, kind: RulePart["kind"]): string[] {
  return parts.filter((part) => part.kind === kind).map(({ name }) => name);
}

/** Combinations and sequences are nothing but their members. */
function describeLogic({ logic }: Rule): string[] {
  if (logic.kind === "detection") return [];
  const members = logic.members.map((member) => `[${escapeMarkdown(member)}](${encodeURIComponent(member)}.md)`);
  return ["", logic.kind === "sequence" ? `In this order: ${members.join(" → ")}.` : `Together: ${members.join(", ")}.`];
}
